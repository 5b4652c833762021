import {Threads} from '../threads/threads.ts'
import type {Answering, Job} from './lane.ts'
import {Lane} from './lane.ts'
import type {GivenUp, LaneAnswer, LaneQuestion} from './lane-questions.ts'

/** From these lengths on, documents have a thread of their own, so that no short one waits for a long one. Unit: UTF-16 code units. */
const LENGTHS = [0, 100_000, 1_000_000] as const

/** A document of so many code units is checked by windows first. */
export const LONG = LENGTHS[2]

/** A text that takes longer is given up; the worst known takes a fiftieth. Unit: ms. */
const PATIENCE = 120_000

/** Starts a thread that answers. */
export const threadOf =
  (module: URL) =>
  (given: GivenUp): Answering =>
    new Threads<LaneQuestion, LaneAnswer>(1, module, {given, patience: PATIENCE})

/** Threads for short, middling and long documents, each started when it is first needed. */
export class Lanes {
  readonly #lanes: readonly Lane[]

  /** @param start - starts what answers; default: a thread */
  constructor(start = threadOf(new URL('server-worker.js', import.meta.url))) {
    this.#lanes = LENGTHS.map(() => new Lane(start))
  }

  /** The answer to a job; `undefined` where nobody wants it any more. */
  ask(job: Job, signal?: AbortSignal): Promise<LaneAnswer | undefined> {
    const {start, end} = job.within ?? {start: 0, end: job.text.length}
    const at = LENGTHS.findLastIndex((length) => end - start >= length)
    for (const [index, lane] of this.#lanes.entries()) if (index !== at) void lane.forget(job.key)
    return this.#lanes[at]!.ask(job, signal)
  }

  /** Gives up checks of a document, under way or waiting. */
  giveUp(key: string): void {
    for (const lane of this.#lanes) lane.giveUp(key)
  }

  forget(key: string): void {
    for (const lane of this.#lanes) void lane.forget(key)
  }

  close(): void {
    for (const lane of this.#lanes) lane.close()
  }
}
