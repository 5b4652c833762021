import {expect, test} from 'vitest'
import {bytesOfSize, toldSize} from '../../src/text/byte-size.ts'

test.each([
  ['500', 500],
  ['500B', 500],
  ['64MB', 64_000_000],
  ['64 MB', 64_000_000],
  ['64mb', 64_000_000],
  ['64M', 64_000_000],
  ['1.5KiB', 1536],
  ['2mib', 2_097_152],
  ['0.0004KB', 0],
])('reads %s as %d bytes', (given, bytes) => {
  expect(bytesOfSize(given)).toBe(bytes)
})

test.each(['', 'MB', '-1', '1e3', '64XB', '64 M B', '.5MB', '1TB', 'Infinity', '6_4MB', '64MB '])('reads no size in %j', (given) => {
  expect(bytesOfSize(given)).toBeUndefined()
})

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [70_120_000, '70.1 MB'],
  [2_000_000_000, '2 GB'],
])('tells %d', (bytes, told) => {
  expect(toldSize(bytes)).toBe(told)
})
