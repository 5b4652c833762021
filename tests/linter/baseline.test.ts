import {expect, test} from 'vitest'
import {compareWithBaseline, type KnownFinding} from '../../src/linter/baseline.ts'

const finding = (before: string, after: string, text = 'recieve', rule = 'typo'): KnownFinding => ({rule, text, before, after})

const compare = (known: KnownFinding[], found: KnownFinding[]) => {
  const {fresh, gone} = compareWithBaseline(known, found)
  return {fresh: [...fresh], gone: [...gone]}
}

test('what is known is not new, in whatever order', () => {
  const [a, b] = [finding('we', 'it'), finding('they', 'her')]
  expect(compare([a, b], [b, a])).toEqual({fresh: [], gone: []})
})

test('each known finding accounts for one', () => {
  const a = finding('we', 'it')
  expect(compare([a], [a, a])).toEqual({fresh: [1], gone: []})
  expect(compare([a, a], [a])).toEqual({fresh: [], gone: [1]})
})

test('an edit on one side makes no new finding, one on both sides does', () => {
  expect(compare([finding('we', 'it')], [finding('we', 'that')])).toEqual({fresh: [], gone: []})
  expect(compare([finding('we', 'it')], [finding('they', 'it')])).toEqual({fresh: [], gone: []})
  expect(compare([finding('we', 'it')], [finding('they', 'that')])).toEqual({fresh: [0], gone: [0]})
})

test('the exact match goes first', () => {
  const exact = finding('we', 'it')
  expect(compare([exact], [finding('we', 'that'), exact])).toEqual({fresh: [0], gone: []})
})

test('another rule or another text is another finding', () => {
  expect(compare([finding('we', 'it')], [finding('we', 'it', 'beleive')])).toEqual({fresh: [0], gone: [0]})
  expect(compare([finding('we', 'it')], [finding('we', 'it', 'recieve', 'other')])).toEqual({fresh: [0], gone: [0]})
})

test('of several alike, as many are new as there are more of them, and known ones are taken in order', () => {
  const [a, b] = [finding('we', 'it'), finding('we', 'that')]
  expect(compare([a, a, b], [a, b, a, a])).toEqual({fresh: [3], gone: []})
  expect(compare([b, a], [finding('we', 'her'), finding('we', 'him')])).toEqual({fresh: [], gone: []})
  expect(compare([b, a, finding('they', 'x')], [finding('we', 'her')])).toEqual({fresh: [], gone: [1, 2]})
  expect(compare([], [a])).toEqual({fresh: [0], gone: []})
  expect(compare([a], [])).toEqual({fresh: [], gone: [0]})
})
