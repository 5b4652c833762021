import {type TrainedRows, withTables} from '../../src/language/grammar/rows-format.ts'

/**
 * Packs rows of weights: those below `prune` are dropped, the rest are rounded to whole units of `1 / scale` and kept within a byte.
 *
 * @param row the weights of a bucket, or undefined where it has none
 */
export function sparse(
  bits: number,
  columns: number,
  scale: number,
  prune: number,
  row: (bucket: number) => ArrayLike<number> | undefined,
): TrainedRows {
  const filled: number[] = []
  const starts = [0]
  const column: number[] = []
  const weight: number[] = []
  for (let bucket = 0; bucket < 1 << bits; bucket++) {
    const weights = row(bucket)
    for (let at = 0; weights !== undefined && at < columns; at++) {
      const unit = Math.abs(weights[at]!) < prune ? 0 : Math.max(-127, Math.min(127, Math.round(weights[at]! * scale)))
      if (unit === 0) continue
      column.push(at)
      weight.push(unit)
    }
    if (column.length === starts.at(-1)) continue
    filled.push(bucket)
    starts.push(column.length)
  }
  const packed = {
    filled: Int32Array.from(filled),
    starts: Int32Array.from(starts),
    column: Uint8Array.from(column),
    weight: Int8Array.from(weight),
  }
  return withTables({bits, columns, scale, ...packed})
}
