import {expect, test} from 'vitest'
import {isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack} from '../../src/text/white-space.ts'

test('white space is what regular expressions take for it, and the next-line control, but no byte-order mark', () => {
  const units = Array.from({length: 0x10000}, (_, unit) => unit)
  const expected = units.filter((unit) => /[\s\u0085]/.test(String.fromCharCode(unit)) && unit !== 0xfeff)
  expect(units.filter(isWhiteSpace)).toEqual(expected)
})

test('white space is skipped in both directions, up to a bound', () => {
  const text = ' \t\u2003a \n '
  expect([skipWhiteSpace(text, 0), skipWhiteSpace(text, 0, 2), skipWhiteSpace(text, 3), skipWhiteSpace(text, 4)]).toEqual([3, 2, 3, 7])
  expect([skipWhiteSpaceBack(text, 7), skipWhiteSpaceBack(text, 7, 5), skipWhiteSpaceBack(text, 4), skipWhiteSpaceBack(text, 3)]).toEqual([
    4, 5, 4, 0,
  ])
})

test('nothing is skipped beyond a bound that has been passed', () => {
  expect([skipWhiteSpace('   ', 2, 1), skipWhiteSpaceBack('   ', 1, 2), skipWhiteSpace('', 0), skipWhiteSpaceBack('', 0)]).toEqual([
    2, 1, 0, 0,
  ])
})
