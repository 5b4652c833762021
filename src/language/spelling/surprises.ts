/** Steps to a nat in which weighted surprises are kept. */
export const SURPRISE_STEPS = 8
export const MOST_SURPRISE = 255

/**
 * What speaks against each word of a lexicon beside the edits that lead to it, in steps, and the least of it in any stretch of words: a
 * pyramid of minima, whose level `k` has one entry for 2^k words.
 */
export class Surprises {
  /** The levels, one after another, and where each starts. */
  readonly #minima: Uint8Array
  readonly #starts = new Int32Array(32)

  /**
   * @param minima what `pyramidOf` makes
   * @param count how many words there are
   */
  constructor(minima: Uint8Array, count: number) {
    this.#minima = minima
    for (let level = 1, from = 0, size = count; size > 1; level++, size = (size + 1) >> 1) this.#starts[level] = from += size
  }

  of(word: number): number {
    return this.#minima[word]!
  }

  /** No more than the least of `count` words from `first` on: the least of the two entries that cover them. */
  least(first: number, count: number): number {
    const level = count > 1 ? 32 - Math.clz32(count - 1) : 0
    const start = this.#starts[level]!
    const a = this.#minima[start + (first >> level)]!
    const b = this.#minima[start + ((first + count - 1) >> level)]!
    return a < b ? a : b
  }
}

/** The levels of the pyramid over the steps of each word; more than `MOST_SURPRISE` are not told apart. */
export function pyramidOf(steps: Uint8Array): Uint8Array {
  const minima = new Uint8Array(2 * steps.length + 32)
  minima.set(steps)
  for (let from = 0, count = steps.length; count > 1; from += count, count = (count + 1) >> 1) halve(minima, from, count)
  return minima
}

/** Writes the minima of pairs of `count` entries after them. */
function halve(minima: Uint8Array, from: number, count: number): void {
  const to = from + count
  const pairs = count >> 1
  for (let pair = 0; pair < pairs; pair++) {
    const [a, b] = [minima[from + 2 * pair]!, minima[from + 2 * pair + 1]!]
    minima[to + pair] = a < b ? a : b
  }
  if (count & 1) minima[to + pairs] = minima[to - 1]!
}
