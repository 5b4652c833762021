import Tinypool from 'tinypool'
import type {Settings} from '../linter/settings.ts'
import type {ReportMessage} from '../reporters/report.ts'
import {YOUNG_IN_WORKER} from './engine.ts'
import type {Answer, Task} from './worker.ts'

/** Texts sent to a worker at once, at most: so many, and so long together. A message to a worker costs about as much as a short article. */
const BATCH_FILES = 8
const BATCH_LENGTH = 128 * 1024

/** A batch that is not full is sent all the same after so long. Unit: ms. */
const PATIENCE = 2

type TinypoolWorker = Tinypool['threads'][number]

interface Waiting {
  readonly task: Task
  readonly resolve: (messages: readonly ReportMessage[]) => void
  readonly reject: (error: Error) => void
}

/** Checks texts in worker threads. A worker that dies takes only the text with it that it died of. */
export class Pool {
  readonly #threads: Tinypool
  readonly #watched = new WeakSet<TinypoolWorker>()
  #batch: Waiting[] = []
  #length = 0
  #isClosing = false

  /**
   * @param size - how many workers
   * @param filename - the worker's module
   */
  constructor(size: number, filename = new URL('worker.js', import.meta.url).href) {
    const resourceLimits = {maxYoungGenerationSizeMb: YOUNG_IN_WORKER}
    this.#threads = new Tinypool({filename, minThreads: size, maxThreads: size, resourceLimits})
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
    this.#isClosing = true
    return this.#threads.destroy()
  }

  #flush(): void {
    const batch = this.#batch
    this.#batch = []
    this.#length = 0
    if (batch.length > 0) void this.#run(batch)
  }

  /** Has workers that end without an error counted as failed. Tinypool would wait for their answers for ever, or until Node gives up. */
  #watch(): void {
    for (const worker of this.#threads.threads) {
      if (this.#watched.has(worker)) continue
      this.#watched.add(worker)
      whenLeft(worker, (code) => {
        if (!this.#isClosing) worker.emit('error', new Error(`it ended with exit code ${code}`))
      })
    }
  }

  async #run(batch: readonly Waiting[]): Promise<void> {
    try {
      const answered = this.#threads.run(batch.map(({task}) => task))
      this.#watch()
      const answers = (await answered) as Answer[]
      for (const [index, waiting] of batch.entries()) settle(waiting, answers[index])
    } catch (error) {
      if (batch.length > 1) for (const waiting of batch) await this.#run([waiting])
      else batch[0]?.reject(new Error(`the worker that checked this file died (${(error as Error).message})`))
    }
  }
}

/** Calls back when a worker ends that has not said why. */
function whenLeft(worker: TinypoolWorker, left: (code: number) => void): void {
  let isExplained = false
  worker.on('error', () => {
    isExplained = true
  })
  worker.on('exit', (code: number) => {
    if (!isExplained) left(code)
  })
}

function settle({resolve, reject}: Waiting, answer: Answer | undefined): void {
  if (answer && 'messages' in answer) resolve(answer.messages)
  else reject(new Error(answer?.failure ?? 'no answer'))
}
