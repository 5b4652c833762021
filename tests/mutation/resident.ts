import {once} from 'node:events'
import {connect, type Socket} from 'node:net'
import {relative} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout} from 'node:timers/promises'
import type {MutantCoverage} from '@stryker-mutator/api/core'
import type {RunnerTestCase, RunnerTestFile, RunnerTestSuite} from 'vitest'
import {VitestTestRunner} from 'vitest/runners'
import {getFn, getHooks} from 'vitest/suite'
import {Order} from './order.ts'
import type {Answer, Question, Trial} from './questions.ts'

/** What instrumented code asks which mutant it is to be, and tells which it has reached. */
interface Switch {
  activeMutant?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  currentTestId?: string | undefined
  mutantCoverage?: {static: Record<string, number>; perTest: Record<string, Record<string, number>>}
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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** How long what comes after a test may take. Unit: ms. */
const AFTERWARDS = 10_000

/** What comes after a test gives back what it has opened: the processor time of what stays would count for the tests after it. */
async function cleanUpAfter(test: RunnerTestCase): Promise<void> {
  const hooks = suitesOf(test).flatMap((suite) => getHooks(suite).afterEach)
  for (const clean of hooks.reverse()) await Promise.race([(clean as () => unknown)(), late()])
}

async function late(): Promise<never> {
  await setTimeout(AFTERWARDS, undefined, {ref: false})
  throw new Error('what comes after it does not end')
}

async function failureOf(test: RunnerTestCase | undefined): Promise<string | undefined> {
  if (test === undefined) return 'it cannot be loaded'
  const failures: string[] = []
  const note = (error: unknown) => failures.push(messageOf(error))
  const run = async () => {
    for (const suite of suitesOf(test)) for (const prepare of getHooks(suite).beforeEach) await (prepare as () => unknown)()
    await getFn(test)()
  }
  await run().catch(note)
  await cleanUpAfter(test).catch(note)
  return failures[0]
}

function activate(mutant: string | undefined, hitLimit: number | undefined): void {
  Object.assign(mutants, {activeMutant: mutant, hitLimit, hitCount: mutant === undefined ? undefined : 0})
}

/** The processor time that a mutant may take, in ms; one that no test has noticed until then survives. */
const MOST_TIME = 3000

/** In ms. */
function processorTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/** Loads the suites of a room once, runs none of them, and from then on answers which mutants they notice. */
export default class Resident extends VitestTestRunner {
  readonly #tests = new Map<string, RunnerTestCase>()
  readonly #files: RunnerTestFile[] = []
  /** Suites that cannot be loaded. */
  readonly #broken: Trial['tests'][number][] = []
  readonly #order = new Order()

  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    for (const file of files) {
      this.#files.push(file)
      const [error] = file.result?.errors ?? []
      if (error) this.#broken.push({id: relative(process.cwd(), file.filepath), name: file.name, duration: 0, failure: error.message})
      for (const test of testsIn(file)) if (test.mode === 'run') this.#tests.set(idOf(test), test)
      file.mode = 'skip'
    }
    if (this.#files.length === Number(process.env['MUTATED_SUITES'])) await this.#serve(connect(process.env['MUTATED_SOCKET'] ?? ''))
  }

  async #serve(socket: Socket): Promise<void> {
    await once(socket, 'connect')
    socket.write(`${process.pid}\n`)
    for await (const line of createInterface(socket)) {
      const question = JSON.parse(line) as Partial<Question>
      const answer = question.mutant === undefined ? await this.#trial() : await this.#answer(question as Question)
      socket.write(`${JSON.stringify(answer)}\n`)
    }
    for (const file of this.#files) for (const clean of getHooks(file).afterAll) await (clean as () => unknown)()
  }

  /** Runs each test once. What one reaches that fails without a mutant is of no use, and not told. */
  async #trial(): Promise<Trial> {
    const coverage = (mutants.mutantCoverage ??= {static: {}, perTest: {}})
    const tests = [...this.#broken]
    for (const [id, test] of this.#tests) {
      mutants.currentTestId = id
      const {failure, duration} = await this.#run(id)
      if (failure !== undefined) delete coverage.perTest[id]
      tests.push({id, name: test.name, duration, ...(failure !== undefined && {failure})})
    }
    mutants.currentTestId = undefined
    return {tests, coverage: structuredClone(coverage) as MutantCoverage}
  }

  async #run(id: string): Promise<{failure: string | undefined; duration: number}> {
    const start = processorTime()
    const failure = await failureOf(this.#tests.get(id))
    const duration = processorTime() - start
    this.#order.add(id, duration, failure !== undefined)
    return {failure, duration}
  }

  async #answer({mutant, tests = [...this.#tests.keys()], hitLimit}: Question): Promise<Answer> {
    let isReached = false
    const from = processorTime()
    for (const [index, id] of this.#order.of(tests).entries()) {
      if (isReached && processorTime() - from > MOST_TIME) return {ran: index, isReached}
      activate(mutant, hitLimit)
      const {failure} = await this.#run(id)
      const hits = mutants.hitCount ?? 0
      const isEndless = hitLimit !== undefined && hits > hitLimit
      isReached ||= hits > 0
      activate(undefined, undefined)
      if (failure === undefined) continue
      return {killedBy: id, failure, isReached, isEndless, ran: index + 1, isSpoilt: (await failureOf(this.#tests.get(id))) !== undefined}
    }
    return {ran: tests.length, isReached}
  }
}
