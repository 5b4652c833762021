import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type TrainedRows, withTables} from '../../../src/language/grammar/rows-format.ts'
import {addPackedRows, addRows, addRun, lanesFor, runOf} from '../../../src/language/grammar/sparse-rows.ts'

const BITS = 7
const COLUMNS = 9

/** Rows of which some are empty, neighbours in one block and blocks without any among them. */
const matrices = fc
  .array(fc.array(fc.tuple(fc.nat(COLUMNS - 1), fc.integer({min: -128, max: 127})), {maxLength: 3}), {
    minLength: 1 << BITS,
    maxLength: 1 << BITS,
  })
  .map((rows) => {
    const filled = rows.flatMap((row, at) => (row.length > 0 && at % 40 > 4 ? [at] : []))
    const entries = filled.flatMap((at) => rows[at]!)
    const starts = filled.reduce((all, at) => [...all, all.at(-1)! + rows[at]!.length], [0])
    return withTables({
      bits: BITS,
      columns: COLUMNS,
      scale: 4,
      filled: Int32Array.from(filled),
      starts: Int32Array.from(starts),
      column: Uint8Array.from(entries, ([column]) => column),
      weight: Int8Array.from(entries, ([, weight]) => weight),
    })
  })

const features = fc.int32Array({minLength: 1, maxLength: 30})

/** The sums as the definition has them. */
function sumsOf({filled, starts, column, weight}: TrainedRows, asked: Int32Array): number[] {
  const sums = new Array<number>(COLUMNS).fill(0)
  for (const feature of asked) {
    const nth = filled.indexOf(feature & ((1 << BITS) - 1))
    if (nth < 0) continue
    for (let at = starts[nth]!; at < starts[nth + 1]!; at++) sums[column[at]!]! += weight[at]!
  }
  return sums
}

function unpacked(packed: Int32Array): number[] {
  const sums = Array.from(packed, (pair) => [(pair << 16) >> 16, (pair - ((pair << 16) >> 16)) >> 16])
  return sums.flat().slice(0, COLUMNS)
}

test('rows add up to the weights of their features', () => {
  fc.assert(
    fc.property(matrices, features, (rows, asked) => {
      const sums = new Int32Array(COLUMNS)
      addRows(rows, asked, asked.length, sums)
      expect([...sums]).toEqual(sumsOf(rows, asked))
    }),
  )
})

test('packed sums hold the same, whether rows are looked up together or one by one before', () => {
  fc.assert(
    fc.property(matrices, features, (rows, asked) => {
      const together = new Int32Array(lanesFor(COLUMNS) + 1)
      addPackedRows(
        rows,
        asked,
        Uint8Array.from(asked, (_, at) => at),
        together,
        1,
      )
      const apart = new Int32Array(lanesFor(COLUMNS))
      for (const feature of asked) addRun(rows, runOf(rows, feature), apart)
      expect(unpacked(together.subarray(1))).toEqual(sumsOf(rows, asked))
      expect(unpacked(apart)).toEqual(sumsOf(rows, asked))
    }),
  )
})
