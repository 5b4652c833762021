import type {Job} from './lane.ts'
import {Lane} from './lane.ts'
import type {Answer} from './questions.ts'

/** From these lengths on, documents have a thread of their own, so that no short one waits for a long one. Unit: UTF-16 code units. */
const LENGTHS = [0, 100_000, 1_000_000] as const

/** A document of so many code units is checked by windows first. */
export const LONG = LENGTHS[2]

/** Threads for short, middling and long documents, each started when it is first needed. */
export class Lanes {
  readonly #lanes: readonly Lane[]

  constructor(module = new URL('server-worker.js', import.meta.url)) {
    this.#lanes = LENGTHS.map((length) => new Lane(module, length >= LONG))
  }

  /** The answer to a job; `undefined` where a newer one for the same document has taken its place. */
  ask(job: Job): Promise<Answer | undefined> {
    const at = LENGTHS.findLastIndex((length) => job.text.length >= length)
    for (const [index, lane] of this.#lanes.entries()) if (index !== at) void lane.forget(job.key)
    return this.#lanes[at]!.ask(job)
  }

  forget(key: string): void {
    for (const lane of this.#lanes) void lane.forget(key)
  }

  close(): void {
    for (const lane of this.#lanes) lane.close()
  }
}
