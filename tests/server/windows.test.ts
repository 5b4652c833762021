import {expect, test} from 'vitest'
import {windowAround} from '../../src/server/windows.ts'

test('40,000 characters before and after the reader are looked at first, as far as the text goes', () => {
  expect(windowAround(500_000, 1_000_000)).toEqual({start: 460_000, end: 540_000})
  expect(windowAround(30_000, 1_000_000)).toEqual({start: 0, end: 70_000})
  expect(windowAround(990_000, 1_000_000)).toEqual({start: 950_000, end: 1_000_000})
  expect(windowAround(0, 10)).toEqual({start: 0, end: 10})
})
