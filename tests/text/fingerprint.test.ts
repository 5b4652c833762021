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

test('hashes are 16 hexadecimal digits, and differ where texts do', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(hashOf(a)).toMatch(/^[0-9a-f]{16}$/)
      expect(hashOf(a) === hashOf(b)).toBe(a === b)
    }),
  )
})
