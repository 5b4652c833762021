import {CAN_BE_NOUN, CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {pluralVerb} from './inflect.ts'

/** The parts of speech that a base form may be, of `CAN_BE_VERB` and others: `GrammarReader.partsOf`. */
export type PartsOf = (form: string) => number

const SHORTEST = 3

const isVerb = (form: string, partsOf: PartsOf): boolean => form.length >= SHORTEST && (partsOf(form) & CAN_BE_VERB) > 0

/** Whether a form may be a verb as it stands, and nothing else in its own right: `carry`, but not `show`. */
export const isOnlyVerb = (form: string, partsOf: PartsOf): boolean => isVerb(form, partsOf) && (partsOf(form) & ~CAN_BE_VERB) === 0

export const mayBeNoun = (form: string, partsOf: PartsOf): boolean => (partsOf(form) & CAN_BE_NOUN) > 0

/** What a stem was before `-ed` or `-ing`: `reduc` → `reduce`, `stopp` → `stop`, `walk`. */
function baseOfStem(stem: string, partsOf: PartsOf): string | undefined {
  const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
  return [`${stem}e`, stem, undoubled].find((form) => isVerb(form, partsOf))
}

/** The base form of a verb in *-s*: `carries` → `carry`. */
export function baseOfSingular(form: string, partsOf: PartsOf): string | undefined {
  if (!/[a-z]{2}s$/.test(form) || form.endsWith('ss')) return undefined
  const base = pluralVerb(form)
  return isVerb(base, partsOf) ? base : undefined
}

/** The base form of a regular past form. */
export function baseOfPast(form: string, partsOf: PartsOf): string | undefined {
  if (form.endsWith('ied')) return [`${form.slice(0, -3)}y`].find((base) => isVerb(base, partsOf))
  return form.endsWith('ed') ? baseOfStem(form.slice(0, -2), partsOf) : undefined
}

/** The base form of a form in *-ing*. */
export const baseOfGerund = (form: string, partsOf: PartsOf): string | undefined =>
  form.endsWith('ing') ? baseOfStem(form.slice(0, -3), partsOf) : undefined

const CONSONANT_Y = /[^aeiou]y$/

/** The regular past form of a base form: `carry` → `carried`; undefined where a last letter may be doubled. */
export function pastOf(base: string): string | undefined {
  if (CONSONANT_Y.test(base)) return `${base.slice(0, -1)}ied`
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(base) && base.length < 5 ? undefined : `${base}ed`
}

/** The form in *-ing* of a base form: `make` → `making`; a last letter is doubled where the word is short: `get` → `getting`. */
export function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (/[^aeiouy]e$/.test(base) || /[aeiou][^aeiou]e$/.test(base) || base.endsWith('ue')) return `${base.slice(0, -1)}ing`
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}
