import {readData} from '#read-data'
import {EnglishSpeller} from './english-speller.ts'
import {type HunspellDictionary, loadHunspell} from './hunspell.ts'
import {Lexicon} from './lexicon/lexicon.ts'
import {readPersonalWords} from './personal-words.ts'
import type {Variety} from './varieties.ts'

/** What a speller is made of. */
export interface SpellerSettings {
  /** The variety of English that is right. Default: `en`, any. */
  readonly language?: Variety
  /** The project's own words: `word` accepts, `!word` forbids, `a -> b` corrects. Default: none. */
  readonly words?: readonly string[]
  /** Hunspell dictionaries whose words are right, too. Default: none. */
  readonly dictionaries?: readonly HunspellDictionary[]
}

let lexicon: Promise<Lexicon> | undefined

const loadLexicon = (): Promise<Lexicon> => (lexicon ??= readData('lexicon.bin').then((bytes) => new Lexicon(bytes)))

/** What `createSpeller` may be told beside what a speller is made of. */
export interface CreateSpellerSettings extends SpellerSettings {
  /**
   * Whether what corrections are searched with is made at once (some 50 ms), so that no first suggestion waits for it; without, a speller that only judges
   * words is ready in a fifth of the time. Default: true.
   */
  readonly prepare?: boolean
}

/**
 * A speller that is ready to suggest.
 *
 * @throws {SettingsError} as `loadSpeller`
 */
export async function createSpeller({prepare = true, ...settings}: CreateSpellerSettings = {}): Promise<EnglishSpeller> {
  const speller = await loadSpeller(settings)
  if (prepare) speller.prepare()
  return speller
}

/**
 * A speller on the compiled lexicon, which is read here and not before, with the project's own words and dictionaries.
 *
 * @throws {SettingsError} on an unknown variety, an entry of `words` that can't be read, or a broken dictionary
 */
export async function loadSpeller({language = 'en', words = [], dictionaries = []}: SpellerSettings = {}): Promise<EnglishSpeller> {
  const personal = readPersonalWords(words)
  const [data, ...hunspell] = await Promise.all([loadLexicon(), ...dictionaries.map(loadHunspell)])
  return new EnglishSpeller(data, {variety: language, personal, dictionaries: hunspell})
}
