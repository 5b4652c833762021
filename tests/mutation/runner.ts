import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {createServer, type Server, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import {createVitest, type Vitest} from 'vitest/node'
import type {Answer, Question, Trial} from './questions.ts'

const CONFIG = 'tests/mutation/vitest.config.ts'

/** Where instrumented code looks for a mutant that is active from the start. */
const FROM_THE_START = '__STRYKER_ACTIVE_MUTANT__'

/** What a process that is still busy with one mutant has spent on it then goes on for ever. Unit: ms of processor time, or of time where the system tells no other. */
const ENDLESS = 15_000

/** How often it is looked at. Unit: ms. */
const INTERVAL = 1000

/** How long an end may take. Unit: ms. */
const CLOSING = 10_000

/** Linux counts the time of a process in hundredths of a second. */
const TICK = 10

function timeOf(pid: number): number {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return performance.now()
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return TICK * (Number(fields[11]) + Number(fields[12]))
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The suites of a room in a process that stays, and a line to it. */
class Residence {
  readonly #vitest: Vitest
  readonly #server: Server
  readonly #socket: Socket
  readonly #answers: AsyncIterator<string>
  readonly #pid: Promise<number>

  private constructor(vitest: Vitest, server: Server, socket: Socket) {
    this.#vitest = vitest
    this.#server = server
    this.#socket = socket
    this.#answers = createInterface(socket)[Symbol.asyncIterator]()
    this.#pid = this.#answers.next().then(({value}) => Number(value))
  }

  /** @param mutant - one that is active while the suites are loaded */
  static async open(mutant?: string): Promise<Residence> {
    const path = join(tmpdir(), `copydesk-mutants-${process.pid}-${Date.now()}`)
    const server = createServer().listen(path)
    const runner = fileURLToPath(new URL('resident.ts', import.meta.url))
    const vitest = await createVitest('test', {config: CONFIG, watch: false, maxWorkers: 1, runner})
    const suites = await vitest.globTestSpecifications()
    Object.assign(process.env, {MUTATED_SOCKET: path, MUTATED_SUITES: String(suites.length)})
    if (mutant !== undefined) process.env[FROM_THE_START] = mutant
    // That a process was ended is told by what it does not answer.
    vitest.runTestSpecifications(suites).catch(() => undefined)
    const [socket] = (await once(server, 'connection')) as [Socket]
    delete process.env[FROM_THE_START]
    return new Residence(vitest, server, socket)
  }

  /** Runs each test once. */
  async try(): Promise<Trial> {
    return JSON.parse(await this.#line({}))
  }

  /** Asks for a mutant; a process that does not come to an end with it is ended. */
  async ask(question: Question): Promise<Answer> {
    const pid = await this.#pid
    const start = timeOf(pid)
    const timer = setInterval(() => timeOf(pid) - start > ENDLESS && end(pid), INTERVAL)
    const line = await this.#line(question)
    clearInterval(timer)
    return line === '' ? ENDED : JSON.parse(line)
  }

  /** What the process answers; nothing where it has ended. */
  async #line(question: Partial<Question>): Promise<string> {
    await this.#pid
    this.#socket.write(`${JSON.stringify(question)}\n`)
    const {value = ''} = await this.#answers.next()
    return value
  }

  /** Vitest waits for ever for a process that was ended, and so is not waited for. */
  async close(): Promise<void> {
    this.#socket.end()
    this.#server.close()
    await Promise.race([this.#vitest.close(), setTimeout(CLOSING)])
  }
}

/** Whether what is in code that runs when it is loaded is left out. */
const leavesOutStatic = process.env['STATIC_MUTANTS'] === 'ignored'

const UNREACHED: Answer = {isReached: false, ran: 0}

/** What is computed once and kept is as good as static. */
const COMPUTED_ONCE: MutantRunResult = {status: MutantRunStatus.Error, errorMessage: 'computed once, before any test that reaches it'}

/** A mutant that ends the process, or keeps it busy until it is ended. */
const ENDED: Answer = {isEndless: true, isReached: true, hasEnded: true, ran: 0}

function resultOf({killedBy, failure = '', isEndless, ran}: Answer): MutantRunResult {
  if (isEndless) return {status: MutantRunStatus.Timeout, reason: failure}
  if (killedBy === undefined) return {status: MutantRunStatus.Survived, nrOfTests: ran}
  return {status: MutantRunStatus.Killed, killedBy: [killedBy], failureMessage: failure, nrOfTests: ran}
}

/** Tests that fail without any mutant are left out, and named. */
function testResultOf({id, name, duration, failure}: Trial['tests'][number]): TestResult {
  if (failure !== undefined) console.error(`Left out, since it fails as it is: ${id}: ${failure}`)
  return {id, name, timeSpentMs: duration, status: failure === undefined ? TestStatus.Success : TestStatus.Skipped}
}

/**
 * A runner for Vitest that loads the suites once: to load them takes far longer than to run them. A mutant is killed where a test fails with it and passes
 * again without it, and survives where tests reach it and none fails. Where nobody reaches it any more, since what it is in was computed once and kept,
 * or where it is in code that runs when it is loaded, the suites are loaded anew with it, unless such are to be left out.
 */
class QuickRunner implements TestRunner {
  #residence: Promise<Residence> | undefined

  capabilities(): TestRunnerCapabilities {
    return {reloadEnvironment: true}
  }

  async dryRun(): Promise<DryRunResult> {
    const trial = await (await this.#home).try()
    return {status: DryRunStatus.Complete, tests: trial.tests.map(testResultOf), mutantCoverage: trial.coverage}
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const isStatic = options.mutantActivation === 'static' || options.testFilter === undefined
    const answer = isStatic ? UNREACHED : await this.#atHome(options)
    if (answer.isReached) return resultOf(answer)
    return leavesOutStatic ? COMPUTED_ONCE : resultOf(await this.#anew(options))
  }

  get #home(): Promise<Residence> {
    this.#residence ??= Residence.open()
    return this.#residence
  }

  /** Where a mutant has left something after, it is asked for again among suites that are loaded anew, and has the same effect there or none. */
  async #atHome(options: MutantRunOptions): Promise<Answer> {
    const answer = await this.#ask(options)
    return answer.isSpoilt ? this.#ask(options) : answer
  }

  async #ask({activeMutant, testFilter: tests, hitLimit}: MutantRunOptions): Promise<Answer> {
    const answer = await (await this.#home).ask({mutant: activeMutant.id, tests, hitLimit})
    if (answer.isSpoilt || answer.hasEnded) await this.#leave()
    return answer
  }

  async #anew({activeMutant, testFilter: tests, hitLimit}: MutantRunOptions): Promise<Answer> {
    await this.#leave()
    const residence = await Residence.open(activeMutant.id)
    const answer = await residence.ask({mutant: activeMutant.id, tests, hitLimit})
    await residence.close()
    return answer
  }

  async #leave(): Promise<void> {
    const residence = this.#residence
    this.#residence = undefined
    await (await residence)?.close()
  }

  async dispose(): Promise<void> {
    await this.#leave()
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'quick', QuickRunner)]
