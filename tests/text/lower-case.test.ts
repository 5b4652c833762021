import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isLowerCase, lowerCase} from '../../src/text/lower-case.ts'

test('small letters are those of the language', () => {
  const words = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.string({unit: fc.constantFrom('a', 'z', 'A', 'É', 'é', '’', "'", '-', '7', 'ß', 'İ')}),
  )
  fc.assert(
    fc.property(words, (word) => {
      expect(lowerCase(word)).toBe(word.toLowerCase())
      expect(isLowerCase(word)).toBe(word === word.toLowerCase())
    }),
  )
})

test.each(['A', 'Z', 'aB', 'É', 'aÉ'])('%s has a capital', (word) => expect(isLowerCase(word)).toBe(false))

test.each(['', 'a', "it's", '7-z', '@[`{', 'é', 'ß', '中'])('%j has none', (word) => expect(isLowerCase(word)).toBe(true))
