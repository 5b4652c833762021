import type {Streams} from './streams.ts'

/** A run shorter than this shows nothing. Unit: ms. */
const DELAY = 1000

/** The line is drawn anew at most this often. Unit: ms. */
const INTERVAL = 100

const ERASE_LINE = '\r\u001b[K'

/** A line on a terminal that tells how far a long run has come; nothing where nobody watches. */
export class ProgressLine {
  readonly #streams: Streams
  readonly #started = Date.now()
  #last = 0
  #isDrawn = false

  constructor(streams: Streams) {
    this.#streams = streams
  }

  /** Draws the line, if it is time to. `told` is given for how long the run has gone on, in ms. */
  draw(told: (elapsed: number) => string): void {
    if (!this.#streams.isWatched) return
    const now = Date.now()
    if (now - this.#started < DELAY || now - this.#last < INTERVAL) return
    this.#last = now
    this.#isDrawn = true
    this.#streams.error(`${ERASE_LINE}${told(now - this.#started)}`)
  }

  /** Takes the line away, so that other output can be written. */
  clear(): void {
    if (this.#isDrawn) this.#streams.error(ERASE_LINE)
    this.#isDrawn = false
  }
}
