/** Under way at once, at most, beside their number. Unit: bytes. */
const MOST_BYTES = 16 * 1024 * 1024

interface Step {
  readonly done: Promise<void>
  readonly size: number
}

/** Has answers taken in the order of their questions, and holds back whoever asks while too many are under way. */
export class InOrder<Answer> {
  readonly #take: (answer: Answer) => Promise<void>
  readonly #ahead: number
  #steps: Step[] = []
  #size = 0
  #last: Promise<void> = Promise.resolve()

  /**
   * @param take - takes an answer; the next is taken when it is done
   * @param ahead - how many may be under way while whoever asks goes on
   */
  constructor(take: (answer: Answer) => Promise<void>, ahead: number) {
    this.#take = take
    this.#ahead = ahead
  }

  /**
   * Adds the answer to the next question; resolves when there is room for one more.
   *
   * @param size - of the question. Unit: bytes
   */
  async add(answer: Promise<Answer>, size: number): Promise<void> {
    const before = this.#last
    const done = answer.then(async (value) => {
      await before
      await this.#take(value)
    })
    this.#last = done
    this.#steps.push({done, size})
    this.#size += size
    while (this.#steps.length > this.#ahead || (this.#size > MOST_BYTES && this.#steps.length > 0)) await this.#shift()
  }

  /** Resolves when all answers are taken. */
  async end(): Promise<void> {
    while (this.#steps.length > 0) await this.#shift()
  }

  async #shift(): Promise<void> {
    const {done, size} = this.#steps.shift()!
    await done
    this.#size -= size
  }
}
