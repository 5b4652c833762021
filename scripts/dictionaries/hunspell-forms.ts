import dictionaryUs from 'dictionary-en'
import dictionaryAu from 'dictionary-en-au'
import dictionaryCa from 'dictionary-en-ca'
import dictionaryGb from 'dictionary-en-gb'
import nspell from 'nspell'
import {Flag} from '../../src/language/lexicon/flags.ts'

/** The dictionaries that the lexicon is held to, and the bit of each. */
export const DICTIONARIES = [
  {name: 'dictionary-en', flag: Flag.us, dictionary: dictionaryUs},
  {name: 'dictionary-en-gb', flag: Flag.gb, dictionary: dictionaryGb},
  {name: 'dictionary-en-ca', flag: Flag.ca, dictionary: dictionaryCa},
  {name: 'dictionary-en-au', flag: Flag.au, dictionary: dictionaryAu},
] as const

/** Every form that a Hunspell dictionary's words and affixes make, as nspell expands them and accepts them. */
export function hunspellForms(dictionary: {aff: Uint8Array; dic: Uint8Array}): string[] {
  const speller = nspell({aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic)})
  return Object.keys(speller.data).filter((form) => speller.correct(form))
}
