/** Slots for each shingle: few shingles fall on the slot of another. */
const ROOM = 4

/** From here on nothing is counted any more: the slot is that of many, for good. */
const MANY = 255

const slotsFor = (shingles: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(ROOM * shingles + 1)))

const sizeOf = (paragraphs: readonly Int32Array[]): number => paragraphs.reduce((sum, {length}) => sum + length, 0)

/**
 * How often shingles stand in a text, counted in slots that several may share (a counting Bloom filter with one hash): what it says to stand there
 * once does so, and what it says to stand there more often nearly always does. Hashes of shingles are mixed best in their upper bits.
 */
export class ShingleCounts {
  readonly #counts: Uint8Array
  readonly #shift: number

  private constructor(counts: Uint8Array) {
    this.#counts = counts
    this.#shift = 32 - Math.log2(counts.length)
  }

  /** Counts the shingles of some paragraphs. */
  static of(paragraphs: readonly Int32Array[]): ShingleCounts {
    const counts = new ShingleCounts(new Uint8Array(slotsFor(sizeOf(paragraphs))))
    for (const paragraph of paragraphs) counts.#add(paragraph)
    return counts
  }

  /** Whether the slots are as many as a text of these paragraphs is given. */
  fits(paragraphs: readonly Int32Array[]): boolean {
    return this.#counts.length === slotsFor(sizeOf(paragraphs))
  }

  /** The counts after some paragraphs have gone and others come. */
  after(removed: readonly Int32Array[], added: readonly Int32Array[]): ShingleCounts {
    const counts = new ShingleCounts(this.#counts.slice())
    for (const paragraph of removed) counts.#remove(paragraph)
    for (const paragraph of added) counts.#add(paragraph)
    return counts
  }

  /** Whether a shingle of the text may stand in it a second time. */
  isShared(shingle: number): boolean {
    return this.#counts[shingle >>> this.#shift]! > 1
  }

  /** How many of some shingles may be shared. */
  countShared(shingles: Int32Array): number {
    let count = 0
    for (let at = 0; at < shingles.length; at++) if (this.isShared(shingles[at]!)) count++
    return count
  }

  #add(shingles: Int32Array): void {
    const counts = this.#counts
    for (let at = 0; at < shingles.length; at++) {
      const slot = shingles[at]! >>> this.#shift
      if (counts[slot]! < MANY) counts[slot]!++
    }
  }

  #remove(shingles: Int32Array): void {
    const counts = this.#counts
    for (let at = 0; at < shingles.length; at++) {
      const slot = shingles[at]! >>> this.#shift
      if (counts[slot]! < MANY) counts[slot]!--
    }
  }
}
