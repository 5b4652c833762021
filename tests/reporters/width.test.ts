import fc from 'fast-check'
import {expect, test} from 'vitest'
import {excerptOf} from '../../src/reporters/source-excerpt.ts'
import {fitEnd, fitStart, shorten, widthOf, wrap} from '../../src/reporters/width.ts'

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['soft\u00adhyphen', 10],
  ['港', 2],
  ['😀', 2],
  ['\u200bx', 1],
])('%j is %i columns wide', (text, width) => expect(widthOf(text)).toBe(width))

test.each([
  ['abc港😀', 0, '', ''],
  ['abc港😀', 1, 'a', ''],
  ['abc港😀', 3, 'abc', '😀'],
  ['abc港😀', 4, 'abc', '港😀'],
  ['abc港😀', 5, 'abc港', 'c港😀'],
  ['abc港😀', 7, 'abc港😀', 'abc港😀'],
])('of %j, %i columns are %j from the start and %j from the end', (text, columns, start, end) => {
  expect([fitStart(text, columns), fitEnd(text, columns)]).toEqual([start, end])
})

test.each([
  ['one cafe\u0301', 0, ''],
  ['one cafe\u0301', 1, 'e\u0301'],
  ['one e\u0301\u0323 x', 2, ' x'],
  ['\u0301x', 1, '\u0301x'],
  ['a\u{1f469}\u200d\u{1f680}', 3, ''],
  ['a\u{1f469}\u200d\u{1f680}', 4, '\u{1f469}\u200d\u{1f680}'],
])('the end of %j in %i columns does not part what belongs together', (text, columns, end) => expect(fitEnd(text, columns)).toBe(end))

test('a text is shortened where it does not fit, with an ellipsis in its last column', () => {
  expect(['abc', 'abcd', '港港', ''].map((text) => shorten(text, 3))).toEqual(['abc', 'ab…', '港…', ''])
})

test('a line is as long as it may be', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('one two three', 6)).toEqual(['one', 'two', 'three'])
})

test('an excerpt shows the line around the finding, with an ellipsis where it goes on', () => {
  const excerpt = (source: string, word: string, columns: number) => {
    const start = source.indexOf(word)
    const [from, to] = [start, start + word.length].map((offset) => ({line: 1, column: offset + 1, offset}))
    return Object.values(excerptOf(source, {reason: '', place: {start: from!, end: to!}}, columns))
  }
  const line = 'one two three four five six seven'
  expect(excerpt(`above\n${line}\r\nbelow`, 'two', 40)).toEqual([line, 4, 3])
  expect(excerpt(`above\r${line}\rbelow`, 'seven', 33)).toEqual([line, 28, 5])
  expect(excerpt(line, 'one', 12)).toEqual(['one two thr…', 0, 3])
  expect(excerpt(line, 'seven', 12)).toEqual(['…e six seven', 7, 5])
  expect(excerpt(line, 'four', 12)).toEqual(['…ee four fi…', 4, 4])
  expect(excerpt(line, 'two three four five', 12)).toEqual(['…two three …', 1, 10])
  expect(excerpt('\ufeffone', 'one', 12)).toEqual(['one', 0, 3])
  expect(excerpt('\na', '\n', 12)).toEqual(['', 0, 1])
})

test('of an endless line, no character is cut in two', () => {
  const source = `${'😀'.repeat(300)}x${'😀'.repeat(300)}`
  for (const shift of [0, 1]) {
    const text = 'a'.repeat(shift) + source + 'a'.repeat(shift)
    const at = (offset: number) => ({line: 1, column: offset + 1, offset})
    const place = {start: at(text.indexOf('x')), end: at(text.indexOf('x') + 1)}
    const {text: shown} = excerptOf(text, {reason: '', place}, 2000)
    expect(shown).not.toMatch(/\\ud/)
    expect([...shown].length).toBeGreaterThan(390)
    expect([...shown].length).toBeLessThan(405)
  }
})

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
