import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {Lexicon} from '../../../src/language/lexicon/word-lexicon.ts'
import {NoisyChannel} from '../../../src/language/spelling/noisy-channel.ts'

const lexicon = new Lexicon(() => readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url)))
const channel = new NoisyChannel(lexicon)
const cost = (right: string, wrong: string, limit = Number.POSITIVE_INFINITY): number => channel.cost(right, channel.written(wrong), limit)

test.each([
  ['phonetic', 'fonetik', 'frenetic'],
  ['physical', 'fizikal', 'finical'],
  ['cupboard', 'cubberd', 'cupped'],
])('%s is sooner heard in %s than %s is', (right, wrong, other) => {
  expect(cost(right, wrong)).toBeLessThan(cost(other, wrong))
})

test('a slip of the finger costs no more for what it sounds like', () => {
  const letters = channel.ofLetters('harbour', 'hatbour')
  expect(cost('harbour', 'hatbour')).toBeLessThanOrEqual(2 + 0.925 * letters)
})

test('the first letter is the last that writers get wrong', () => {
  expect(cost('harbour', 'harbiur')).toBeLessThan(cost('harbour', 'jarbour'))
})

test.each([
  ['harbour', 'hatbour'],
  ['phonetic', 'funetik'],
  ['believe', 'beleive'],
  ['immediately', 'imidatly'],
])('a limit leaves the cost of %s for %s as it is, or says that it is reached', (right, wrong) => {
  const whole = cost(right, wrong)
  expect(cost(right, wrong, whole + 0.01)).toBeCloseTo(whole, 5)
  expect(cost(right, wrong, whole - 0.01)).toBe(Number.POSITIVE_INFINITY)
})
