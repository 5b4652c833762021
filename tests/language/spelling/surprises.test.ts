import fc from 'fast-check'
import {expect, test} from 'vitest'
import {pyramidOf, Surprises} from '../../../src/language/spelling/surprises.ts'

const stretch = fc
  .array(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 70})
  .chain((steps) => fc.tuple(fc.constant(steps), fc.nat(steps.length - 1)))
  .chain(([steps, first]) => fc.tuple(fc.constant(steps), fc.constant(first), fc.integer({min: 1, max: steps.length - first})))

test('the least of a stretch is a bound for each of its words, and exact for one', () => {
  fc.assert(
    fc.property(stretch, ([steps, first, count]) => {
      const surprises = new Surprises(pyramidOf(Uint8Array.from(steps)), steps.length)
      const least = Math.min(...steps.slice(first, first + count))
      expect(surprises.least(first, count)).toBeLessThanOrEqual(least)
      if (count === 1) expect(surprises.least(first, 1)).toBe(least)
    }),
  )
})
