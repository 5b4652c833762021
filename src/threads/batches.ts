import {type ThreadSettings, Threads} from './threads.ts'

/** Sent to a worker at once, at most: so many, and so long together. A message to a worker costs about as much as a short article. */
const BATCH_SIZE = 8
const BATCH_LENGTH = 128 * 1024

/** A batch that is not full is sent all the same after so long. Unit: ms. */
const PATIENCE = 2

interface Waiting<Task, Answer> {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** Has worker threads answer tasks, several at a time. A worker that dies takes only the task with it that it died of. */
export class Batches<Task, Answer> {
  readonly #threads: Threads<readonly Task[], readonly Answer[]>
  #batch: Waiting<Task, Answer>[] = []
  #length = 0

  /** @param module - what each worker runs: it answers a list of tasks with a list of answers */
  constructor(size: number, module: URL, settings: ThreadSettings) {
    this.#threads = new Threads(size, module, settings)
  }

  /** How many tasks should be under way so that no worker ever waits. */
  static ahead(size: number): number {
    return size * BATCH_SIZE * 3
  }

  /**
   * The answer to a task. Rejects where the worker died of it, and only then.
   *
   * @param length - how long the task is, in any unit that is about a byte
   */
  ask(task: Task, length: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#batch.length === 0) setTimeout(() => this.#flush(), PATIENCE)
      this.#batch.push({task, resolve, reject})
      this.#length += length
      if (this.#batch.length >= BATCH_SIZE || this.#length >= BATCH_LENGTH) this.#flush()
    })
  }

  /** Ends the workers. */
  close(): Promise<void> {
    return this.#threads.close()
  }

  #flush(): void {
    const batch = this.#batch
    this.#batch = []
    this.#length = 0
    if (batch.length > 0) void this.#run(batch)
  }

  async #run(batch: readonly Waiting<Task, Answer>[]): Promise<void> {
    try {
      const answers = await this.#threads.ask(batch.map(({task}) => task))
      for (const [index, {resolve}] of batch.entries()) resolve(answers[index]!)
    } catch (error) {
      if (batch.length > 1) for (const waiting of batch) await this.#run([waiting])
      else batch[0]?.reject(error as Error)
    }
  }
}
