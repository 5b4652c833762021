import fc from 'fast-check'
import {expect, test} from 'vitest'
import {VariantIndex, variantsOf} from '../../src/analysis/variant-index.ts'

test('the variants of a word are itself and what is left without one letter but the first', () => {
  expect([...variantsOf('Kerr')]).toEqual(['Kerr', 'Krr', 'Ker', 'Ker'])
})

test('finds the words that have a variant in their order, as often as they have it', () => {
  const words = fc.uniqueArray(fc.string({unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 5}), {maxLength: 40})
  fc.assert(
    fc.property(words, fc.string({unit: fc.constantFrom('a', 'b', 'é'), maxLength: 6}), (all, wanted) => {
      const expected = all.flatMap((word) => [...variantsOf(word)].filter((variant) => variant === wanted).map(() => word))
      expect([...new VariantIndex(all).with(wanted)]).toEqual(expected)
    }),
  )
})
