import fc from 'fast-check'
import {expect, test} from 'vitest'
import {CONSONANTS, skeletonDistance, skeletonOf, VOWELS} from '../../../src/language/spelling/phonemes.ts'

const phonemes = fc.string({unit: fc.constantFrom(...CONSONANTS, ...VOWELS), maxLength: 12})

test('a skeleton has the consonants, and says where a vowel comes first', () => {
  expect(skeletonOf('sentur')).toBe('sntr')
  expect(skeletonOf('istur')).toBe('Astr')
  expect(skeletonOf('')).toBe('')
})

test('the vowels within a word do not count', () => {
  fc.assert(fc.property(phonemes, fc.constantFrom(...VOWELS), (word, vowel) => skeletonOf(`b${word}`) === skeletonOf(`b${vowel}${word}`)))
})

test('the distance is a metric, and at most the longer of the two', () => {
  fc.assert(
    fc.property(phonemes, phonemes, phonemes, (a, b, c) => {
      expect(skeletonDistance(a, a)).toBe(0)
      expect(skeletonDistance(a, b)).toBe(skeletonDistance(b, a))
      expect(skeletonDistance(a, c)).toBeLessThanOrEqual(skeletonDistance(a, b) + skeletonDistance(b, c))
      expect(skeletonDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
