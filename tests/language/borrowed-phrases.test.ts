import {expect, test} from 'vitest'
import {loadPhrases} from '../../src/language/load-words.ts'

const phrases = await loadPhrases()

test.each([
  ['franca', 'it is the lingua franca of trade'],
  ['facie', 'a prima facie case'],
  ['gras', 'served foie gras at noon'],
  ['Ancien', 'the Ancien Régime fell'],
  ['mot-juste', 'in search of the mot-juste'],
  ["l'œil", "a trompe l'œil ceiling"],
])('%s is borrowed in “%s”', (word, text) => {
  expect(phrases.has(word, () => text.split(' '))).toBe(true)
})

test.each([
  ['franca', 'the franca of trade'],
  ['facie', 'the facie of the clock'],
  ['gras', 'the gras is green'],
])('%s is not in “%s”', (word, text) => {
  expect(phrases.has(word, () => text.split(' '))).toBe(false)
})
