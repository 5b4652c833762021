import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {DICTIONARIES, hunspellForms} from '../../../scripts/dictionaries/hunspell-forms.ts'
import {EnglishSpeller} from '../../../src/language/english-speller.ts'
import {Lexicon} from '../../../src/language/lexicon/lexicon.ts'
import type {Variety} from '../../../src/language/varieties.ts'

const lexicon = new Lexicon(readFileSync(new URL('../../../dictionaries/english/lexicon.bin', import.meta.url)))
const varieties: Readonly<Record<string, Variety>> = {
  'dictionary-en': 'en-US',
  'dictionary-en-gb': 'en-GB',
  'dictionary-en-ca': 'en-CA',
  'dictionary-en-au': 'en-AU',
}

describe.each(DICTIONARIES)('$name', ({name, dictionary}) => {
  test('every form that nspell accepts is right in its variety', () => {
    const speller = new EnglishSpeller(lexicon, {variety: varieties[name]!})
    const refused = hunspellForms(dictionary).filter((form) => !speller.correct(form))
    expect(refused).toEqual([])
  })
})
