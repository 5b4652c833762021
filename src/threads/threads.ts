import {type ResourceLimits, Worker} from 'node:worker_threads'
import {type Clock, newClock, Stopwatch} from './stopwatch.ts'

interface Job<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** What threads are given. */
export interface ThreadSettings {
  readonly resourceLimits?: ResourceLimits
  /** What each finds in `workerData` under `given`, beside its `clock`. */
  readonly given?: unknown
  /** A thread that is longer at one thing, by its clock, is ended. Default: none is. Unit: ms. */
  readonly patience?: number | undefined
}

/** What a thread finds in its `workerData`. */
export interface WorkerData<Given> {
  readonly given: Given
  readonly clock: Clock
}

/** A thread was ended since it was at one thing for too long. */
export class OverTime extends Error {
  override name = 'OverTime'
}

/** How often threads are looked at while they have patience: so often that none has half as much again, and no oftener than this. Unit: ms. */
const INTERVAL = 10

/**
 * Worker threads that answer messages, each one at a time. A thread is started when it first has something to do. One that ends, whether it says why or
 * not, fails the message that it had, and another takes its place.
 */
export class Threads<Question, Answer> {
  readonly #size: number
  readonly #module: URL
  readonly #settings: ThreadSettings
  readonly #watches = new Map<Worker, Stopwatch>()
  readonly #all = new Set<Worker>()
  readonly #reasons = new Map<Worker, Error>()
  readonly #timer: NodeJS.Timeout | undefined
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, Job<Question, Answer>>()
  readonly #waiting: Job<Question, Answer>[] = []
  #isClosed = false

  /**
   * @param size - how many threads, at most
   * @param module - what each runs: it answers each message to `parentPort` with one
   */
  constructor(size: number, module: URL, settings: ThreadSettings) {
    this.#size = size
    this.#module = module
    this.#settings = settings
    const {patience} = settings
    if (patience !== undefined) this.#timer = setInterval(() => this.#look(patience), Math.max(INTERVAL, patience / 4)).unref()
  }

  /** The answer to a question. Rejects where its thread ended over it, and only then. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({question, resolve, reject})
      this.#hand()
    })
  }

  /** Ends the threads. What they still have to do, and whatever they are asked from now on, is dropped. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    this.#waiting.length = 0
    this.#busy.clear()
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  /** Hands what waits to threads that have nothing to do. */
  #hand(): void {
    while (this.#waiting.length > 0 && !this.#isClosed) {
      const worker = this.#idle.pop() ?? (this.#all.size < this.#size ? this.#start() : undefined)
      if (worker === undefined) return
      const job = this.#waiting.shift()!
      this.#busy.set(worker, job)
      worker.postMessage(job.question)
    }
  }

  #start(): Worker {
    const {resourceLimits = {}, given} = this.#settings
    const clock = newClock()
    const worker = new Worker(this.#module, {resourceLimits, workerData: {given, clock}})
    this.#watches.set(worker, new Stopwatch(clock))
    worker.on('message', (answer: Answer) => {
      this.#busy.get(worker)?.resolve(answer)
      this.#busy.delete(worker)
      this.#idle.push(worker)
      this.#hand()
    })
    worker.on('error', (error) => this.#reasons.set(worker, error))
    worker.on('exit', (code) => this.#replace(worker, this.#reasons.get(worker) ?? new Error(`it ended with exit code ${code}`)))
    this.#all.add(worker)
    return worker
  }

  /** Ends threads that have been at one thing for too long. */
  #look(patience: number): void {
    for (const [worker, watch] of this.#watches) {
      if (watch.elapsed(Date.now()) < patience) continue
      this.#reasons.set(worker, new OverTime(`it took longer than ${patience / 1000} s`))
      void worker.terminate()
    }
  }

  #replace(worker: Worker, reason: Error): void {
    this.#all.delete(worker)
    this.#watches.delete(worker)
    this.#reasons.delete(worker)
    if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1)
    this.#busy.get(worker)?.reject(reason)
    this.#busy.delete(worker)
    this.#hand()
  }
}
