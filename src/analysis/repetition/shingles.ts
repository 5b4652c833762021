/** Words in a row that make one shingle. */
const WIDTH = 4

/** Shorter paragraphs have too few shingles to be compared. Unit: words. */
const SHORTEST = 16

/** This share of the shingles of a paragraph, and of the other, must be the same. */
const SHARED = 0.8

/** FNV-1a over the code units of some words. */
function hash(words: readonly string[], from: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < from + WIDTH; at++) {
    const word = words[at]!
    for (let unit = 0; unit < word.length; unit++) value = Math.imul(value ^ word.charCodeAt(unit), 0x01000193)
    value = Math.imul(value ^ 0x20, 0x01000193)
  }
  return value >>> 0
}

/** Knows for each shingle the paragraph where it first stood, and so which earlier paragraph a new one is nearly the same as. */
export class ShingleIndex {
  readonly #first = new Map<number, number>()
  readonly #sizes = new Map<number, number>()

  /** Adds a paragraph, and gives the earlier one that it repeats nearly word for word. */
  add(words: readonly string[], index: number): number | undefined {
    if (words.length < SHORTEST) return undefined
    const shared = new Map<number, number>()
    const size = words.length - WIDTH + 1
    for (let at = 0; at < size; at++) {
      const shingle = hash(words, at)
      const first = this.#first.get(shingle)
      if (first === undefined) this.#first.set(shingle, index)
      else if (first !== index) shared.set(first, (shared.get(first) ?? 0) + 1)
    }
    this.#sizes.set(index, size)
    return this.#mostShared(shared, size)
  }

  #mostShared(shared: ReadonlyMap<number, number>, size: number): number | undefined {
    for (const [index, count] of shared) if (count >= SHARED * Math.max(size, this.#sizes.get(index)!)) return index
    return undefined
  }
}
