import type {EnglishSpeller} from './english-speller.ts'

/** Language data that a rule may ask for; each is loaded only if some rule that is on needs it. */
export type Need = 'speller'

/** The language data at hand. What no rule has asked for is absent. */
export interface Language {
  readonly speller?: EnglishSpeller
}
