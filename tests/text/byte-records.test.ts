import {expect, test} from 'vitest'
import {ByteRecords} from '../../src/text/byte-records.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const texts = ['', 'a', '“a”', 'x'.repeat(70_000), ...Array.from({length: 3000}, (_, nth) => `record ${nth}`.repeat(1 + (nth % 9)))]

test('records are found by their numbers, as they were when they came', () => {
  const records = new ByteRecords()
  const scratch = new Uint8Array(80_000)
  const numbers = texts.map((text) => records.add(scratch.subarray(0, new TextEncoder().encodeInto(text, scratch).written)))
  expect(numbers).toEqual([...texts.keys()])
  expect(numbers.map((at) => new TextDecoder().decode(records.at(at)))).toEqual(texts)
})

test('equal records are kept once', () => {
  const records = new ByteRecords()
  for (let round = 0; round < 3; round++) expect(texts.map((text) => records.add(bytes(text)))).toEqual([...texts.keys()])
  expect(records.length).toBe(texts.length)
})

test('records whose hashes are equal stay apart', () => {
  const records = new ByteRecords()
  const pairs = Array.from({length: 70_000}, (_, nth) => Uint8Array.of(nth & 255, nth >> 8, (nth * 7) & 255))
  const numbers = pairs.map((one) => records.add(one))
  for (const at of [0, 1, 255, 256, 65_535, 69_999]) expect([...records.at(numbers[at]!)]).toEqual([...pairs[at]!])
})
