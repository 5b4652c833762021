/**
 * A matrix of small whole weights, nearly all of them zero: one row for each bucket of hashed features, one column for each outcome.
 * The weights of row `r` are at `rowStarts[r]` to `rowStarts[r + 1]`.
 */
export interface SparseRows {
  /** Rows are `2 ** bits`. */
  readonly bits: number
  readonly columns: number
  /** How many units of weight make 1. */
  readonly scale: number
  readonly rowStarts: Int32Array
  readonly column: Uint8Array
  readonly weight: Int8Array
}

/** Adds the rows of the first `count` of the hashed features to `sums`, in units of `1 / scale`. */
export function addRows(rows: SparseRows, features: Int32Array, count: number, sums: Int32Array): void {
  const mask = (1 << rows.bits) - 1
  const {rowStarts, column, weight} = rows
  for (let k = 0; k < count; k++) {
    const row = features[k]! & mask
    const end = rowStarts[row + 1]!
    for (let at = rowStarts[row]!; at < end; at++) sums[column[at]!]! += weight[at]!
  }
}
