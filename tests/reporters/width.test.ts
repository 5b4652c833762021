import fc from 'fast-check'
import {expect, test} from 'vitest'
import {excerptOf} from '../../src/reporters/excerpt.ts'
import {widthOf, wrap} from '../../src/reporters/width.ts'

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['soft\u00adhyphen', 10],
  ['港', 2],
  ['😀', 2],
  ['\u200bx', 1],
])('%j is %i columns wide', (text, width) => expect(widthOf(text)).toBe(width))

test('a wrapped text has the same words, and no line is wider than asked unless a word is', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z港😀]{1,12}$/u)), fc.integer({min: 5, max: 40}), (words, columns) => {
      const lines = wrap(words.join(' '), columns)
      expect(lines.join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(widthOf(line) <= columns || !line.includes(' ')).toBe(true)
    }),
  )
})

test('an excerpt fits, and its carets stand below what the message is about', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme', maxLength: 200}),
      fc.nat(),
      fc.nat(20),
      fc.integer({min: 20, max: 60}),
      (source, at, length, columns) => {
        const start = Math.min(at, source.length)
        const end = Math.min(source.length, start + length)
        const point = (offset: number) => ({line: 1, column: offset + 1, offset})
        const {text, indent, carets} = excerptOf(source, {reason: '', place: {start: point(start), end: point(end)}}, columns)
        expect(widthOf(text)).toBeLessThanOrEqual(columns)
        expect(carets).toBeGreaterThan(0)
        expect(indent + carets).toBeLessThanOrEqual(columns + 1)
      },
    ),
  )
})
