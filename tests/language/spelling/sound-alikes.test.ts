import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {Lexicon} from '../../../src/language/lexicon/word-lexicon.ts'
import {surprisesOf} from '../../../src/language/spelling/language-model.ts'
import {LetterToSound} from '../../../src/language/spelling/letter-to-sound.ts'
import {skeletonDistance, skeletonOf} from '../../../src/language/spelling/phonemes.ts'
import {SoundAlikes} from '../../../src/language/spelling/sound-alikes.ts'

const lexicon = new Lexicon(() => readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url)))
const ear = new LetterToSound(lexicon.sound)
const alikes = new SoundAlikes(lexicon, surprisesOf(lexicon, false, 0.55))
const skeleton = (word: string): string => skeletonOf(ear.pronounce(word))

test.each([
  ['fizzishun', 'physician'],
  ['kwestyun', 'question'],
  ['sikoligist', 'psychologist'],
  ['newmatick', 'pneumatic'],
])('%s leads to %s', (wrong, right) => {
  const found = alikes.search(skeleton(wrong), 2).map(({word}) => lexicon.key(word))
  expect(found).toContain(right)
})

test('what is found has a skeleton within the distance, and no word twice', () => {
  for (const wrong of ['harber', 'imbasy', 'ministree']) {
    const found = alikes.search(skeleton(wrong), 1).map(({word}) => lexicon.key(word))
    expect(found.filter((key) => skeletonDistance(skeleton(key), skeleton(wrong)) > 1)).toEqual([])
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBeGreaterThan(0)
  }
})
