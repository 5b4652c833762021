import {expect, test} from 'vitest'
import {overlaps} from '../../src/text/span.ts'

test.each([
  [0, 2, 1, 3, true],
  [1, 2, 0, 3, true],
  [0, 2, 2, 3, false],
  [2, 3, 0, 1, false],
  [1, 1, 0, 2, true],
  [0, 0, 0, 2, false],
])('%i to %i and %i to %i share a character: %s', (from, to, start, end, shared) => {
  expect(overlaps({start: from, end: to}, {start, end})).toBe(shared)
  expect(overlaps({start, end}, {start: from, end: to})).toBe(shared)
})
