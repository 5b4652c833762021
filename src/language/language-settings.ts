import {requireObject, requireOneOf, requireStrings, shownValue} from '../text/require.ts'
import {SettingsError} from '../text/settings-error.ts'
import {type DataSource, requireDataSource} from './data-source.ts'
import type {HunspellDictionary} from './hunspell.ts'
import {type Variety, varieties} from './varieties.ts'

/** What a speller is made of, and with it all language data. */
export interface SpellerSettings {
  /** The variety of English that is right. Default: `en`, any. */
  readonly language?: Variety
  /** The project's own words: `word` accepts, `!word` forbids, `a -> b` corrects. Default: none. */
  readonly words?: readonly string[]
  /** Hunspell dictionaries whose words are right, too. Default: none. */
  readonly dictionaries?: readonly HunspellDictionary[]
  /**
   * Where the data files of the package come from: their address, their bytes by name, or a function that gives the bytes of a name. Default: from beside the package's own
   * modules, which bundlers for the browser see to.
   */
  readonly data?: DataSource
}

/** The names of these settings. */
export const spellerSettingNames = ['language', 'words', 'dictionaries', 'data'] as const satisfies readonly (keyof SpellerSettings)[]

/** The United Kingdom is GB in the names of languages. */
const ALIASES: Readonly<Record<string, Variety>> = {'en-uk': 'en-GB', english: 'en'}

function varietyMeant(name: string): string | undefined {
  const tag = name.toLowerCase().replace('_', '-')
  return ALIASES[tag] ?? varieties.find((variety) => variety.toLowerCase() === tag)
}

const isFile = (value: unknown): boolean => typeof value === 'string' || ArrayBuffer.isView(value)

function requireDictionary(value: unknown): void {
  const {name, aff, dic} = (value ?? {}) as {name?: unknown; aff?: unknown; dic?: unknown}
  if (typeof name === 'string' && isFile(aff) && isFile(dic)) return
  throw new SettingsError(
    `Setting "dictionaries" must be a list of {name, aff, dic}, with the text or the bytes of the two Hunspell files; ${shownValue(value)} is none`,
  )
}

/**
 * Checks what decides which language data is loaded, and fills in what is not given.
 *
 * @throws {SettingsError} on a value that is not right, saying what would be
 */
export function readLanguageSettings({language = 'en', words = [], dictionaries = [], data}: SpellerSettings): SpellerSettings {
  requireOneOf('language', language, varieties, varietyMeant)
  requireStrings('Setting "words"', words)
  if (!Array.isArray(dictionaries)) requireDictionary(dictionaries)
  for (const dictionary of dictionaries) requireDictionary(dictionary)
  requireDataSource(data)
  return {language, words, dictionaries, ...(data === undefined ? {} : {data})}
}

/** @throws {SettingsError} where the settings are no object, or have a name that is not known, with the nearest that is */
export function requireSettings(settings: unknown, known: readonly string[]): void {
  requireObject('The settings', settings)
  for (const name of Object.keys(settings as object)) requireOneOf('setting', name, known)
}
