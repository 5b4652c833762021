import fc from 'fast-check'
import {expect, test} from 'vitest'
import {KeyPlaces} from '../../src/analysis/repetition/key-places.ts'

/** Keys of 53 bits of which many share their lower or their upper bits. */
const keys = fc.oneof(
  fc.tuple(fc.nat(3), fc.nat(200)).map(([high, low]) => high * 2 ** 32 + low),
  fc.tuple(fc.nat(2 ** 21 - 1), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1)).map(([high, low]) => high * 2 ** 32 + low),
)

test('a key is met at the place where it was first met', () => {
  fc.assert(
    fc.property(fc.array(keys, {maxLength: 400}), (all) => {
      const places = new KeyPlaces()
      const first = new Map<number, number>()
      for (const [place, key] of all.entries()) {
        expect(places.add(key, place)).toBe(first.get(key) ?? -1)
        if (!first.has(key)) first.set(key, place)
      }
    }),
    {seed: 3},
  )
})
