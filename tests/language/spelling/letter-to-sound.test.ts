import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {Pronounced} from '../../../scripts/dictionaries/pronunciations.ts'
import {trainLetterToSound} from '../../../scripts/dictionaries/train-letter-to-sound.ts'
import {Lexicon} from '../../../src/language/lexicon/word-lexicon.ts'
import {LetterToSound} from '../../../src/language/spelling/letter-to-sound.ts'
import {skeletonOf} from '../../../src/language/spelling/phonemes.ts'

/** A word whose letters are parted from what they stand for by a colon: "k:k i:i t:t". */
const read = (line: string): Pronounced => {
  const letters = line.split(' ').map((pair) => pair.split(':') as [string, string])
  return {word: letters.map(([letter]) => letter).join(''), sounds: letters.map(([, sound]) => sound)}
}

const lessons = ['c:k a:a t:t', 'c:k o:o t:t', 'c:s i:i t:t', 'c:s e:e l:l l:', 'k:k i:i t:t', 'b:b e:e l:l l:', 'b:b o:o b:b'].map(read)

test('tells the sounds of a letter by its neighbours, in words never seen', () => {
  const ear = new LetterToSound(trainLetterToSound([...lessons, ...lessons]))
  expect(ear.pronounce('cibot')).toBe('sibot')
  expect(ear.pronounce('cobit')).toBe('kobit')
  expect(ear.pronounce('bell')).toBe('bel')
})

test('without a tree, and for what is no letter, nothing sounds', () => {
  const empty = new Uint8Array(0)
  expect(new LetterToSound({symbols: empty, sounds: empty, children: empty, soundNames: empty}).pronounce('cat')).toBe('')
  expect(new LetterToSound(trainLetterToSound(lessons)).pronounce("'7-")).toBe('')
})

const ear = new LetterToSound(new Lexicon(() => readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url))).sound)

test.each([
  ['physical', 'fizical'],
  ['knight', 'nite'],
])('%s sounds like %s', (a, b) => {
  expect(ear.pronounce(a)).toBe(ear.pronounce(b))
})

test.each([
  ['phone', 'fone'],
  ['psalm', 'salm'],
  ['station', 'stashun'],
])('%s has the consonants of %s', (a, b) => {
  expect(skeletonOf(ear.pronounce(a))).toBe(skeletonOf(ear.pronounce(b)))
})

test.each([
  ['coat', 'goat'],
  ['edge', 'egg'],
  ['arrow', 'row'],
])('%s sounds otherwise than %s', (a, b) => {
  expect(ear.pronounce(a)).not.toBe(ear.pronounce(b))
})
