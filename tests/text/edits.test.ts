import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdits, mergeEdits} from '../../src/text/edits.ts'

test('edits that touch or are near each other become one, others stay', () => {
  const edits = [
    {start: 6, end: 7, text: 'W'},
    {start: 0, end: 1, text: 'H'},
    {start: 12, end: 12, text: '!'},
  ]
  expect(mergeEdits('hello world.', edits, 4)).toEqual([
    {start: 0, end: 1, text: 'H'},
    {start: 6, end: 7, text: 'W'},
    {start: 12, end: 12, text: '!'},
  ])
  expect(mergeEdits('hello world.', edits, 5)).toEqual([{start: 0, end: 12, text: 'Hello World.!'}])
})

test('of two edits at one place, the one that inserts comes first, in whatever order they are given', () => {
  const edits = [
    {start: 2, end: 4, text: 'X'},
    {start: 2, end: 2, text: '<'},
  ]
  for (const given of [edits, edits.toReversed()]) expect(mergeEdits('abcdef', given, 0)).toEqual([{start: 2, end: 4, text: '<X'}])
})

const places = fc.uniqueArray(fc.nat(40), {minLength: 2, maxLength: 8}).map((numbers) => numbers.sort((a, b) => a - b))

test('the text is the same, whatever is merged', () => {
  fc.assert(
    fc.property(fc.string({minLength: 41, maxLength: 41}), places, fc.constantFrom(0, 3, Number.POSITIVE_INFINITY), (source, at, gap) => {
      const edits = at.flatMap((start, index) =>
        index % 2 === 0 && at[index + 1] ? [{start, end: at[index + 1]!, text: `<${index}>`}] : [],
      )
      const merged = mergeEdits(source, edits, gap)
      expect(applyEdits(source, merged)).toBe(applyEdits(source, edits))
      if (gap === Number.POSITIVE_INFINITY) expect(merged.length).toBeLessThanOrEqual(1)
    }),
  )
})
