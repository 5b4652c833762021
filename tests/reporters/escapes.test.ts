import {expect, test} from 'vitest'
import {printable} from '../../src/reporters/printable.ts'
import {attributes, escapeXml} from '../../src/reporters/xml.ts'

const spelt = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

test.each([
  0x00, 0x07, 0x1b, 0x7f, 0x80, 0x9b, 0x9f, 0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xd800,
  0xdfff,
])('the character %d is spelt out', (code) => {
  expect(printable(`a${String.fromCharCode(code)}b`)).toBe(`a${spelt(code)}b`)
})

test('line breaks and tabs become spaces; all else, emoji among it, stays', () => {
  expect(printable('a\nb\rc\td')).toBe('a b c d')
  expect(printable('“é” \u00a0 🚢 中 \u2027\u2065\u206a\u00a0~ ')).toBe('“é” \u00a0 🚢 中 \u2027\u2065\u206a\u00a0~ ')
})

test.each([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
  ['\u0000', '\ufffd'],
  ['\u0008', '\ufffd'],
  ['\u000b', '\ufffd'],
  ['\u001f', '\ufffd'],
  ['\ufffe', '\ufffd'],
  ['\uffff', '\ufffd'],
  ['\ud83d', '\ufffd'],
  ['\udea2', '\ufffd'],
  ['🚢', '🚢'],
  ["'", "'"],
])('%j is %j in XML', (character, escaped) => {
  expect(escapeXml(`a${character}b${character}`)).toBe(`a${escaped}b${escaped}`)
  expect(attributes({name: character})).toBe(` name="${escaped}"`)
})
