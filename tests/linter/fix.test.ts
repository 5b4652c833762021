import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyCorrections} from '../harness/apply-corrections.ts'

test('a correction of several edits is made whole or not at all', () => {
  const insert = (at: number, text: string) => ({start: at, end: at, text})
  expect(applyCorrections('abcd', [[{start: 1, end: 2, text: 'X'}], [insert(0, '('), {start: 1, end: 3, text: ''}]])).toBe('aXcd')
  expect(applyCorrections('abcd', [[{start: 3, end: 4, text: 'X'}], [insert(0, '('), insert(2, ')')]])).toBe('(ab)cX')
})

test('of two insertions at one place the first given is made', () => {
  expect(applyCorrections('ab', [[{start: 1, end: 1, text: 'x'}], [{start: 1, end: 1, text: 'y'}]])).toBe('axb')
})

test('corrections that do not meet are all made, in whatever order they come', () => {
  const cut = fc.record({gap: fc.integer({min: 1, max: 3}), length: fc.nat(3), text: fc.string({maxLength: 3})})
  fc.assert(
    fc.property(fc.array(cut, {maxLength: 8}), fc.infiniteStream(fc.nat()), (cuts, order) => {
      const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(3)
      let at = 0
      let expected = ''
      const corrections = cuts.map(({gap, length, text: replacement}) => {
        const start = at + gap
        expected += text.slice(at, start) + replacement
        at = start + length
        return {key: order.next().value ?? 0, edits: [{start, end: at, text: replacement}]}
      })
      const shuffled = corrections.sort((a, b) => a.key - b.key).map(({edits}) => edits)
      expect(applyCorrections(text, shuffled)).toBe(expected + text.slice(at))
    }),
  )
})
