import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findDoubledMarks} from '../../src/rules/punctuation-spacing/doubled-mark.ts'
import {findMissingSpaces} from '../../src/rules/punctuation-spacing/missing-space.ts'
import {findDoubleSpaces, findSurplusSpaces} from '../../src/rules/punctuation-spacing/surplus-space.ts'
import {suspectsIn} from '../../src/rules/punctuation-spacing/suspects.ts'
import {findTornMarks} from '../../src/rules/punctuation-spacing/torn-mark.ts'
import {mayRepeatWord} from '../../src/rules/repeated-word/may-repeat.ts'

/** Pieces of prose in which every fault is likely. */
const prose = fc
  .array(
    fc.constantFrom('word', 'He', 'an', 'I', 'élan', 'Ω', ' ', '  ', ',', '.', ';', ':', '!', '?', '“', '”', '"', '(', ')', '’', '‘', '3'),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''))

test('where a fault of punctuation is found, the text is suspect', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const {missing, surplus, doubled, double, torn} = suspectsIn(text)
      expect(missing || [...findMissingSpaces(text, 'paragraph')].length === 0).toBe(true)
      expect(surplus || findSurplusSpaces(text).length === 0).toBe(true)
      expect(doubled || findDoubledMarks(text).length === 0).toBe(true)
      expect(torn || findTornMarks(text).length === 0).toBe(true)
      expect(double || findDoubleSpaces(text, 'one').length === 0).toBe(true)
    }),
    {numRuns: 3000},
  )
})

test('ordinary prose is not suspect', () => {
  const text = 'Kate, who lives in Leeds (the old part), said: “We’ll go; it’s 3.5 miles.” And they went!'
  expect(suspectsIn(text)).toEqual({missing: false, surplus: false, doubled: false, double: false, torn: false})
  expect(mayRepeatWord(text)).toBe(false)
})

const TWICE = /(?<![\p{L}\p{N}’'\-/.@_&])(\p{L}[\p{L}’'-]*)\s+(\p{L}[\p{L}’'-]*)/gu

test('where a word stands twice, the text is suspect', () => {
  const words = fc.constantFrom(
    'the',
    'The',
    'th',
    'élan',
    'Élan',
    'don’t',
    "don't",
    'a',
    ' ',
    '\n',
    '\u00a0',
    '“',
    '(',
    ',',
    '-',
    '’',
    '3',
    '£',
    '×',
    'Ω',
  )
  fc.assert(
    fc.property(fc.array(words, {maxLength: 12}), (pieces) => {
      const text = pieces.join('')
      const found = [...text.matchAll(TWICE)].some(([, first = '', second = '']) => first.toLowerCase() === second.toLowerCase())
      expect(!found || mayRepeatWord(text)).toBe(true)
    }),
    {numRuns: 3000},
  )
})
