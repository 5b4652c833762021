import {expect, test} from 'vitest'
import {nearest} from '../../src/text/nearest.ts'

const RULES = ['sentence-fragment', 'typo', 'unbalanced-quote', 'unbalanced-bracket', 'repeated-word']

test.each([
  ['typpo', 'typo'],
  ['typos', 'typo'],
  ['ypo', 'typo'],
  ['TYPO', 'typo'],
  ['unbalanced-quotes', 'unbalanced-quote'],
  ['unbalanced-bracked', 'unbalanced-bracket'],
  ['repeat', 'repeated-word'],
  ['rep', 'repeated-word'],
  ['repeated-words-in-sentences', 'repeated-word'],
  ['re', undefined],
  ['xyz', undefined],
  ['', undefined],
  ['word', undefined],
])('%j means %s', (given, meant) => expect(nearest(given, RULES)).toBe(meant))

test('a name of which half is wrong is meant by nobody, one of which less is wrong is', () => {
  expect(nearest('abcd', ['abxy'])).toBeUndefined()
  expect(nearest('abcd', ['abcx'])).toBe('abcx')
  expect(nearest('abcde', ['abcxy'])).toBe('abcxy')
  expect(nearest('abde', ['xabdey'])).toBe('xabdey')
})

test('the known name is given as it is written, and of two as near the first', () => {
  expect(nearest('EN-us', ['en-US', 'en-GB'])).toBe('en-US')
  expect(nearest('en-XX', ['en-US', 'en-GB'])).toBe('en-US')
  expect(nearest('typo', [])).toBeUndefined()
})
