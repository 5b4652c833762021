import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lowerCase} from '../../src/text/lower-case.ts'

test('small letters are those of the language', () => {
  const words = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.string({unit: fc.constantFrom('a', 'z', 'A', 'É', 'é', '’', "'", '-', '7', 'ß', 'İ')}),
  )
  fc.assert(
    fc.property(words, (word) => {
      expect(lowerCase(word)).toBe(word.toLowerCase())
    }),
  )
})
