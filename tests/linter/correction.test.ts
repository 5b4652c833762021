import {VFileMessage} from 'vfile-message'
import {describe, expect, test} from 'vitest'
import {correctionOf, editsOf, planCorrections} from '../../src/linter/fix.ts'
import type {Message} from '../../src/rules/message.ts'
import {applyCorrections} from '../harness/apply-corrections.ts'

const TEXT = 'We recieve teh mail.'
const point = (offset: number) => ({line: 1, column: offset + 1, offset})

/** A message about a stretch of the text, with all that a rule may say of it. */
function about(actual: string, more: object): Message {
  const start = Math.max(0, TEXT.indexOf(actual))
  const place = {start: point(start), end: point(start + actual.length)}
  return Object.assign(new VFileMessage('r', {place, source: 'copydesk'}), {actual, data: {fix: 'safe', confidence: 1}, ...more}) as never
}

const elsewhere = {data: {fix: 'suggestion', confidence: 1, suggestions: [{title: 't', edits: [{start: 0, end: 2, text: 'They'}]}]}}

describe('the correction of a message', () => {
  test.each<[string, Message, unknown, unknown]>([
    ['is the first replacement', about('teh', {expected: ['the', 'tech']}), [{start: 11, end: 14, text: 'the'}], 'same'],
    ['may delete', about('teh', {expected: ['']}), [{start: 11, end: 14, text: ''}], 'same'],
    ['is none without a replacement', about('teh', {expected: []}), undefined, 'same'],
    ['is none where nothing is said of one', about('teh', {expected: undefined}), undefined, 'same'],
    ['is none where another text stands', about('teh', {actual: 'the', expected: ['the']}), undefined, 'same'],
    ['is none without a place', about('teh', {place: undefined, expected: ['the']}), undefined, 'same'],
    ['is none at a mere point', about('teh', {place: point(11), expected: ['the']}), undefined, 'same'],
    [
      'is none without offsets',
      about('teh', {place: {start: {line: 1, column: 1}, end: {line: 1, column: 1}}, expected: ['the']}),
      undefined,
      'same',
    ],
    ['waits where it is a suggestion', about('teh', {expected: ['the'], ...elsewhere}), undefined, [{start: 11, end: 14, text: 'the'}]],
    ['may be elsewhere', about('teh', {expected: [], ...elsewhere}), undefined, [{start: 0, end: 2, text: 'They'}]],
    [
      'is none elsewhere where it is to be safe',
      about('teh', {expected: [], data: {...elsewhere.data, fix: 'safe'}}),
      undefined,
      [{start: 0, end: 2, text: 'They'}],
    ],
  ])('%s', (_, message, safe, suggested) => {
    expect(correctionOf(TEXT, message, 'safe')).toEqual(safe)
    expect(correctionOf(TEXT, message, 'suggestion')).toEqual(suggested === 'same' ? safe : suggested)
  })
})

test('messages of others are left to others', () => {
  const theirs = about('teh', {expected: ['the'], source: 'another-linter'})
  expect(planCorrections(TEXT, [theirs, about('recieve', {expected: ['receive']})], 'safe')).toEqual({
    edits: [{start: 3, end: 10, text: 'receive'}],
    rules: [''],
  })
  expect(editsOf(TEXT, [theirs], 'safe')).toEqual([])
})

describe('of two corrections that meet, the first is made; those that only touch are both made', () => {
  const cut = (start: number, end: number) => ({start, end, text: ''})
  const insert = (at: number) => ({start: at, end: at, text: '+'})
  test.each<[string, {start: number; end: number; text: string}, {start: number; end: number; text: string}, boolean]>([
    ['a cut, and one after it', cut(1, 2), cut(2, 3), false],
    ['a cut, and one before it', cut(2, 3), cut(1, 2), false],
    ['a cut, and one that begins in it', cut(1, 3), cut(2, 4), true],
    ['a cut, and one that ends in it', cut(2, 4), cut(1, 3), true],
    ['a cut, and one within it', cut(1, 4), cut(2, 3), true],
    ['a cut, and one around it', cut(2, 3), cut(1, 4), true],
    ['a cut, and an insertion within it', cut(1, 3), insert(2), true],
    ['a cut, and an insertion where it begins', cut(1, 3), insert(1), true],
    ['a cut, and an insertion where it ends', cut(1, 3), insert(3), false],
    ['an insertion, and a cut around it', insert(2), cut(1, 3), true],
    ['an insertion, and a cut that ends there', insert(2), cut(1, 2), false],
    ['two insertions at one place', insert(2), insert(2), true],
    ['two insertions apart', insert(2), insert(3), false],
  ])('%s', (_, first, second, isFirstAlone) => {
    const alone = applyCorrections('abcdef', [[first]])
    const both = applyCorrections('abcdef', [[first], [second]])
    expect(both === alone).toBe(isFirstAlone)
    if (!isFirstAlone) expect(both).toBe(applyCorrections('abcdef', [[first, second]]))
  })
})

test('among many corrections, each meets only its neighbours', () => {
  const cuts = Array.from({length: 9}, (_, index) => [{start: index * 2, end: index * 2 + 1, text: 'x'}])
  const more = [8, 0, 16].map((start) => [{start, end: start + 1, text: 'y'}])
  expect(applyCorrections('a-a-a-a-a-a-a-a-a-', [...cuts, ...more])).toBe('x-x-x-x-x-x-x-x-x-')
  expect(applyCorrections('a-a-a-a-a-a-a-a-a-', [...cuts, [{start: 9, end: 10, text: '+'}]])).toBe('x-x-x-x-x+x-x-x-x-')
})
