import {describe, expect, test} from 'vitest'
import {excerptAround, excerptFrom, excerptTo, shortened} from '../../src/text/excerpt.ts'

const TEXT = 'The keeper of the lock opened the uppermost gate\nbefore the barges had arrived'

/** Whether an excerpt, but for its ellipses, is made of whole words of a text. */
const isWhole = (excerpt: string, text: string): boolean =>
  ` ${text.replace(/\s+/g, ' ')} `.includes(` ${excerpt.replace(/^… | …$/g, '')} `)

test('an excerpt from a place on has five whole words, and an ellipsis where more follow', () => {
  expect(excerptFrom(TEXT, 0)).toBe('The keeper of the lock …')
  expect(excerptFrom(TEXT, TEXT.indexOf('barges'))).toBe('barges had arrived')
})

test('an excerpt up to a place has five whole words, and an ellipsis where more stand before', () => {
  expect(excerptTo(TEXT, TEXT.length)).toBe('… before the barges had arrived')
  expect(excerptTo(TEXT, 'The keeper'.length)).toBe('The keeper')
})

test('an excerpt around a span has the words that it touches and their neighbours', () => {
  const start = TEXT.indexOf('\n')
  expect(excerptAround(TEXT, {start, end: start + 1})).toBe('gate before')
  expect(excerptAround(TEXT, {start: TEXT.indexOf('lock') + 1, end: TEXT.indexOf('lock') + 2})).toBe('the lock opened')
})

test('words are quoted up to forty characters, the first whatever its length', () => {
  const long = 'a'.repeat(50)
  expect(excerptFrom(`${'a'.repeat(20)} ${'b'.repeat(19)} c`, 0)).toBe(`${'a'.repeat(20)} ${'b'.repeat(19)} …`)
  expect(excerptFrom(`${'a'.repeat(20)} ${'b'.repeat(20)} c`, 0)).toBe(`${'a'.repeat(20)} …`)
  expect(excerptFrom(`${long} b`, 0)).toBe(`${long} …`)
  expect(excerptTo(`c ${'b'.repeat(19)} ${'a'.repeat(20)}`, 42)).toBe(`… ${'b'.repeat(19)} ${'a'.repeat(20)}`)
  expect(excerptTo(`c ${'b'.repeat(20)} ${'a'.repeat(20)}`, 43)).toBe(`… ${'a'.repeat(20)}`)
  expect(excerptTo(`b ${long}`, 52)).toBe(`… ${long}`)
})

test('white space at the end of an excerpt is left out, and is nothing that follows', () => {
  expect(excerptFrom('One two \n', 0)).toBe('One two')
  expect(excerptTo(' \nOne two', 9).trimStart()).toBe('One two')
  expect(excerptAround('\n One', {start: 0, end: 1})).toBe('One')
  expect(excerptAround('One \n', {start: 4, end: 5})).toBe('One')
})

test('a long passage is shortened after a whole word', () => {
  expect(shortened(TEXT)).toBe('The keeper of the lock opened the uppermost gate before the …')
  expect(shortened(' The keeper\n slept. ')).toBe('The keeper slept.')
})

describe('wherever it begins or ends, an excerpt cuts no word', () => {
  const places = [...TEXT.matchAll(/\S+/g)].map(({0: word, index}) => ({start: index, end: index + word.length}))
  test.each(places)('$start', ({start, end}) => {
    expect(isWhole(excerptFrom(TEXT, start), TEXT)).toBe(true)
    expect(isWhole(excerptTo(TEXT, end), TEXT)).toBe(true)
    expect(isWhole(excerptAround(TEXT, {start, end}), TEXT)).toBe(true)
  })
})

test('a word of eighty characters is whole, a longer one is cut there', () => {
  const [whole, longer] = ['x'.repeat(80), `${'x'.repeat(80)}y`]
  expect([excerptFrom(whole, 0), excerptTo(whole, 80)]).toEqual([whole, whole])
  expect(excerptFrom(longer, 0)).toBe(`${whole} …`)
  expect(excerptTo(`y${whole}`, 81)).toBe(`… ${whole}`)
})

test('an endless word is cut, but not within a character', () => {
  const text = `${'😀'.repeat(100)} end`
  for (const cut of [excerptFrom(text, 0), excerptFrom(`a${text}`, 0), excerptTo(`${text}a`, text.length - 4), shortened(text)]) {
    expect(cut.length).toBeLessThan(100)
    expect(cut).not.toMatch(/\p{Surrogate}/u)
  }
})
