import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {startOfPhrase} from './noun-phrase.ts'
import {nounNumber, opensAlone, type Subject} from './subject.ts'
import {
  COMMA,
  NOUNS,
  PARTICIPLE,
  PARTICIPLES,
  PLURAL,
  PREPOSITION,
  PREPOSITION_OR_TO,
  RELATIVE,
  RELATIVES,
  SINGULAR,
  THERE,
} from './tag-sets.ts'
import {has, tagSet, wordSet} from './token-tests.ts'
import type {GrammaticalNumber, Verb} from './verb.ts'

const BLOCKING = tagSet('CC', 'P,', 'P(', 'P"')
/** Verb forms whose phrases with a preposition belong to them, and not to a noun before them. */
const ACTIVE = tagSet('V_VB', 'V_VBP', 'V_VBZ', 'V_VBD')
/** Pronouns that a relative clause may follow. */
const PRONOUNS: ReadonlyMap<string, GrammaticalNumber> = new Map([
  ['those', 'plural'],
  ['anyone', 'singular'],
  ['anybody', 'singular'],
  ['everyone', 'singular'],
  ['everybody', 'singular'],
  ['someone', 'singular'],
  ['somebody', 'singular'],
])
const ONE = listOf('one of')

const pronouns = wordSet('who which that')

/** Whether a relative pronoun stands at a token. */
export const isRelative = (syntax: Syntax, at: number): boolean => has(syntax, at, RELATIVE) && pronouns.has(lowerAt(syntax, at))

/** Verbs with which “which” may stand for all that was said without a comma before it. */
const OF_ALL = wordSet('is was means')

/** “Which” may stand for all that was said, and is singular then: after a comma with any verb, else with some. */
const mayFollowComma = (syntax: Syntax, relative: number, verb: Verb): boolean =>
  lowerAt(syntax, relative) === 'who' || (lowerAt(syntax, relative) === 'which' && verb.number === 'plural')

/** Whether a sentence asks: its “who” may be no relative pronoun. */
export const isQuestion = ({words, end}: Syntax): boolean => words[end]?.lower === '?'

/**
 * The noun that a relative pronoun stands for. Which of several it is, nobody can tell from tags: “the price of the shares that …”; so all
 * must be of one number.
 */
export function antecedentOf(syntax: Syntax, relative: number, verb: Verb): Subject | undefined {
  const afterComma = has(syntax, relative - 1, COMMA)
  if (lowerAt(syntax, relative) === 'which' && OF_ALL.has(verb.lower)) return undefined
  if (isQuestion(syntax) || (afterComma && !mayFollowComma(syntax, relative, verb))) return undefined
  const nearest = afterComma ? relative - 2 : relative - 1
  const pronoun = PRONOUNS.get(lowerAt(syntax, nearest))
  if (pronoun !== undefined && isOneOf(syntax, nearest, nearest)) return undefined
  if (pronoun !== undefined) return {at: nearest, start: nearest, number: pronoun, construction: 'relative'}
  let number: GrammaticalNumber | undefined
  for (let noun = nearest; ; ) {
    if (!has(syntax, noun, NOUNS)) return undefined
    const start = startOfPhrase(syntax, noun)
    if (opensAlone(syntax, noun)) return undefined
    const own = nounNumber(syntax, noun, start)
    if (own === undefined || (number !== undefined && own !== number)) return undefined
    number = own
    if (isOneOf(syntax, start, noun)) return undefined
    if (!has(syntax, start - 1, PREPOSITION) || belongsToVerb(syntax, start - 1)) {
      if (has(syntax, start - 1, BLOCKING)) return undefined
      const doubts: string[] = []
      if (hangsOnParticiple(syntax, start)) doubts.push('on participle')
      if (mayBeAll(syntax, relative, start, verb)) doubts.push('all of it')
      if (mayBeFarther(syntax, start, verb, afterComma)) doubts.push('farther')
      return {at: nearest, start, number, construction: 'relative', doubts}
    }
    noun = start - 2
  }
}

/** Whether a preposition hangs on a verb: “spoke to”, “driven by”. */
const belongsToVerb = (syntax: Syntax, preposition: number): boolean =>
  has(syntax, preposition - 1, ACTIVE) || (has(syntax, preposition - 1, PARTICIPLE) && lowerAt(syntax, preposition) === 'by')

/** `leaks regarding their wallet that happen`, `molecules produced by the system that attach`: a noun before the participle may be meant. */
const hangsOnParticiple = (syntax: Syntax, start: number): boolean =>
  has(syntax, start - 1, PARTICIPLES) || (has(syntax, start - 1, PREPOSITION_OR_TO) && has(syntax, start - 2, PARTICIPLES))

/** `It supports several frames which makes it easy`: all that was said is meant more often than a noun in the plural, but for “there are rules which …”. */
function mayBeAll(syntax: Syntax, relative: number, start: number, verb: Verb): boolean {
  if (lowerAt(syntax, relative) !== 'which' || verb.number === 'plural') return false
  for (let at = start - 1; at >= syntax.first && !has(syntax, at, ENDS_CLAUSE); at--) if (has(syntax, at, THERE)) return false
  return true
}

/** `ideas coming up all the time that are new`, `a guide for people who build boats that has …`: a noun farther off, before an auxiliary that agrees with it, or after a comma. */
function mayBeFarther(syntax: Syntax, start: number, verb: Verb, afterComma: boolean): boolean {
  if (!verb.isAuxiliary && !(afterComma && verb.number === 'plural')) return false
  const other = verb.number === 'plural' ? PLURAL : SINGULAR
  let isParted = verb.number === 'plural'
  for (let at = start - 1; at >= syntax.first && !has(syntax, at, ENDS_CLAUSE); at--) {
    if (isParted && has(syntax, at, other)) return true
    isParted ||= has(syntax, at, RELATIVE)
  }
  return false
}

const ENDS_CLAUSE = tagSet('P;', 'P:', 'P-')

function isOneOf(syntax: Syntax, start: number, noun: number): boolean {
  for (let at = start - 2; at < noun; at++) if (lowerAt(syntax, at) === 'of' && ONE.has(lowerAt(syntax, at - 1))) return true
  return false
}

/** `By which time`, `instead of whom` */
export const opensWithRelativePhrase = (syntax: Syntax): boolean =>
  [1, 2].some((step) => has(syntax, syntax.first + step, RELATIVES) && has(syntax, syntax.first + step - 1, PREPOSITION))
