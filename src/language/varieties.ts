import {SettingsError} from '../text/settings-error.ts'
import {ANY_VARIETY, Flag} from './lexicon/flags.ts'

/** The varieties of English, with their bits; `en` takes any spelling for right. */
const VARIETIES = {en: ANY_VARIETY, 'en-US': Flag.us, 'en-GB': Flag.gb, 'en-CA': Flag.ca, 'en-AU': Flag.au} as const

/** A variety of English: `en` takes the spelling of any for right, the others that of one country. */
export type Variety = keyof typeof VARIETIES
export const varieties = Object.keys(VARIETIES) as readonly Variety[]

/** What a variety's spelling is called. */
export const VARIETY_NAMES: Readonly<Record<Variety, string>> = {
  en: 'English',
  'en-US': 'American',
  'en-GB': 'British',
  'en-CA': 'Canadian',
  'en-AU': 'Australian',
}

/** @throws {SettingsError} on an unknown variety */
export function varietyBits(variety: Variety): number {
  const bits: number | undefined = VARIETIES[variety]
  if (bits === undefined)
    throw new SettingsError(`Setting "language" must be one of ${varieties.join(', ')}, not ${JSON.stringify(variety)}`)
  return bits
}
