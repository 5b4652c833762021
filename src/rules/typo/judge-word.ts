import type {Usage} from '../../analysis/names.ts'
import {isMonthOrDay} from '../../analysis/sentences/telling-words.ts'
import type {UnknownWord} from '../../analysis/unknown-words.ts'
import type {Correction, EnglishSpeller, Reach} from '../../language/english-speller.ts'
import {isForeignParticle} from '../../language/foreign-words.ts'
import {ANY_NAME, Flag} from '../../language/lexicon/flags.ts'
import {NONE} from '../../language/lexicon/word-lexicon.ts'
import {judgeWellKnown} from './judge-well-known.ts'
import {hasSwapped} from './swapped.ts'
import {REPEATED, type Verdict} from './verdict.ts'

/**
 * Cost of the best correction, in nats, up to which an unknown word is taken for a slip: the more speaks for a name, a term or a foreign
 * word, the nearer the correction must be. Of typing errors at random, half have a correction within 10 nats and 99% within 17.
 */
const LIMIT = {
  word: 22,
  /** Up to three letters: abbreviations and units are as many as slips. */
  short: 8,
  compound: 13.8,
  foreign: 11.5,
  amongTerms: 13,
  quoted: 15.5,
  repeated: 10.5,
  lowerCasedName: 11.5,
  initial: 11,
  /** At the start of a sentence, of a word that writers are known to misspell just so. */
  attestedInitial: 17,
  /** Among other words in capitals. */
  capitals: 12,
  shortInitial: 8.6,
  shortestInitial: 6.9,
  name: 7.1,
} as const
/** What it speaks for a slip, in nats, that writers are known to misspell some word just so. */
const ATTESTED = 3
const SHORT = 3
/** Parts of compounds up to this long are seldom slips: "have-nots", "wi-fi". */
const SHORT_PART = 4
/** Below this many letters, a capitalised word at the start of a sentence is near some word by chance. */
const LONG_INITIAL = 6
/** Capitalised words this long may be two edits off at the start of a sentence; names are seldom as long. */
const TWO_EDITS = 9
/** Shorter names are near a word by chance. */
const SHORTEST_NAME = 5
/** Nobody's finger slips to a letter that an English keyboard does not have. */
const ACCENTED = /[^\p{ASCII}'’-]/u
/** A capitalised word is taken for a slip only for words as common as this (Zipf). */
const COMMON = 3.8

/** A name in small letters is taken for a slip only where it is as common as this (Zipf). */
const WELL_KNOWN = 3.5
/** Almost every place is somebody's surname as well. */
const WELL_KNOWN_PLACE = 4

/** So many words that are no slips for any word make their paragraph one of terms: of a kitchen, a trade, another language. */
const TERMS = 3

/**
 * Whether the unknown words of a paragraph are such that any of them may well be a term.
 *
 * @param left - forms of words of which that is not asked
 */
export function areTerms(unknown: readonly UnknownWord[], speller: EnglishSpeller, left: ReadonlySet<string>): boolean {
  if (unknown.length <= TERMS) return false
  const terms = new Set<string>()
  for (const {text, base, shape} of unknown) {
    if (shape === 'lower' && !left.has(base) && isFarOff(text, speller) && terms.add(text).size >= TERMS) return true
  }
  return false
}

/** Whether no slip makes the word of any other. */
const isFarOff = (text: string, speller: EnglishSpeller): boolean =>
  text.length > SHORT && (speller.corrections(text)[0]?.cost ?? Infinity) > LIMIT.word

/**
 * Whether an unknown word is a slip for a known one, or a name, a term or a foreign word that the document stands by.
 *
 * @param isAmongTerms - whether the paragraph is one of terms
 * @param reach - how far off corrections are looked for
 */
export function judge(
  word: UnknownWord,
  usage: Usage,
  speller: EnglishSpeller,
  isAmongTerms: boolean,
  reach: Reach = 'any',
): Verdict | undefined {
  const limit = limitFor(word, usage, speller)
  return word.shape === 'lower'
    ? judgeLower(word, limit, isAmongTerms, speller, reach)
    : (judgeWellKnown(word, usage, speller) ?? judgeName(word, limit, speller, reach))
}

/** The cost, in nats, up to which a correction counts for an unknown word as it is used; 0 where none does. */
export const limitFor = (word: UnknownWord, usage: Usage, speller: EnglishSpeller): number =>
  word.shape === 'lower' ? limitForWord(word, usage, speller) : limitForName(word, usage, speller)

function judgeLower(word: UnknownWord, limit: number, isAmongTerms: boolean, speller: EnglishSpeller, reach: Reach): Verdict | undefined {
  if (limit === 0) return undefined
  const corrections = speller.corrections(word.text, reach)
  const best = corrections[0]
  if (best === undefined) return undefined
  if (best.text.toLowerCase() === word.text) return isWellKnown(best, speller) ? {corrections} : undefined
  if (isAmongTerms && best.distance > 1 && best.cost > LIMIT.amongTerms) return undefined
  return best.cost > limit ? undefined : {corrections}
}

function judgeName(word: UnknownWord, limit: number, speller: EnglishSpeller, reach: Reach): Verdict | undefined {
  if (limit === 0 || !isNearCommon(word, limit, speller)) return undefined
  const corrections = speller.corrections(word.text, reach)
  const best = corrections[0]
  if (best === undefined || best.cost > limit || !isCommon(best, speller)) return undefined
  return {corrections}
}

function limitForWord(word: UnknownWord, usage: Usage, speller: EnglishSpeller): number {
  const {text, parts, quoted, cut, named} = word
  const foreign = Math.max(word.foreign, ACCENTED.test(word.text) ? 1 : 0)
  if (cut || foreign > 1 || isForeignParticle(text)) return 0
  if (parts > 1 && (named || text.length <= SHORT_PART)) return 0
  const limits: number[] = [LIMIT.word]
  if (text.length <= SHORT) limits.push(speller.lexicon.find(text) === NONE ? LIMIT.short : 0)
  if (parts > 1) limits.push(LIMIT.compound)
  if (foreign > 0) limits.push(LIMIT.foreign)
  if (quoted) limits.push(LIMIT.quoted)
  if (usage.count >= REPEATED) limits.push(LIMIT.repeated)
  if (isLowerCasedName(text, speller)) limits.push(LIMIT.lowerCasedName)
  const limit = Math.min(...limits)
  return limit > 0 && speller.isAttested(text) ? limit + ATTESTED : limit
}

function limitForName(
  {text, shape, initial, parts, foreign, named, quoted, shouted}: UnknownWord,
  usage: Usage,
  speller: EnglishSpeller,
): number {
  if (shape === 'upper') return parts === 1 && usage.count <= 1 && isNoAcronym(text, shouted, speller) ? LIMIT.capitals : 0
  if (shape !== 'title' || parts > 1 || foreign > 0 || quoted) return 0
  if (named || usage.count > 1 || text.includes("'")) return 0
  if (initial && text.length <= SHORT) return LIMIT.shortestInitial
  if (initial && text.length >= LONG_INITIAL) return speller.isAttested(text) ? LIMIT.attestedInitial : LIMIT.initial
  if (initial) return LIMIT.shortInitial
  return text.length < SHORTEST_NAME ? 0 : LIMIT.name
}

/**
 * Whether a word in capitals is none by its form: long, among others in capitals, or well known as a misspelling, or two of its letters have changed places.
 * Acronyms and names are near some word by chance: “ASEAN”.
 */
function isNoAcronym(text: string, isShouted: boolean, speller: EnglishSpeller): boolean {
  if (text.length >= LONG_INITIAL && (isShouted || speller.isAttested(text))) return true
  return text.length >= SHORTEST_NAME && hasSwapped(text.toLowerCase(), (word) => isCommonWord(speller.lexicon.find(word), speller))
}

/** Whether a word with a capital that may be due is long enough to be two edits off a common one. */
export const mayBeTwoEditsOff = (form: string): boolean => form.length >= TWO_EDITS

/**
 * Whether a common word is near enough: asked before the full search, which is ten times as dear, and which most names never come to.
 */
function isNearCommon(word: UnknownWord, limit: number, {ranking, lexicon}: EnglishSpeller): boolean {
  const {text} = word
  if (word.initial && mayBeTwoEditsOff(text)) return true
  return ranking.near(text.toLowerCase(), true).some(({cost, word}) => cost <= limit && lexicon.frequency(word) >= COMMON)
}

/** A name that somebody wrote in small letters, as in addresses, credits and brand names. */
function isLowerCasedName(text: string, {lexicon}: EnglishSpeller): boolean {
  const found = lexicon.find(text)
  return found !== NONE && (lexicon.flags(found) & (ANY_NAME | Flag.upper | Flag.title | Flag.mixed)) !== 0
}

/** Whether a name is so common, and so surely no person's, that small letters are a slip; people choose theirs. */
function isWellKnown({text, word}: Correction, {lexicon}: EnglishSpeller): boolean {
  if (word === NONE || lexicon.frequency(word) < WELL_KNOWN) return false
  if (isMonthOrDay(text)) return true
  const flags = lexicon.flags(word)
  if (flags & Flag.givenName) return false
  return !(flags & Flag.surname) || ((flags & Flag.place) !== 0 && lexicon.frequency(word) >= WELL_KNOWN_PLACE)
}

const isCommon = ({word}: Correction, {lexicon}: EnglishSpeller): boolean => word !== NONE && lexicon.frequency(word) >= COMMON

/** Whether a word is common, and may be written in small letters. */
const isCommonWord = (word: number, {lexicon}: EnglishSpeller): boolean =>
  word !== NONE && (lexicon.flags(word) & Flag.lower) !== 0 && lexicon.frequency(word) >= COMMON
