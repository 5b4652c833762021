import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import {Selection} from '../../src/linter/selection.ts'

const point = (offset: number) => ({line: 1, column: offset + 1, offset})
const at = (ruleId: string, start: number, end = start + 1) =>
  new VFileMessage(`${ruleId} ${start}`, {place: {start: point(start), end: point(end)}, ruleId})

/** What is still chosen, after an edit, of what is found then; at first a message was chosen at 10 to 12, and another was not at 20 to 22. */
function left(edit: {start: number; end: number; text: string} | undefined, ...found: VFileMessage[]): string[] {
  const chosen = at('typo', 10, 12)
  const selection = new Selection(() => [chosen])
  expect(selection.of([chosen, at('typo', 20, 22)], '')).toEqual([chosen])
  if (edit) selection.follow([edit])
  return selection.of(found, '').map(({reason}) => reason)
}

test('what was chosen stays so, and what was not, stays out', () => {
  expect(left(undefined, at('typo', 10, 12), at('typo', 20, 22))).toEqual(['typo 10'])
})

test('both are followed through an edit before them', () => {
  expect(left({start: 0, end: 1, text: 'abc'}, at('typo', 12, 14), at('typo', 22, 24))).toEqual(['typo 12'])
  expect(left({start: 2, end: 6, text: ''}, at('typo', 6, 8), at('typo', 16, 18))).toEqual(['typo 6'])
  expect(left({start: 8, end: 10, text: 'x'}, at('typo', 9, 11), at('typo', 19, 21))).toEqual(['typo 9'])
})

test('one within which something was edited has all of the edit', () => {
  expect(left({start: 11, end: 12, text: 'xyz'}, at('typo', 10, 14))).toEqual(['typo 10'])
  expect(left({start: 9, end: 11, text: 'xyz'}, at('typo', 9, 13))).toEqual(['typo 9'])
})

test('what comes up where it touches what was chosen or corrected is chosen too', () => {
  expect(left(undefined, at('other', 12, 13), at('other', 13, 14), at('other', 9, 10), at('other', 8, 9))).toEqual(['other 12', 'other 9'])
  expect(left({start: 30, end: 31, text: 'xy'}, at('other', 32), at('other', 33), at('other', 29), at('other', 28))).toEqual([
    'other 32',
    'other 29',
  ])
})

test('what touches what was not chosen is left out where the same rule reports it, even beside a correction', () => {
  expect(left({start: 23, end: 24, text: 'x'}, at('typo', 22, 23), at('other', 22, 23))).toEqual(['other 22'])
})

test('a message without a place, or at a point, stands where it stands', () => {
  const nowhere = new VFileMessage('nowhere', {ruleId: 'typo'})
  const there = new VFileMessage('there', {ruleId: 'typo', place: point(5)})
  const selection = new Selection(() => [nowhere, there])
  selection.of([nowhere, there], '')
  expect(selection.of([there, nowhere, at('typo', 0, 0), at('typo', 5, 5)], '').map(({reason}) => reason)).toEqual([
    'there',
    'nowhere',
    'typo 0',
    'typo 5',
  ])
})
