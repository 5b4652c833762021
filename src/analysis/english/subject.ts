import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {isNeverName, isPlainPlural, isPlainSingular} from './nouns.ts'
import {DASH, DETERMINERS, NAME, NUMBER, OWNERS, PLURAL, SINGULAR} from './tag-sets.ts'
import {has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import type {GrammaticalNumber} from './verb.ts'

/** How a subject was found. */
type Construction =
  | 'pronoun'
  | 'adjacent'
  | 'phrase-between'
  | 'clause-between'
  | 'relative'
  | 'coordinated-subject'
  | 'coordinated-predicate'
  | 'existential'
  | 'inverted'

/** What a verb has to agree with. */
export interface Subject {
  /** Its token: a pronoun, or the noun that decides. */
  readonly at: number
  /** The first token of its phrase. */
  readonly start: number
  readonly number: GrammaticalNumber
  readonly construction: Construction
  /** Behind its last token, where it is more than one noun. */
  readonly end?: number
  /** Why it may have been read wrongly, by name. */
  readonly doubts?: readonly string[]
  /** The verb that agrees with it already, where another shares it. */
  readonly first?: number
}

const DETERMINER = tagSet('DT', 'PRPS', 'POS')
const DEFINITE = wordSet('the these those')
const SINGULAR_DETERMINERS = wordSet('a an each every another this that')

/** Words that make a comparison of any noun phrase. */
const COMPARING = wordSet('more most less fewer')
/** Determiners that are pronouns before a singular noun: “those making the claim”. */
const PLURAL_DETERMINERS = wordSet('these those many several few both')

/** `The number of boats`, which is one figure; “a number of boats” are several. */
const isTheNumber = (syntax: Syntax, at: number, start: number): boolean => start === at - 1 && lowerAt(syntax, start) === 'the'

/** Whether a noun opens the sentence by itself, where its capital may be that of a name. */
export const opensAlone = (syntax: Syntax, at: number): boolean => at === syntax.first && !isNeverName(lowerAt(syntax, at))

/** The number of the noun at a token whose phrase starts at another, undefined where it may be either or is not known. */
export function nounNumber(syntax: Syntax, at: number, start: number, mayBeSum = true): GrammaticalNumber | undefined {
  const lower = lowerAt(syntax, at)
  if (isCompared(syntax, at, start) || isBehindInitial(syntax, at)) return undefined
  if (has(syntax, at, NAME)) return undefined
  if (isCapitalised(syntax, at) && at !== syntax.first) return undefined
  if (lower === 'number') return isTheNumber(syntax, at, start) ? 'singular' : undefined
  if (has(syntax, at, SINGULAR)) return isPlainSingular(lower) && isDetermined(syntax, at, start) ? 'singular' : undefined
  if (!has(syntax, at, PLURAL) || !isPlainPlural(lower)) return undefined
  if (hasSingularDeterminer(syntax, at, start) || mayBePackage(syntax, at, start)) return undefined
  return mayBeSum && hasSum(syntax, at, start) ? undefined : 'plural'
}

/** The number that a noun shows by its form, where its phrase leaves some doubt, and why it does. */
export function likelyNumber(syntax: Syntax, at: number, start: number): {number: GrammaticalNumber; doubt: string} | undefined {
  const lower = lowerAt(syntax, at)
  if (lower === 'number' || isCompared(syntax, at, start) || isBehindInitial(syntax, at)) return undefined
  if (has(syntax, at, NAME)) return lower.endsWith('s') || !/^[a-z]{2,}$/.test(lower) ? undefined : {number: 'singular', doubt: 'name'}
  if (has(syntax, at, SINGULAR))
    return isPlainSingular(lower) ? {number: 'singular', doubt: isCapitalised(syntax, at) ? 'capital' : 'bare'} : undefined
  if (!has(syntax, at, PLURAL) || !isPlainPlural(lower) || hasSum(syntax, at, start)) return undefined
  return {number: 'plural', doubt: isCapitalised(syntax, at) ? 'capital' : 'one'}
}

/** `S. aureus`: the name of a species, or of a person. */
const isBehindInitial = (syntax: Syntax, at: number): boolean =>
  at > syntax.first && !has(syntax, at - 1, DETERMINER) && /^\p{Lu}\.?$/u.test(syntax.words[at - 1]!.written)

/** `external-secrets is`: a compound without an article may be the name of a program. */
const mayBePackage = (syntax: Syntax, at: number, start: number): boolean =>
  has(syntax, at - 1, DASH) && touches(syntax, at - 1) && !has(syntax, start, DETERMINERS)

/** Whether “more” or its like stands before a noun, and not “the most important”. */
function isCompared(syntax: Syntax, at: number, start: number): boolean {
  for (let before = start; before < at; before++)
    if (COMPARING.has(lowerAt(syntax, before)) && !(before > start && has(syntax, before - 1, DETERMINER))) return true
  return false
}

/** Whether a determiner or possessive stands before a singular noun, and no number: without, it may be part of a compound. */
function isDetermined(syntax: Syntax, at: number, start: number): boolean {
  let isDetermined = false
  for (let before = start; before < at; before++) {
    const lower = lowerAt(syntax, before)
    if ((has(syntax, before, NUMBER) && lower !== 'one') || PLURAL_DETERMINERS.has(lower)) return false
    isDetermined ||= has(syntax, before, DETERMINER) || lower === 'one'
  }
  return isDetermined
}

/** Whether a determiner stands before a plural that does not go with it, as in “that boats”. */
function hasSingularDeterminer(syntax: Syntax, at: number, start: number): boolean {
  for (let before = start; before < at; before++) if (SINGULAR_DETERMINERS.has(lowerAt(syntax, before))) return true
  return false
}

/** Whether a number or quantity stands before a noun, and nothing that makes of it certain things: “the five boats”. */
function hasSum(syntax: Syntax, at: number, start: number): boolean {
  const isDefinite = DEFINITE.has(lowerAt(syntax, start)) || has(syntax, start, OWNERS)
  for (let before = start; before < at; before++) {
    if (has(syntax, before, NUMBER) && !isDefinite) return true
  }
  return false
}
