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

const NONE = new Uint32Array()

/** The hashes of a paragraph's shingles; none where it is too short to be compared. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  if (words.length < SHORTEST) return NONE
  const shingles = new Uint32Array(words.length - WIDTH + 1)
  for (let at = 0; at < shingles.length; at++) shingles[at] = hash(words, at)
  return shingles
}

/**
 * Knows for each shingle the paragraph where it first stood, and so which earlier paragraph a new one is nearly the same as. An open-addressed table:
 * a document has a shingle for almost every word.
 */
export class ShingleIndex {
  readonly #hashes: Uint32Array
  /** For each slot the number of a paragraph and 1; 0 where it is free. */
  readonly #first: Uint32Array
  readonly #sizes: number[] = []
  /** How many shingles of the paragraph that is being added stand in each earlier one; the paragraphs of which it is not 0 are `#touched`. */
  readonly #shared: number[] = []
  readonly #touched: number[] = []

  /** @param shingles - how many will be added at most; the table stays half empty */
  constructor(shingles: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * shingles + 2))
    this.#hashes = new Uint32Array(slots)
    this.#first = new Uint32Array(slots)
  }

  /** Adds a paragraph by its shingles, and gives the earlier one that it repeats nearly word for word. */
  add(shingles: Uint32Array, index: number): number | undefined {
    if (shingles.length === 0) return undefined
    for (let at = 0; at < shingles.length; at++) {
      const first = this.#firstOf(shingles[at]!, index)
      if (first !== index) this.#count(first)
    }
    while (this.#sizes.length < index) this.#sizes.push(0)
    this.#sizes[index] = shingles.length
    return this.#mostShared(shingles.length)
  }

  /** The paragraph where a shingle first stood: this one where it is new. */
  #firstOf(shingle: number, index: number): number {
    const mask = this.#hashes.length - 1
    let slot = shingle & mask
    while (this.#first[slot] !== 0 && this.#hashes[slot] !== shingle) slot = (slot + 1) & mask
    if (this.#first[slot] === 0) {
      this.#hashes[slot] = shingle
      this.#first[slot] = index + 1
    }
    return this.#first[slot]! - 1
  }

  #count(index: number): void {
    while (this.#shared.length <= index) this.#shared.push(0)
    if (this.#shared[index]!++ === 0) this.#touched.push(index)
  }

  /** The first of the paragraphs met that shares enough. Forgets what was counted. */
  #mostShared(size: number): number | undefined {
    const touched = this.#touched
    const most = touched.find((index) => this.#shared[index]! >= SHARED * Math.max(size, this.#sizes[index]!))
    for (const index of touched) this.#shared[index] = 0
    touched.length = 0
    return most
  }
}
