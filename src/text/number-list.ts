import {firstWhere} from './first-where.ts'

/** Numbers to begin with; the list doubles when it is full. */
const FIRST_ROOM = 64

type Numbers = Int32Array | Uint16Array | Uint8Array

/** A list of whole numbers that takes a few bytes for each. */
export class NumberList {
  #numbers: Numbers
  length = 0

  /** @param kind - of what range they are; default: 32 bits, with a sign */
  constructor(kind: new (room: number) => Numbers = Int32Array) {
    this.#numbers = new kind(FIRST_ROOM)
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#widen()
    this.#numbers[this.length++] = number
  }

  /** The number at a place from 0 to `length - 1`. */
  at(index: number): number {
    return this.#numbers[index]!
  }

  /** The numbers from one place to another, `end` exclusive. */
  slice(start: number, end: number): number[] {
    return Array.from(this.#numbers.subarray(start, end))
  }

  /** The place of the last number that is not above a value, by halving; the numbers stand in order. -1 where all are above. */
  lastUpTo(value: number): number {
    return firstWhere(this.length, (place) => this.#numbers[place]! > value) - 1
  }

  #widen(): void {
    const wider = new (this.#numbers.constructor as new (room: number) => Numbers)(2 * this.length)
    wider.set(this.#numbers)
    this.#numbers = wider
  }
}
