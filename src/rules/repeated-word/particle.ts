import {lowerAt, type Syntax, tagAt} from '../../language/grammar/syntax.ts'
import {IS_VERB, tag} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {
  ADVERB,
  BEFORE_NOUN,
  before,
  CLAUSE_OPENER,
  isForm,
  isFormOf,
  isOneOf,
  NOUN,
  opensWithoutPronoun,
  PRONOUN,
  type RepeatedPair,
  tags,
  wordAfter,
} from './pair.ts'

const isInVerb = isFormOf(listOf('takes in as its adverb'))
const isOnVerb = isFormOf(listOf('takes on as its adverb'))
const leavesNoGap = isOneOf(listOf('leaves no gap'))

/** The index of the verb right before the pair, or with a pronoun or an adverb between them; -1 where there is none. */
function verbBefore({syntax, first}: RepeatedPair): number {
  const last = tagAt(syntax, first - 1)
  const at = PRONOUN.has(last) || ADVERB.has(last) ? first - 2 : first - 1
  return at >= syntax.first && isForm(IS_VERB, tagAt(syntax, at)) ? at : -1
}

const IN_OBJECT = new Set([...NOUN, ...BEFORE_NOUN])

/** The same with a noun and what belongs to it between them: “put the hat on on Monday”. */
function verbBeforeObject({syntax, first}: RepeatedPair): number {
  let at = first - 1
  while (at >= syntax.first && IN_OBJECT.has(tagAt(syntax, at))) at--
  return at >= syntax.first && at < first - 1 && isForm(IS_VERB, tagAt(syntax, at)) ? at : -1
}

/** “The court we meet in”, “the court the crews meet in”: the subject of a clause right after a noun. */
const isContactClause = (syntax: Syntax, at: number, subject: ReadonlySet<number>): boolean =>
  NOUN.has(tagAt(syntax, at - 1)) && subject.has(tagAt(syntax, at))

const SUBJECT = tags('PRPn')
const OPENS_SUBJECT = tags('PRPn', 'DT')

const opensRelative = (syntax: Syntax, at: number): boolean =>
  CLAUSE_OPENER.has(tagAt(syntax, at)) ||
  opensWithoutPronoun(lowerAt(syntax, at)) ||
  lowerAt(syntax, at) === 'that' ||
  isContactClause(syntax, at, OPENS_SUBJECT)

/** “A house to live in in winter”, “it was agreed on on Monday”. */
const isGapOfVerb = (syntax: Syntax, verb: number): boolean =>
  tagAt(syntax, verb - 1) === tag('TO') || (tagAt(syntax, verb) === tag('V_VBN') && !leavesNoGap(lowerAt(syntax, verb)))

/** Whether the noun of the first word may have gone to the front: “what they work on on Mondays”. */
function hasGap({syntax, first}: RepeatedPair): boolean {
  for (let at = first - 1; at >= syntax.first; at--) if (opensRelative(syntax, at)) return true
  return false
}

const NEAR = 6

/** “A court she took an interest in in May”: few nouns lose what belongs to them so. */
function isGapOfNoun({syntax, first}: RepeatedPair): boolean {
  for (let at = first - 2; at >= Math.max(syntax.first, first - NEAR); at--) if (isContactClause(syntax, at, SUBJECT)) return true
  return false
}

function isParticle(pair: RepeatedPair, isItsVerb: (word: string) => boolean): boolean {
  const {syntax} = pair
  const verb = verbBefore(pair)
  if (verb >= 0) return isItsVerb(lowerAt(syntax, verb)) || isGapOfVerb(syntax, verb) || hasGap(pair)
  if (before(pair) === tag('JJ')) return hasGap(pair)
  return NOUN.has(before(pair)) ? isGapOfNoun(pair) : tagAt(syntax, pair.first) === tag('RP')
}

const isLatin = isOneOf('vitro vivo situ silico utero absentia camera memoriam extremis toto')

/** “Interest in in vitro tests”: the second word opens a phrase of Latin. Before “in” after a noun hardly ever stands an adverb: “gave the figures in in a table”. */
export const isInTwice = (pair: RepeatedPair): boolean => isLatin(wordAfter(pair)) || isParticle(pair, isInVerb)

/** “Put the hat on on Monday”, “what went on on the quay”; but not “a note on on the door”. */
export function isOnTwice(pair: RepeatedPair): boolean {
  const verb = verbBeforeObject(pair)
  return (verb >= 0 && isOnVerb(lowerAt(pair.syntax, verb))) || isParticle(pair, isOnVerb)
}

/** “Rolled over over the hills”, “thought the plan over over dinner”. */
export const isOverTwice = (pair: RepeatedPair): boolean =>
  verbBefore(pair) >= 0 || verbBeforeObject(pair) >= 0 || tagAt(pair.syntax, pair.first) === tag('RP')
