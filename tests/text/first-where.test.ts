import fc from 'fast-check'
import {expect, test} from 'vitest'
import {firstWhere} from '../../src/text/first-where.ts'

test('halving finds what going from place to place finds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 20})), fc.integer({min: -1, max: 21}), (numbers, wanted) => {
      const sorted = numbers.sort((a, b) => a - b)
      const found = sorted.findIndex((number) => number >= wanted)
      expect(firstWhere(sorted.length, (place) => sorted[place]! >= wanted)).toBe(found < 0 ? sorted.length : found)
    }),
  )
})
