import {describe, expect, test} from 'vitest'
import {overlaps, overlapsAny} from '../../src/text/span.ts'

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

describe('overlapsAny', () => {
  const everyThird = Array.from({length: 1000}, (_, nth) => ({start: 3 * nth, end: 3 * nth + (nth % 4 === 0 ? 0 : 2)}))

  test('answers as a look at each span would', () => {
    for (let start = 0; start < 40; start++)
      for (let length = 0; length < 7; length++) {
        const span = {start, end: start + length}
        expect(overlapsAny(everyThird, span), `${start}, ${length}`).toBe(everyThird.some((one) => overlaps(one, span)))
      }
    expect(overlapsAny([], {start: 0, end: 1})).toBe(false)
    expect(overlapsAny(everyThird, {start: 2992, end: 2993})).toBe(true)
    expect(overlapsAny(everyThird, {start: 4000, end: 4001})).toBe(false)
  })

  test('looks at few of many spans', () => {
    let looked = 0
    const counted = everyThird.map(({start, end}) => ({
      start,
      get end() {
        looked++
        return end
      },
    }))
    overlapsAny(counted, {start: 2000, end: 2001})
    expect(looked).toBeLessThan(15)
  })
})
