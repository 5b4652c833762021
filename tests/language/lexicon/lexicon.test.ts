import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {Flag} from '../../../src/language/lexicon/flags.ts'
import {Lexicon, NONE} from '../../../src/language/lexicon/word-lexicon.ts'

const bytes = readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url))
const lexicon = new Lexicon(() => bytes)

test('every number leads to a word, and the word back to its number', () => {
  for (let word = 0; word < lexicon.size; word += 97) expect(lexicon.find(lexicon.key(word))).toBe(word)
  expect(lexicon.find(lexicon.key(lexicon.size - 1))).toBe(lexicon.size - 1)
})

test('what is no word has no number', () => {
  for (const word of ['', 'harbourr', 'xqz', '漢字', 'harbour ', 'HARBOUR']) expect(lexicon.find(word)).toBe(NONE)
})

test('a word knows its varieties, its capitals and how common it is', () => {
  const flags = (word: string) => lexicon.flags(lexicon.find(word))
  expect(flags('colour') & Flag.us).toBe(0)
  expect(flags('colour') & Flag.gb).toBe(Flag.gb)
  expect(flags('color') & (Flag.us | Flag.gb)).toBe(Flag.us)
  expect(flags('lisbon') & (Flag.lower | Flag.title | Flag.place)).toBe(Flag.title | Flag.place)
  expect(flags('polish') & (Flag.lower | Flag.title)).toBe(Flag.lower | Flag.title)
  expect(lexicon.form(lexicon.find('lisbon'))).toBe('Lisbon')
  expect(lexicon.form(lexicon.find('unesco'))).toBe('UNESCO')
  expect(lexicon.form(lexicon.find('mcdonald'))).toBe('McDonald')
  expect(lexicon.frequency(lexicon.find('the'))).toBeGreaterThan(lexicon.frequency(lexicon.find('harbour')))
})

test('bytes at an odd address are read all the same', () => {
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(new Lexicon(() => shifted.subarray(1)).find('harbour')).toBe(lexicon.find('harbour'))
})

test('bytes of anything else are refused', () => {
  expect(() => new Lexicon(() => new Uint8Array(64))).toThrow('not a lexicon of this version')
})
