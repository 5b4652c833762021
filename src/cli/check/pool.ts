import type {Settings} from '../../linter/settings.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import {YOUNG_IN_WORKER} from '../engine.ts'
import {Threads} from './threads.ts'
import type {Answer, Task} from './worker.ts'

/** Texts sent to a worker at once, at most: so many, and so long together. A message to a worker costs about as much as a short article. */
const BATCH_FILES = 8
const BATCH_LENGTH = 128 * 1024

/** A batch that is not full is sent all the same after so long. Unit: ms. */
const PATIENCE = 2

interface Waiting {
  readonly task: Task
  readonly resolve: (messages: readonly ReportMessage[]) => void
  readonly reject: (error: Error) => void
}

/** Checks texts in worker threads. A worker that dies takes only the text with it that it died of. */
export class Pool {
  readonly #threads: Threads<readonly Task[], readonly Answer[]>
  #batch: Waiting[] = []
  #length = 0

  /**
   * @param size - how many workers
   * @param module - what each worker runs
   */
  constructor(size: number, module = new URL('worker.js', import.meta.url)) {
    this.#threads = new Threads(size, module, {maxYoungGenerationSizeMb: YOUNG_IN_WORKER})
  }

  /** How many texts should be under way so that no worker ever waits. */
  static ahead(size: number): number {
    return size * BATCH_FILES * 3
  }

  /** What the rules find in a text. Rejects where the worker died of it, and only then. */
  check(path: string, text: string, settings: Settings): Promise<readonly ReportMessage[]> {
    return new Promise((resolve, reject) => {
      if (this.#batch.length === 0) setTimeout(() => this.#flush(), PATIENCE)
      this.#batch.push({task: {path, text, settings}, resolve, reject})
      this.#length += text.length
      if (this.#batch.length >= BATCH_FILES || this.#length >= BATCH_LENGTH) this.#flush()
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

  async #run(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#threads.ask(batch.map(({task}) => task))
      for (const [index, waiting] of batch.entries()) settle(waiting, answers[index])
    } catch (error) {
      if (batch.length > 1) for (const waiting of batch) await this.#run([waiting])
      else batch[0]?.reject(new Error(`the worker that checked this file died (${(error as Error).message})`))
    }
  }
}

function settle({resolve, reject}: Waiting, answer: Answer | undefined): void {
  if (answer && 'messages' in answer) resolve(answer.messages)
  else reject(new Error(answer?.failure ?? 'no answer'))
}
