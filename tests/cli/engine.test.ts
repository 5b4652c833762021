import {expect, test} from 'vitest'
import {workersFor} from '../../src/cli/check/means.ts'
import {flagsForLength, knownTo} from '../../src/cli/start/engine.ts'

test.each([
  [10, undefined, false],
  [11, undefined, true],
  [13, undefined, true],
  [14, undefined, false],
  [11, 11, true],
  [12, 11, false],
] as const)('version %i of V8 is given the flags of versions up to %j: %s', (version, last, isGiven) => {
  expect(knownTo(version, ['--a', '--b'], last)).toEqual(isGiven ? ['--a', '--b'] : [])
})

test('the heap is kept small for a text of more than a million characters', () => {
  expect(flagsForLength(1_000_000)).toEqual([])
  expect(flagsForLength(1_000_001)).toEqual(['--heap-growing-percent=10', '--no-flush-bytecode', '--no-concurrent-marking'])
})

test.each([
  ['199 files are checked without workers', {}, 199, 8, 0],
  ['200 by one for each core', {}, 200, 3, 3],
  ['and by four at most', {}, 1000, 8, 4],
  ['as many as are asked for are started for few files, too', {workers: 6}, 100, 2, 6],
  ['but no more than there are files', {workers: 6}, 5, 8, 5],
  ['and none where none is wanted', {workers: 0}, 1000, 8, 0],
  ['or where rules are timed', {workers: 6, stats: true}, 1000, 8, 0],
] as const)('%s', (_, given, files, cores, workers) => {
  expect(workersFor({stats: false, workers: undefined, ...given}, files, cores)).toBe(workers)
})
