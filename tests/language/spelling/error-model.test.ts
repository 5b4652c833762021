import {expect, test} from 'vitest'
import {trainErrorModel} from '../../../scripts/dictionaries/train-error-model.ts'
import {letters, phonemes} from '../../../src/language/spelling/alphabets.ts'
import {ErrorModel, tablesOfEdits} from '../../../src/language/spelling/error-model.ts'

const words = ['believe', 'relieve', 'achieve', 'retrieve', 'thief', 'field', 'shield', 'pieces', 'niece', 'siege', 'yield', 'grieve']
const pairs = words.map((right) => ({right, wrong: right.replace('ie', 'ei')}))
const trained = [...trainErrorModel(pairs, letters)].sort(([a], [b]) => a - b)
const model = new ErrorModel(
  tablesOfEdits(
    Uint32Array.from(trained, ([key]) => key),
    Uint8Array.from(trained, ([, cost]) => Math.round(cost * 16)),
  ),
  letters,
)
const none = tablesOfEdits(new Uint32Array(0), new Uint8Array(0))
const untrained = new ErrorModel(none, letters)

test('a word written right costs nothing', () => {
  expect(model.cost('harbour', 'harbour')).toBe(0)
})

test('what writers often write costs less than what they seldom write', () => {
  expect(model.cost('fierce', 'feirce')).toBeLessThan(untrained.cost('fierce', 'feirce'))
  expect(model.cost('fierce', 'feirce')).toBeLessThan(model.cost('fierce', 'fiecre'))
})

test('without training, near keys and doubled letters cost less than strangers', () => {
  expect(untrained.cost('harbour', 'harboir')).toBeLessThan(untrained.cost('harbour', 'harboxr'))
  expect(untrained.cost('harbour', 'harrbour')).toBeLessThan(untrained.cost('harbour', 'harqbour'))
})

test('an apostrophe is soon forgotten', () => {
  expect(untrained.cost("don't", 'dont')).toBeLessThan(untrained.cost('done', 'dont'))
})

test('words too long for the table have no finite cost', () => {
  expect(model.cost('a'.repeat(60), 'a'.repeat(61))).toBe(Number.POSITIVE_INFINITY)
})

test('no cost is finite that is not below the limit, and a limit changes no other', () => {
  const cost = model.cost('fierce', 'feirce')
  expect(model.cost('fierce', 'feirce', cost)).toBe(Number.POSITIVE_INFINITY)
  expect(model.cost('fierce', 'feirce', cost + 0.01)).toBe(cost)
})

test('between phonemes, vowels are sooner taken for one another than consonants', () => {
  const ear = new ErrorModel(none, phonemes)
  expect(ear.cost('katul', 'kitul')).toBeLessThan(ear.cost('katul', 'kamul'))
})
