/**
 * A matrix of small whole weights, nearly all of them zero: one row for each bucket of hashed features, one column for each outcome. Most
 * features of a sentence fall into empty rows, so that the common question is whether a row is filled: it is answered from a bit map that
 * stays in the processor's nearest cache.
 */
export interface SparseRows {
  /** Rows are `2 ** bits`. */
  readonly bits: number
  readonly columns: number
  /** How many units of weight make 1. */
  readonly scale: number
  /** The numbers of the rows that have weights, ascending. */
  readonly filled: Int32Array
  /** The weights of the nth filled row are at `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly column: Uint8Array
  readonly weight: Int8Array
  /** Bit `row & 31` of word `row >> 5` is set where the row is filled. */
  readonly map: Int32Array
  /** How many filled rows stand before those of each word of `map`. */
  readonly before: Int32Array
}

/** Adds the look-up tables to rows: `filled` ascending, `starts` one longer than it. */
export function indexRows(rows: Omit<SparseRows, 'map' | 'before'>): SparseRows {
  const words = Math.max(1, (1 << rows.bits) >> 5)
  const map = new Int32Array(words)
  const before = new Int32Array(words + 1)
  for (const row of rows.filled) {
    map[row >> 5]! |= 1 << (row & 31)
    before[(row >> 5) + 1]!++
  }
  for (let word = 0; word < words; word++) before[word + 1]! += before[word]!
  return {...rows, map, before}
}

/** The number of bits that are set (the parallel count of Hacker's Delight, 5-1). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Adds the rows of the first `count` of the hashed features to `sums`, in units of `1 / scale`. */
export function addRows(rows: SparseRows, features: Int32Array, count: number, sums: Int32Array): void {
  const mask = (1 << rows.bits) - 1
  const {map, before, starts, column, weight} = rows
  for (let k = 0; k < count; k++) {
    const row = features[k]! & mask
    const word = map[row >> 5]!
    const bit = 1 << (row & 31)
    if ((word & bit) === 0) continue
    const nth = before[row >> 5]! + bitCount(word & (bit - 1))
    const end = starts[nth + 1]!
    for (let at = starts[nth]!; at < end; at++) sums[column[at]!]! += weight[at]!
  }
}
