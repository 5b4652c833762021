import type {Settings} from '../../linter/settings.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import {Batches} from '../../threads/batches.ts'
import {YOUNG_IN_WORKER} from '../start/engine.ts'
import type {CheckAnswer, CheckTask} from './check-worker.ts'

/** Checks texts in worker threads. A worker that dies takes only the text with it that it died of. */
export class Pool {
  readonly #batches: Batches<CheckTask, CheckAnswer>

  /**
   * @param size - how many workers
   * @param module - what each worker runs
   */
  constructor(size: number, module = new URL('worker.js', import.meta.url)) {
    this.#batches = new Batches(size, module, {resourceLimits: {maxYoungGenerationSizeMb: YOUNG_IN_WORKER}})
  }

  /** How many texts should be under way so that no worker ever waits. */
  static readonly ahead = Batches.ahead

  /** What the rules find in a text. Rejects where the worker died of it, and only then. */
  async check(path: string, text: string, settings: Settings): Promise<readonly ReportMessage[]> {
    const answer = await this.#asked({path, text, settings})
    if ('messages' in answer) return answer.messages
    throw new Error(answer.failure)
  }

  /** Ends the workers. */
  close(): Promise<void> {
    return this.#batches.close()
  }

  async #asked(task: CheckTask): Promise<CheckAnswer> {
    try {
      return await this.#batches.ask(task, task.text.length)
    } catch (error) {
      throw new Error(`the worker that checked this file died (${(error as Error).message})`)
    }
  }
}
