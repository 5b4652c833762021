/** Numbers to begin with; the list doubles when it is full. */
const FIRST_ROOM = 1024

/** A list of whole numbers of 32 bits that takes four bytes for each. */
export class NumberList {
  #numbers = new Int32Array(FIRST_ROOM)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const wider = new Int32Array(2 * this.length)
      wider.set(this.#numbers)
      this.#numbers = wider
    }
    this.#numbers[this.length++] = number
  }

  /** The number at a place from 0 to `length - 1`. */
  at(index: number): number {
    return this.#numbers[index]!
  }

  /** The place of the last number that is not above a value, by halving; the numbers stand in order. -1 where all are above. */
  lastUpTo(value: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#numbers[middle]! <= value) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
