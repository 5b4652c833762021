import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {relative} from 'node:path'
import {createInterface} from 'node:readline'
import type {RunnerTestCase, RunnerTestFile, RunnerTestSuite} from 'vitest'
import {VitestTestRunner} from 'vitest/runners'
import {getFn, getHooks} from 'vitest/suite'
import type {Answer, Question} from './questions.ts'

/** What instrumented code asks which mutant it is to be. */
interface Switch {
  activeMutant?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

const mutants: Switch = ((globalThis as unknown as Record<string, Switch>)['__stryker__'] ??= {})

const testsIn = (suite: RunnerTestSuite): RunnerTestCase[] =>
  suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : task.type === 'test' ? [task] : []))

/** The name that Stryker gives a test. */
function idOf(test: RunnerTestCase): string {
  const names = [test.name]
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) names.unshift(suite.name)
  return `${relative(process.cwd(), test.file.filepath)}#${names.join(' ').trim()}`
}

/** The suites that a test stands in, the file first. */
const suitesOf = ({file, suite}: RunnerTestCase): RunnerTestSuite[] => {
  const suites: RunnerTestSuite[] = []
  for (let at = suite; at !== undefined; at = at.suite) suites.unshift(at)
  return [file, ...suites]
}

async function failureOf(test: RunnerTestCase): Promise<string | undefined> {
  try {
    for (const suite of suitesOf(test)) for (const prepare of getHooks(suite).beforeEach) await (prepare as () => unknown)()
    await getFn(test)()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function activate(mutant: string | undefined, hitLimit: number | undefined): void {
  Object.assign(mutants, {activeMutant: mutant, hitLimit, hitCount: mutant === undefined ? undefined : 0})
}

/** The processor time that a mutant may take, in ms; one that no test has noticed until then survives. */
const MOST_TIME = 1500

/** In ms. */
function processorTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/** How many tests that have noticed a mutant lately are run first. */
const MOST_LATE = 4

/** Decides which test is run first: one that has just noticed another mutant, since the next stands beside it; then the quicker one. */
class Order {
  readonly #durations = new Map<string, number>()
  #late: readonly string[] = []

  /** Takes note of a test that was run for so many ms. */
  add(id: string, duration: number, isKiller: boolean): void {
    if (isKiller) this.#late = [id, ...this.#late.filter((other) => other !== id)].slice(0, MOST_LATE)
    else this.#durations.set(id, duration)
  }

  of(tests: readonly string[]): readonly string[] {
    const rankOf = (id: string): number => {
      const place = this.#late.indexOf(id)
      return place < 0 ? (this.#durations.get(id) ?? 0) : place - MOST_LATE
    }
    return tests.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

/** Loads the suites of a room once, runs none of them, and from then on answers which mutants they notice. */
export default class Resident extends VitestTestRunner {
  readonly #tests = new Map<string, RunnerTestCase>()
  readonly #files: RunnerTestFile[] = []
  readonly #order = new Order()

  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    for (const file of files) {
      this.#files.push(file)
      for (const test of testsIn(file)) if (test.mode === 'run') this.#tests.set(idOf(test), test)
      file.mode = 'skip'
    }
    if (this.#files.length === Number(process.env['MUTATED_SUITES'])) await this.#serve(connect(process.env['MUTATED_SOCKET'] ?? ''))
  }

  async #serve(socket: Socket): Promise<void> {
    await once(socket, 'connect')
    for await (const line of createInterface(socket)) socket.write(`${JSON.stringify(await this.#answer(JSON.parse(line)))}\n`)
    for (const file of this.#files) for (const clean of getHooks(file).afterAll) await (clean as () => unknown)()
  }

  async #answer({mutant, tests, hitLimit}: Question): Promise<Answer> {
    let isReached = false
    const from = processorTime()
    for (const [index, id] of this.#order.of(tests).entries()) {
      if (isReached && processorTime() - from > MOST_TIME) return {ran: index, isReached}
      const test = this.#tests.get(id)
      if (test === undefined) return {ran: index}
      activate(mutant, hitLimit)
      const start = processorTime()
      const failure = await failureOf(test)
      this.#order.add(id, processorTime() - start, failure !== undefined)
      const hits = mutants.hitCount ?? 0
      const isEndless = hitLimit !== undefined && hits > hitLimit
      isReached ||= hits > 0
      activate(undefined, undefined)
      if (failure === undefined) continue
      return {killedBy: id, failure, isReached, isEndless, ran: index + 1, isSpoilt: (await failureOf(test)) !== undefined}
    }
    return {ran: tests.length, isReached}
  }
}
