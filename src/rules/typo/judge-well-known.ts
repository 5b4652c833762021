import type {Usage} from '../../analysis/names.ts'
import {baseOf, type UnknownWord} from '../../analysis/unknown-words.ts'
import {isUsuallyCapitalised} from '../../language/capitalised-words.ts'
import type {Correction, EnglishSpeller} from '../../language/english-speller.ts'
import {ANY_NAME, Flag} from '../../language/lexicon/flags.ts'
import {NONE} from '../../language/lexicon/word-lexicon.ts'
import {hasSwapped} from './swapped.ts'
import {REPEATED, type Verdict} from './verdict.ts'

/** Shorter words are a misspelling of something and somebody's name as well: "Thier". */
const SHORTEST = 6
/** Names that are nobody's, such as those of months and countries, are well known from this frequency on (Zipf). */
const WELL_KNOWN = 3.8
/** Among names so long that no other is near by chance, from this on. */
const KNOWN = 3
/** Cost of the best correction, in nats, up to which a capitalised word is taken for a slip of a well-known one. */
const LIMIT = {attested: 14.5, swapped: 13.5, long: 22} as const
/** No two names of so many letters are an edit apart by chance. */
const LONG = 9

/**
 * A capitalised word that stands for a well-known one, whatever is beside it: either writers are known to misspell it so ("Goverment",
 * "Phillipines"), or two neighbouring letters have changed places ("Isreal", "Presdient"), as they don't from one name to another.
 */
export function judgeWellKnown(word: UnknownWord, usage: Usage, speller: EnglishSpeller): Verdict | undefined {
  const {text, shape, parts, foreign, quoted} = word
  const base = baseOf(text)
  if (shape !== 'title' || parts > 1 || foreign > 0 || quoted || usage.count >= REPEATED || base.length < SHORTEST) return undefined
  const limit = limitOf(base, speller)
  if (limit === 0) return undefined
  const corrections = speller.corrections(text)
  const best = corrections[0]
  if (best === undefined || best.cost > limit || !isWellKnown(best, speller, limit)) return undefined
  return {corrections, isWellKnown: true}
}

function limitOf(base: string, speller: EnglishSpeller): number {
  if (speller.isAttested(base)) return LIMIT.attested
  if (isSwapped(base.toLowerCase(), speller)) return LIMIT.swapped
  return base.length >= LONG && isNearWellKnown(base.toLowerCase(), speller) ? LIMIT.long : 0
}

/** Whether a word that is usually capitalised and nobody's name is one edit away. */
const isNearWellKnown = (word: string, {ranking, lexicon}: EnglishSpeller): boolean =>
  ranking.near(word, true).some(({word: near}) => isNobodys(near, lexicon, KNOWN))

/** Whether a word that is usually capitalised has two neighbouring letters changed. */
const isSwapped = (word: string, {lexicon}: EnglishSpeller): boolean =>
  hasSwapped(word, (swapped) => isUsuallyCapitalised(swapped) || isNobodys(lexicon.find(swapped), lexicon))

/** Whether a word of the lexicon always has a capital and is neither given nor family name nor a town's. */
function isNobodys(word: number, lexicon: EnglishSpeller['lexicon'], least = WELL_KNOWN): boolean {
  return word !== NONE && (lexicon.flags(word) & (ANY_NAME | Flag.lower)) === 0 && lexicon.frequency(word) >= least
}

function isWellKnown({word}: Correction, {lexicon}: EnglishSpeller, limit: number): boolean {
  const least = limit === LIMIT.long ? KNOWN : WELL_KNOWN
  return word !== NONE && (isUsuallyCapitalised(lexicon.key(word)) || isNobodys(word, lexicon, least))
}
