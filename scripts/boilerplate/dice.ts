import {randomOf} from '../train/random.ts'

/** Draws from lists, always the same for the same seed. */
export class Dice {
  readonly #random: () => number

  constructor(seed: number) {
    this.#random = randomOf(seed)
    for (let warm = 0; warm < 8; warm++) this.#random()
  }

  /** True with a chance from 0 to 1. */
  chance(of: number): boolean {
    return this.#random() < of
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1))
  }

  one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!
  }

  /** That many items in the order of the list, from a place drawn. */
  run<Item>(items: readonly Item[], count: number): Item[] {
    const start = this.between(0, Math.max(0, items.length - count))
    return items.slice(start, start + count)
  }

  several<Item>(items: readonly Item[], count: number): Item[] {
    return Array.from({length: count}, () => this.one(items))
  }
}
