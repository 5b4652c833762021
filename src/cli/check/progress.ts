import type {Streams} from '../streams.ts'

/** A run shorter than this shows nothing. Unit: ms. */
const DELAY = 1000

/** The line is drawn anew at most this often. Unit: ms. */
const INTERVAL = 100

const ERASE_LINE = '\r\u001b[K'

/** A line on a terminal that counts the files of a long run; nothing where nobody watches. */
export class Progress {
  readonly #streams: Streams
  readonly #total: number
  readonly #started = Date.now()
  #done = 0
  #last = 0
  #isDrawn = false

  constructor(streams: Streams, total: number) {
    this.#streams = streams
    this.#total = total
  }

  /** Counts a file. */
  step(): void {
    this.#done++
    const now = Date.now()
    if (!this.#streams.isWatched || now - this.#started < DELAY || now - this.#last < INTERVAL) return
    this.#last = now
    this.#isDrawn = true
    this.#streams.error(`${ERASE_LINE}${this.#done}/${this.#total} files`)
  }

  /** Takes the line away, so that other output can be written. */
  clear(): void {
    if (this.#isDrawn) this.#streams.error(ERASE_LINE)
    this.#isDrawn = false
  }
}
