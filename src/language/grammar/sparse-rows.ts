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
  /**
   * For each block of 32 rows two numbers side by side: bit `row & 31` of the first is set where the row is filled, the second is where the
   * block stands in `entries`.
   */
  readonly blocks: Int32Array
  /**
   * The weights: for each block, where in it each of its filled rows begins and the last one ends, and then the entries,
   * `column | weight << 8`. All of a block fits into a line or two of the processor's cache.
   */
  readonly entries: Int16Array
}

/** Such a matrix as its data, as it is trained and written. */
export interface RowsData extends Pick<SparseRows, 'bits' | 'columns' | 'scale'> {
  /** The numbers of the rows that have weights, ascending. */
  readonly filled: Int32Array
  /** The weights of the nth filled row are at `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly column: Uint8Array
  readonly weight: Int8Array
}

/** The number of bits that are set (the parallel count of Hacker's Delight, 5-1). */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The rows that were found to be filled; grows with what is asked for, and is used again for the next. */
let found = new Int32Array(1024)

/**
 * Writes the filled rows of hashed features to `found`, and gives their number. The features are those at `places`, without such the first
 * `count`. Whether a row is filled is as good as
 * random, so that a jump on it would be guessed wrong half the time: there is none.
 */
function findFilled({bits, blocks}: SparseRows, features: Int32Array, count: number, places?: Uint8Array): number {
  if (count > found.length) found = new Int32Array(count * 2)
  const rows = found
  const mask = (1 << bits) - 1
  let filled = 0
  for (let k = 0; k < count; k++) {
    const row = features[places === undefined ? k : places[k]!]! & mask
    rows[filled] = row
    filled += (blocks[(row >> 5) << 1]! >>> (row & 31)) & 1
  }
  return filled
}

/** Where in `entries` the beginning of a filled row is noted, and after it the end: both count from the beginning of the block. */
function noteOf(blocks: Int32Array, row: number): number {
  const block = (row >> 5) << 1
  return blocks[block | 1]! + bitCount(blocks[block]! & ((1 << (row & 31)) - 1))
}

/** Adds the rows of the first `count` of the hashed features to `sums`, in units of `1 / scale`. */
export function addRows(rows: SparseRows, features: Int32Array, count: number, sums: Int32Array): void {
  const filled = findFilled(rows, features, count)
  const {blocks, entries} = rows
  for (let k = 0; k < filled; k++) {
    const row = found[k]!
    const start = blocks[((row >> 5) << 1) | 1]!
    const note = noteOf(blocks, row)
    const end = start + entries[note + 1]!
    for (let at = start + entries[note]!; at < end; at++) {
      const entry = entries[at]!
      sums[entry & 255]! += entry >> 8
    }
  }
}

/** How many 32-bit numbers hold the sums of so many columns, two to a number. */
export const lanesFor = (columns: number): number => (columns + 1) >> 1

/**
 * Adds a stretch of entries to sums packed two to a number, from `offset` on: the sum of an even column, plus that of the next one times
 * 65,536. Sums of packed numbers are packed sums, as long as each stays within 16 bits: those of 250 features do.
 */
function addEntries(entries: Int16Array, start: number, end: number, sums: Int32Array, offset: number): void {
  for (let at = start; at < end; at++) {
    const entry = entries[at]!
    sums[offset + ((entry & 255) >> 1)]! += (entry >> 8) << ((entry & 1) << 4)
  }
}

/** Adds the rows of the hashed features at `places` to packed sums. */
export function addPackedRows(rows: SparseRows, features: Int32Array, places: Uint8Array, sums: Int32Array, offset: number): void {
  const filled = findFilled(rows, features, places.length, places)
  const {blocks, entries} = rows
  for (let k = 0; k < filled; k++) {
    const row = found[k]!
    const start = blocks[((row >> 5) << 1) | 1]!
    const note = noteOf(blocks, row)
    addEntries(entries, start + entries[note]!, start + entries[note + 1]!, sums, offset)
  }
}

/** Bits of a run that hold its length; the others hold its place, so that a matrix may have some eight million entries. */
const LENGTH_BITS = 8

/** The row of one hashed feature as one number, its place and length in `entries`, by which `addRun` adds it. */
export function runOf({bits, blocks, entries}: SparseRows, feature: number): number {
  const row = feature & ((1 << bits) - 1)
  if (((blocks[(row >> 5) << 1]! >>> (row & 31)) & 1) === 0) return 0
  const note = noteOf(blocks, row)
  const start = entries[note]!
  return ((blocks[((row >> 5) << 1) | 1]! + start) << LENGTH_BITS) | (entries[note + 1]! - start)
}

/** Adds a row that was found by `runOf` to packed sums. */
export function addRun({entries}: SparseRows, run: number, sums: Int32Array): void {
  const start = run >> LENGTH_BITS
  addEntries(entries, start, start + (run & ((1 << LENGTH_BITS) - 1)), sums, 0)
}
