/** Slots for each shingle: of those that stand in a text once, one in nine falls on the slot of another. */
const ROOM = 8

/** A text of so many code units has about one word, and so one shingle. */
const WORD = 5

/**
 * Which shingles stand in a text more than once, in two bits a slot that several may share (a Bloom filter with one hash): what it says to stand there once does so.
 * Hashes of shingles are mixed best in their upper bits.
 */
export class SharedShingles {
  readonly #seen: Uint8Array
  readonly #again: Uint8Array
  readonly #shift: number

  /** @param length - that of the text, in UTF-16 code units */
  constructor(length: number) {
    const bits = Math.max(10, Math.ceil(Math.log2((ROOM * length) / WORD + 1)))
    this.#seen = new Uint8Array(2 ** (bits - 3))
    this.#again = new Uint8Array(2 ** (bits - 3))
    this.#shift = 32 - bits
  }

  add(shingles: Int32Array): void {
    for (let at = 0; at < shingles.length; at++) {
      const slot = shingles[at]! >>> this.#shift
      const bit = 1 << (slot & 7)
      if ((this.#seen[slot >>> 3]! & bit) === 0) this.#seen[slot >>> 3]! |= bit
      else this.#again[slot >>> 3]! |= bit
    }
  }

  /** Whether a shingle of the text may stand in it a second time. */
  isShared(shingle: number): boolean {
    const slot = shingle >>> this.#shift
    return (this.#again[slot >>> 3]! & (1 << (slot & 7))) !== 0
  }
}
