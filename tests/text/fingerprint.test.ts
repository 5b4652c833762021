import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hashOf, neighbourhood} from '../../src/text/fingerprint.ts'

const around = (source: string, word: string) =>
  neighbourhood(source, {start: source.indexOf(word), end: source.indexOf(word) + word.length})

test('a neighbourhood is five words on either side, within the paragraph', () => {
  expect(around('Above.\n\nOne two three four five six HERE seven eight.\n\nBelow.', 'HERE')).toEqual({
    before: 'two three four five six',
    after: 'seven eight.',
  })
})

test('it stays the same when the paragraph moves, is wrapped anew, or gets CRLF', () => {
  const text = 'One two HERE three.'
  const wrapped = 'New.\r\n\r\nOne\r\ntwo HERE\r\nthree.\r\n\r\nMore.'
  expect(around(wrapped, 'HERE')).toEqual(around(text, 'HERE'))
})

test('it ends where the paragraph does, whichever line breaks end it', () => {
  for (const blank of ['\n\n', '\n \t\n', '\r\n\r\n', '\n\r\n', '\r\n\n'])
    expect(around(`above${blank}one  HERE \t two${blank}below`, 'HERE')).toEqual({before: 'one', after: 'two'})
})

test('it is five words of what follows, and nothing farther than two hundred characters', () => {
  expect(around('HERE one two three four five six', 'HERE')).toEqual({before: '', after: 'one two three four five'})
  const far = 'x'.repeat(300)
  expect(around(`${far} HERE ${far}`, 'HERE')).toEqual({before: 'x'.repeat(199), after: 'x'.repeat(199)})
})

test('hashes stay what they are from version to version, since baselines and services keep them', () => {
  expect(['', 'a', 'The quay', '“é” 😀'].map(hashOf)).toEqual([
    '811c9dc5c8849329',
    'e40c292cca8acb34',
    '52d3c29ceb95c17d',
    'b00439ee0e265070',
  ])
})

test('hashes are 16 hexadecimal digits, and differ where texts do', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(hashOf(a)).toMatch(/^[0-9a-f]{16}$/)
      expect(hashOf(a) === hashOf(b)).toBe(a === b)
    }),
  )
})
