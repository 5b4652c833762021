import {ProgressLine} from '../streams/progress-line.ts'
import type {Streams} from '../streams/streams.ts'

/** Counts the files of a long run on a terminal. */
export class FileProgress {
  readonly #line: ProgressLine
  readonly #total: number
  #done = 0

  constructor(streams: Streams, total: number) {
    this.#line = new ProgressLine(streams)
    this.#total = total
  }

  /** Counts a file. */
  step(): void {
    this.#done++
    this.#line.draw(() => `${this.#done}/${this.#total} files`)
  }

  /** Takes the line away, so that other output can be written. */
  clear(): void {
    this.#line.clear()
  }
}
