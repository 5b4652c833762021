import {once} from 'node:events'
import {createServer, type Server, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
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

/** The suites of a room in a process that stays, and a line to it. */
class Residence {
  readonly #vitest: Vitest
  readonly #server: Server
  readonly #socket: Socket
  readonly #answers: AsyncIterator<string>

  private constructor(vitest: Vitest, server: Server, socket: Socket) {
    this.#vitest = vitest
    this.#server = server
    this.#socket = socket
    this.#answers = createInterface(socket)[Symbol.asyncIterator]()
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
    void vitest.runTestSpecifications(suites)
    const [socket] = (await once(server, 'connection')) as [Socket]
    delete process.env[FROM_THE_START]
    return new Residence(vitest, server, socket)
  }

  /** `undefined` where the process has ended. */
  async ask(question: Partial<Question>): Promise<Answer | Trial | undefined> {
    this.#socket.write(`${JSON.stringify(question)}\n`)
    const {value, done} = await this.#answers.next()
    return done ? undefined : JSON.parse(value)
  }

  async close(): Promise<void> {
    this.#socket.end()
    this.#server.close()
    await this.#vitest.close()
  }
}

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
 * where it is in code that runs when it is loaded, or where it has left something after, the suites are loaded anew with it.
 */
class QuickRunner implements TestRunner {
  #residence: Promise<Residence> | undefined

  capabilities(): TestRunnerCapabilities {
    return {reloadEnvironment: true}
  }

  async dryRun(): Promise<DryRunResult> {
    const trial = (await (await this.#home).ask({})) as Trial | undefined
    if (trial === undefined) return {status: DryRunStatus.Error, errorMessage: 'The process in which the suites are loaded has ended'}
    return {status: DryRunStatus.Complete, tests: trial.tests.map(testResultOf), mutantCoverage: trial.coverage}
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    return resultOf((await this.#atHome(options)) ?? (await this.#anew(options)))
  }

  get #home(): Promise<Residence> {
    this.#residence ??= Residence.open()
    return this.#residence
  }

  async #atHome({mutantActivation, activeMutant, testFilter: tests, hitLimit}: MutantRunOptions): Promise<Answer | undefined> {
    if (mutantActivation === 'static' || tests === undefined) return undefined
    const answer = (await (await this.#home).ask({mutant: activeMutant.id, tests, hitLimit})) as Answer | undefined
    if (answer === undefined || answer.isSpoilt) await this.#leave()
    return answer?.isReached && !answer.isSpoilt ? answer : undefined
  }

  async #anew({activeMutant, testFilter: tests, hitLimit}: MutantRunOptions): Promise<Answer> {
    await this.#leave()
    const residence = await Residence.open(activeMutant.id)
    const answer = (await residence.ask({mutant: activeMutant.id, tests, hitLimit})) as Answer | undefined
    await residence.close()
    return answer ?? {killedBy: 'all', failure: 'The process ended', ran: 0}
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
