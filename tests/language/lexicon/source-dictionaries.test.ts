import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readHandKept} from '../../../scripts/dictionaries/hand-kept.ts'
import {DICTIONARIES, hunspellForms} from '../../../scripts/dictionaries/hunspell-forms.ts'
import {EnglishSpeller} from '../../../src/language/english-speller.ts'
import {Lexicon} from '../../../src/language/lexicon/word-lexicon.ts'
import type {Variety} from '../../../src/language/varieties.ts'

const lexicon = new Lexicon(() => readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url)))
/** Words that the dictionaries make with endings, and writers write only by mistake. */
const takenOut = new Set(readHandKept('slips.txt').map(({word}) => word))
const varieties: Readonly<Record<string, Variety>> = {
  'dictionary-en': 'en-US',
  'dictionary-en-gb': 'en-GB',
  'dictionary-en-ca': 'en-CA',
  'dictionary-en-au': 'en-AU',
}

describe.each(DICTIONARIES)('$name', ({name, dictionary}) => {
  test('every form that nspell accepts is right in its variety, but those that are taken out', () => {
    const speller = new EnglishSpeller(lexicon, {variety: varieties[name]!})
    const misjudged = hunspellForms(dictionary).filter((form) => speller.correct(form) === takenOut.has(form))
    expect(misjudged).toEqual([])
  })
})
