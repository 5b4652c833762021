import type {Format} from '../formats/format.ts'
import {withBoundMethods} from '../text/with-bound-methods.ts'
import {Port, type WorkerLike} from './port.ts'
import {VersionLane} from './version-lane.ts'
import type {Answers, Method, Progress, WorkerSettings} from './worker-protocol.ts'

/** How a worker is started. Everything may be left out. */
export interface WorkerOptions {
  /** The address that the data files stand under, relative to the page. Default: where the worker's bundler put them, or beside its modules. */
  readonly data?: string | URL
  /** The worker, or the address of its script, `dist/standalone/thread.js` of the package. Default: what the bundler makes of that. */
  readonly worker?: Worker | string | URL
  /** Called while data is loaded. */
  readonly onProgress?: (progress: Progress) => void
}

/** What is said of a text that is sent. */
export interface TextOptions {
  /** What it is written in. Default: as the settings say, or plain text. */
  readonly format?: Format
  /** Which document it is a version of, where several are open: each has a memory of its own. Default: the only one. */
  readonly document?: string
  /** Gives the question up. */
  readonly signal?: AbortSignal
}

/**
 * A linter in a web worker. Of versions of a document only the newest counts: a question that a newer one of its kind has overtaken, or that was given up, comes to
 * `undefined`. Made by `createWorkerLinter`.
 */
export interface WorkerLinter {
  /** Settled when the data is loaded. Nothing has to wait for it. @throws as `createLinter` */
  readonly ready: Promise<void>
  /** All that the rules find, sorted by place. */
  lint(text: string, options?: TextOptions): Promise<Answers['lint'] | undefined>
  /** The text with its safe corrections made, and what is left. */
  fix(text: string, options?: TextOptions): Promise<Answers['fix'] | undefined>
  /** The article alone, and what was removed or repaired. */
  clean(text: string, options?: TextOptions): Promise<Answers['clean'] | undefined>
  /** Corrections of a word, best first. */
  suggest(word: string): Promise<readonly string[]>
  /** Changes the settings, for all documents; data that is loaded stays. @throws {SettingsError} on wrong ones */
  configure(settings: WorkerSettings): Promise<void>
  /** Lets go what is remembered of a document that is closed. */
  close(document: string): void
  /** Ends the worker. Questions without an answer come to `undefined`. */
  dispose(): void
}

/** The pattern that bundlers know, written out in full. */
const ownWorker = (): Worker => new Worker(new URL('../standalone/thread.js', import.meta.url), {type: 'module'})

function workerOf(given: WorkerOptions['worker']): WorkerLike {
  if (given === undefined) return ownWorker() as WorkerLike
  return (typeof given === 'string' || given instanceof URL ? new Worker(given, {type: 'module'}) : given) as WorkerLike
}

/** A promise that comes to `undefined` as soon as a signal says so. */
function until<Value>(signal: AbortSignal | undefined, promise: Promise<Value | undefined>): Promise<Value | undefined> {
  if (!signal) return promise
  const given = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined), {once: true}))
  return Promise.race([promise, given])
}

type Lanes = Map<Method, VersionLane<Answers[Method]>>

class Client implements WorkerLinter {
  readonly #port: Port
  readonly #data: string | undefined
  /** By document, and for each by what is asked. */
  readonly #lanes = new Map<string, Lanes>()
  ready: Promise<void>

  constructor(settings: WorkerSettings, {data, worker, onProgress = () => {}}: WorkerOptions) {
    this.#port = new Port(workerOf(worker), onProgress)
    this.#data = data === undefined ? undefined : new URL(data, globalThis.location?.href).href
    this.ready = this.configure(settings)
    this.ready.catch(() => {})
  }

  configure(settings: WorkerSettings): Promise<void> {
    this.#drop()
    return (this.ready = this.#port.configure({type: 'settings', settings, data: this.#data}))
  }

  lint(text: string, options?: TextOptions): Promise<Answers['lint'] | undefined> {
    return this.#newest('lint', text, options)
  }

  fix(text: string, options?: TextOptions): Promise<Answers['fix'] | undefined> {
    return this.#newest('fix', text, options)
  }

  clean(text: string, options?: TextOptions): Promise<Answers['clean'] | undefined> {
    return this.#newest('clean', text, options)
  }

  suggest(word: string): Promise<readonly string[]> {
    return this.#port.ask({method: 'suggest', text: word, document: '', format: undefined})
  }

  close(document: string): void {
    this.#drop(document)
    this.#lanes.delete(document)
    this.#port.send({type: 'close', document})
  }

  dispose(): void {
    this.#drop()
    this.#port.fail(new Error("This linter's worker was ended by dispose()"))
  }

  #newest<Name extends Exclude<Method, 'suggest'>>(
    method: Name,
    text: string,
    {format, document = '', signal}: TextOptions = {},
  ): Promise<Answers[Name] | undefined> {
    if (signal?.aborted) return Promise.resolve(undefined)
    const asked = {method, text, document, format}
    const answered = this.#laneOf(document, method).ask(`${format} ${text}`, () => this.#port.ask(asked))
    return until(signal, answered as Promise<Answers[Name] | undefined>)
  }

  #laneOf(document: string, method: Method): VersionLane<Answers[Method]> {
    const lanes: Lanes = this.#lanes.get(document) ?? new Map()
    this.#lanes.set(document, lanes)
    const lane = lanes.get(method) ?? new VersionLane()
    lanes.set(method, lane)
    return lane
  }

  /** Gives up what is asked of a document, or of all. */
  #drop(document?: string): void {
    const dropped = document === undefined ? [...this.#lanes.values()] : [this.#lanes.get(document) ?? new Map()]
    for (const lanes of dropped) for (const lane of lanes.values()) lane.drop()
  }
}

/**
 * Starts a linter in a module worker, which loads its data at once and answers as soon as it is there.
 *
 * @param settings - as of `createLinter`, but for those that cannot be sent
 */
export const createWorkerLinter = (settings: WorkerSettings = {}, options: WorkerOptions = {}): WorkerLinter =>
  withBoundMethods(new Client(settings, options))
