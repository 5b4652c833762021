import {ByteReader, ByteWriter} from './byte-stream.ts'
import {bitCount, type RowsData, type SparseRows} from './sparse-rows.ts'

/** Writes rows: the gaps between those that are filled, their lengths, and their columns and weights. */
export function writeRows(out: ByteWriter, {bits, columns, scale, filled, starts, column, weight}: RowsData): void {
  for (const value of [bits, columns, scale, filled.length, column.length]) out.number(value)
  filled.forEach((row, nth) => {
    out.number(row - (filled[nth - 1] ?? -1) - 1)
  })
  filled.forEach((_, nth) => {
    out.number(starts[nth + 1]! - starts[nth]!)
  })
  out.bytes(column)
  out.bytes(weight)
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
  noteLengths(blocks, entries, input.numbers(new Int32Array(filled)))
  copyWeights(blocks, entries, input.bytes(count), input.bytes(count))
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

function copyWeights(blocks: Int32Array, entries: Int16Array, column: Uint8Array, weight: Uint8Array): void {
  let from = 0
  for (let block = 0; block < blocks.length; block += 2) {
    const start = blocks[block + 1]!
    const rows = bitCount(blocks[block]!)
    const end = start + entries[start + rows]!
    for (let at = start + rows + 1; at < end; at++, from++) entries[at] = column[from]! | (weight[from]! << 8)
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
