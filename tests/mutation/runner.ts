import {once} from 'node:events'
import {createServer, type Server, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {declareFactoryPlugin, type Injector, type PluginContext, PluginKind} from '@stryker-mutator/api/plugin'
import {
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner'
import {strykerPlugins as theirs} from '@stryker-mutator/vitest-runner'
import {createVitest, type Vitest} from 'vitest/node'
import type {Answer, Question} from './questions.ts'

/** The suites of a room in a thread that stays, and a line to it. */
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

  static async open(config: string): Promise<Residence> {
    const path = join(tmpdir(), `copydesk-mutants-${process.pid}-${Date.now()}`)
    const server = createServer().listen(path)
    const vitest = await createVitest('test', {
      config,
      watch: false,
      maxWorkers: 1,
      runner: fileURLToPath(new URL('resident.ts', import.meta.url)),
    })
    const suites = await vitest.globTestSpecifications()
    Object.assign(process.env, {MUTATED_SOCKET: path, MUTATED_SUITES: String(suites.length)})
    void vitest.runTestSpecifications(suites)
    const [socket] = (await once(server, 'connection')) as [Socket]
    return new Residence(vitest, server, socket)
  }

  async ask(question: Question): Promise<Answer> {
    this.#socket.write(`${JSON.stringify(question)}\n`)
    const {value, done} = await this.#answers.next()
    return done ? {ran: 0, isSpoilt: true} : JSON.parse(value)
  }

  async close(): Promise<void> {
    this.#socket.end()
    this.#server.close()
    await this.#vitest.close()
  }
}

/** What came of a mutant, if the resident can tell. */
function resultOf({killedBy, failure = '', isEndless, isReached, isSpoilt, ran}: Answer): MutantRunResult | undefined {
  if (isSpoilt || !isReached) return undefined
  if (isEndless) return {status: MutantRunStatus.Timeout, reason: failure}
  if (killedBy === undefined) return {status: MutantRunStatus.Survived, nrOfTests: ran}
  return {status: MutantRunStatus.Killed, killedBy: [killedBy], failureMessage: failure, nrOfTests: ran}
}

/**
 * Stryker's runner for Vitest, made quicker: it loads the suites anew for each mutant, which takes far longer than to run them. Here a resident that has
 * loaded them once is asked first. A mutant is killed where a test fails with it and passes again without it, and survives where tests reach it and none
 * fails. Where nobody reaches it any more, since what it is in was computed once and kept, where it is in code that runs when it is loaded, or where it has
 * left something after, Stryker's own runner has the word.
 */
class QuickRunner implements TestRunner {
  readonly #slow: TestRunner
  readonly #config: string
  #residence: Promise<Residence> | undefined

  constructor(slow: TestRunner, config: string) {
    this.#slow = slow
    this.#config = config
  }

  capabilities(): Promise<TestRunnerCapabilities> | TestRunnerCapabilities {
    return this.#slow.capabilities()
  }

  async init(): Promise<void> {
    await this.#slow.init?.()
  }

  dryRun(options: DryRunOptions): Promise<DryRunResult> {
    return this.#slow.dryRun(options)
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    return (await this.#quickly(options)) ?? this.#slow.mutantRun(options)
  }

  async #quickly({mutantActivation, activeMutant, testFilter, hitLimit}: MutantRunOptions): Promise<MutantRunResult | undefined> {
    if (mutantActivation === 'static' || testFilter === undefined) return undefined
    this.#residence ??= Residence.open(this.#config)
    const question = {mutant: activeMutant.id, tests: testFilter, hitLimit}
    const answer = await (await this.#residence).ask(question)
    if (answer.isSpoilt) await this.#leave()
    return resultOf(answer)
  }

  async #leave(): Promise<void> {
    const residence = this.#residence
    this.#residence = undefined
    await (await residence)?.close()
  }

  async dispose(): Promise<void> {
    await this.#leave()
    await this.#slow.dispose?.()
  }
}

function quickRunner(injector: Injector<PluginContext>): TestRunner {
  const [{factory}] = theirs as unknown as [{factory: never}]
  const {configFile} = (injector.resolve('options') as unknown as {vitest: {configFile: string}}).vitest
  return new QuickRunner(injector.injectFunction<TestRunner, never>(factory), configFile)
}
quickRunner.inject = ['$injector'] as const

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'quick', quickRunner as never)]
