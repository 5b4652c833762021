import {type ResourceLimits, Worker} from 'node:worker_threads'

interface Job<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/**
 * Worker threads that answer messages, each one at a time. A thread is started when it first has something to do. One that ends, whether it says why or
 * not, fails the message that it had, and another takes its place.
 */
export class Threads<Question, Answer> {
  readonly #size: number
  readonly #module: URL
  readonly #resourceLimits: ResourceLimits
  readonly #all = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, Job<Question, Answer>>()
  readonly #waiting: Job<Question, Answer>[] = []
  #isClosed = false

  /**
   * @param size - how many threads, at most
   * @param module - what each runs: it answers each message to `parentPort` with one
   */
  constructor(size: number, module: URL, resourceLimits: ResourceLimits) {
    this.#size = size
    this.#module = module
    this.#resourceLimits = resourceLimits
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
    const worker = new Worker(this.#module, {resourceLimits: this.#resourceLimits})
    let reason: Error | undefined
    worker.on('message', (answer: Answer) => {
      this.#busy.get(worker)?.resolve(answer)
      this.#busy.delete(worker)
      this.#idle.push(worker)
      this.#hand()
    })
    worker.on('error', (error) => {
      reason = error
    })
    worker.on('exit', (code) => this.#replace(worker, reason ?? new Error(`it ended with exit code ${code}`)))
    this.#all.add(worker)
    return worker
  }

  #replace(worker: Worker, reason: Error): void {
    this.#all.delete(worker)
    if (this.#idle.includes(worker)) this.#idle.splice(this.#idle.indexOf(worker), 1)
    this.#busy.get(worker)?.reject(reason)
    this.#busy.delete(worker)
    this.#hand()
  }
}
