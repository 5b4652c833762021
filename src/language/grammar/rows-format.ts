import {ByteReader, ByteWriter} from './byte-stream.ts'
import {bitCount, type RowsData, type SparseRows} from './sparse-rows.ts'

/** For each of some rows, given by their lengths, where its entries stand if those of the shortest rows come first. */
function placesByLength(lengths: Int32Array): Int32Array {
  const next = new Int32Array(lengths.reduce((most, length) => Math.max(most, length), 0) + 2)
  for (let nth = 0; nth < lengths.length; nth++) next[lengths[nth]! + 1]! += lengths[nth]!
  for (let length = 1; length < next.length; length++) next[length]! += next[length - 1]!
  const places = new Int32Array(lengths.length)
  for (let nth = 0; nth < lengths.length; nth++) {
    places[nth] = next[lengths[nth]!]!
    next[lengths[nth]!]! += lengths[nth]!
  }
  return places
}

/**
 * Writes rows: the gaps between those that are filled, their lengths, and their columns and weights, those of the shortest rows first. Rows of one length are alike, which
 * saves a general compressor a tenth.
 */
export function writeRows(out: ByteWriter, {bits, columns, scale, filled, starts, column, weight}: RowsData): void {
  for (const value of [bits, columns, scale, filled.length, column.length]) out.number(value)
  filled.forEach((row, nth) => {
    out.number(row - (filled[nth - 1] ?? -1) - 1)
  })
  const lengths = Int32Array.from(filled, (_, nth) => starts[nth + 1]! - starts[nth]!)
  for (const length of lengths) out.number(length)
  const places = placesByLength(lengths)
  out.bytes(placed(column, starts, places))
  out.bytes(placed(weight, starts, places))
}

/** The entries of rows at other places, as bytes. */
function placed(values: Uint8Array | Int8Array, starts: Int32Array, places: Int32Array): Uint8Array {
  const bytes = new Uint8Array(values.length)
  places.forEach((place, nth) => {
    bytes.set(values.subarray(starts[nth], starts[nth + 1]), place)
  })
  return bytes
}

/** Reads rows, straight into the tables in which they are looked up: the first sentence waits for it. */
export function readRows(input: ByteReader): SparseRows {
  const bits = input.number()
  const columns = input.number()
  const scale = input.number()
  const filled = input.number()
  const count = input.number()
  const blocks = new Int32Array(2 * Math.max(1, (1 << bits) >> 5))
  markFilled(blocks, input.numbers(new Int32Array(filled)))
  const entries = new Int16Array((blocks.length >> 1) + filled + count)
  const lengths = input.numbers(new Int32Array(filled))
  noteLengths(blocks, entries, lengths)
  copyWeights(blocks, entries, {places: placesByLength(lengths), column: input.bytes(count), weight: input.bytes(count)})
  return {bits, columns, scale, blocks, entries}
}

function markFilled(blocks: Int32Array, gaps: Int32Array): void {
  for (let nth = 0, row = -1; nth < gaps.length; nth++) {
    row += gaps[nth]! + 1
    blocks[(row >> 5) << 1]! |= 1 << (row & 31)
  }
}

/** Lays out the blocks: where each stands, and where in it its rows begin and the last one ends. */
function noteLengths(blocks: Int32Array, entries: Int16Array, lengths: Int32Array): void {
  for (let block = 0, nth = 0, start = 0; block < blocks.length; block += 2) {
    blocks[block + 1] = start
    const rows = bitCount(blocks[block]!)
    let end = rows + 1
    for (let row = 0; row < rows; row++) {
      entries[start + row] = end
      end += lengths[nth++]!
    }
    entries[start + rows] = end
    start += end
  }
}

interface PlacedWeights {
  /** For each filled row, where in the other two its entries stand. */
  readonly places: Int32Array
  readonly column: Uint8Array
  readonly weight: Uint8Array
}

function copyWeights(blocks: Int32Array, entries: Int16Array, {places, column, weight}: PlacedWeights): void {
  for (let block = 0, nth = 0; block < blocks.length; block += 2) {
    const start = blocks[block + 1]!
    const rows = bitCount(blocks[block]!)
    let at = start + rows + 1
    for (let row = 0; row < rows; row++) {
      const end = start + entries[start + row + 1]!
      for (let from = places[nth++]!; at < end; at++, from++) entries[at] = column[from]! | (weight[from]! << 8)
    }
  }
}

/** Rows both as their data and in the tables that a reader makes of it. */
export type TrainedRows = RowsData & SparseRows

/** Adds to rows the tables in which they are looked up. */
export function withTables(data: RowsData): TrainedRows {
  const out = new ByteWriter()
  writeRows(out, data)
  return {...data, ...readRows(new ByteReader(out.take()))}
}
