import {expect, test} from 'vitest'
import {fitLogistic, solve} from '../../scripts/train/fit-logistic.ts'

test('a system is solved', () => {
  const result = solve([Float64Array.of(4, 0), Float64Array.of(2, 3)], Float64Array.of(10, 8))
  expect(Array.from(result)).toEqual([expect.closeTo(1.75, 9), expect.closeTo(1.5, 9)])
})

test('a sign of fragments weighs more than one of sentences, and a rare one nothing', () => {
  const examples = Array.from({length: 400}, (_, nth) => ({
    isPositive: nth % 2 === 0,
    signs: new Map([
      ['all', 1],
      [(nth % 2 === 0) !== (nth % 5 === 0) ? 'for' : 'against', 1],
      ...(nth === 7 ? [['rare', 1] as const] : []),
    ]),
  }))
  const weights = fitLogistic(examples)
  expect(weights['for']).toBeGreaterThan(weights['against']!)
  expect(weights).not.toHaveProperty('rare')
})
