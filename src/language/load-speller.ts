import {requireBoolean} from '../text/require.ts'
import {withBoundMethods} from '../text/with-bound-methods.ts'
import {type DataSource, decodedFrom, PerSource} from './data-source.ts'
import {EnglishSpeller} from './english-speller.ts'
import {loadHunspell} from './hunspell.ts'
import {readLanguageSettings, requireSettings, type SpellerSettings, spellerSettingNames} from './language-settings.ts'
import {Lexicon} from './lexicon/word-lexicon.ts'
import {readPersonalWords} from './personal-words.ts'
import type {Speller} from './speller.ts'

const lexicons = new PerSource<Lexicon>()

const loadLexicon = (source?: DataSource): Promise<Lexicon> =>
  lexicons.get(source, () => decodedFrom('lexicon.bin', source, (read, keep) => new Lexicon(read, keep)))

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
 * @throws {SettingsError} on an unknown setting or variety, an entry of `words` that can't be read, a broken dictionary, or data that does not fit
 */
export async function createSpeller(settings: CreateSpellerSettings = {}): Promise<Speller> {
  requireSettings(settings, [...spellerSettingNames, 'prepare'])
  const {prepare = true} = settings
  requireBoolean('Setting "prepare"', prepare)
  const speller = await loadSpeller(readLanguageSettings(settings))
  if (prepare) speller.prepare()
  return withBoundMethods(speller)
}

/**
 * A speller on the compiled lexicon, which is read here and not before, with the project's own words and dictionaries.
 *
 * @throws {SettingsError} as `createSpeller`; the settings have been checked one by one
 */
export async function loadSpeller({language = 'en', words = [], dictionaries = [], data}: SpellerSettings = {}): Promise<EnglishSpeller> {
  const personal = readPersonalWords(words)
  const [lexicon, ...hunspell] = await Promise.all([loadLexicon(data), ...dictionaries.map(loadHunspell)])
  return new EnglishSpeller(lexicon, {variety: language, personal, dictionaries: hunspell})
}
