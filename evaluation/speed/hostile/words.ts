import {ALL, letters, scattered, series, type Unit, unit} from './unit.ts'

/** Words that are misspelt one by one. */
const SOUND =
  'harbour weather neighbour accommodation government separate beginning different library necessary kitchen evening teacher'.split(' ')

/** A known word with one letter exchanged. */
function slip(index: number): string {
  const word = SOUND[index % SOUND.length]!
  const at = 1 + scattered(index, word.length - 1)
  return word.slice(0, at) + letters(index, 1) + word.slice(at + 1)
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Consonants and vowels in turn, as in names. */
const pronounceable = (index: number): string =>
  letters(index, 1, 'bdfgklmnprstvz') +
  letters(index + 1, 1, 'aeiou') +
  letters(index + 2, 1, 'bdfgklmnprstvz') +
  letters(index + 3, 1, 'aeiou') +
  letters(index, 2, 'lmnrst')

/** One long word, many unknown words, numbers. */
export const words: readonly Unit[] = [
  unit('a', ALL),
  unit('A', ALL, {after: ' was what he said: nothing.'}),
  unit('acgt', ALL),
  unit('x', ALL, {before: 'The '}),
  unit('ab-', ALL),
  unit('xq-', ALL),
  unit('the-', ALL),
  unit("a'", ALL),
  unit('a’', ALL),
  unit("xq's", ALL),
  unit('a', ALL, {after: 'я'}),
  unit('a', ALL, {before: 'я'}),
  unit('aя', ALL),
  unit('я', ALL),
  unit('αβ ', ALL),
  unit('a\u0301', ALL),
  unit('\u0301', ALL),
  unit('1', ALL, {after: 'x'}),
  unit('1', ALL),
  unit('1,', ALL),
  unit('1.', ALL),
  unit('1-', ALL),
  unit('1 ', ALL),
  unit('$1 ', ALL),
  unit('a_', ALL),
  unit('a.', ALL),
  unit('A. ', ALL),
  unit('U.S. ', ALL),
  unit('a1', ALL),
  unit('aB', ALL),
  unit('AB ', ALL),
  unit('thecatsatonthemat', ALL),
  series('one word of random letters', ALL, (index) => letters(index, 12)),
  series('unknown words, a paragraph each', ALL, (index) => `${letters(index, 7)}\n\n`),
  series('unknown words in one paragraph', ALL, (index) => `${letters(index, 7)} `),
  series('unknown words, a line each', ALL, (index) => `${letters(index, 9)}\n`),
  series('long unknown words', ALL, (index) => `${letters(index, 28)} `),
  series('unknown words of 40 letters', ALL, (index) => `${letters(index, 40)} `),
  series('pronounceable unknown words, a paragraph each', ALL, (index) => `${pronounceable(index)}\n\n`),
  series('names of users', ALL, (index) => `${pronounceable(index)}_${letters(index, 3)}${scattered(index, 999)}\n`),
  series('unknown capitalised words, a paragraph each', ALL, (index) => `${capitalised(letters(index, 7))}\n\n`),
  series('unknown capitalised words in one paragraph', ALL, (index) => `${capitalised(pronounceable(index))} `),
  series('pairs of names', ALL, (index) => `${capitalised(pronounceable(index))} ${capitalised(pronounceable(index + 7))} `),
  series('slips, a paragraph each', ALL, (index) => `The ${slip(index)} was here.\n\n`),
  series('slips in one paragraph', ALL, (index) => `${slip(index)} `),
  series('capitals, unknown', ALL, (index) => `${letters(index, 6).toUpperCase()} `),
  series('unknown compounds', ALL, (index) => `${letters(index, 6)}-${letters(index + 1, 6)} `),
  series('unknown words in quotation marks', ALL, (index) => `“${letters(index, 7)}” `),
  series('unknown words after a capital and a stop', ALL, (index) => `He saw ${letters(index, 8)}. `),
  unit('qxamplize ', ALL),
  unit('Qxamplize ', ALL),
  series('names that differ in a letter', ALL, (index) => `Mr ${capitalised(`hendersso${letters(index, 2)}`)} said so. `),
  series('words of another language', ALL, (index) => `${letters(index, 4, 'aeioulmnrst')}us ${letters(index, 5, 'aeioulmnrst')}um `),
]
