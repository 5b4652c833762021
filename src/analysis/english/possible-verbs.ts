import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {SAME_FORM} from './finite-verbs.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {startOfPhrase} from './noun-phrase.ts'
import {ADJECTIVE, ADVERB, ARTICLES, COMMA, OPENS_OBJECT, PARTICIPLE, SUBJECT_ENDS} from './tag-sets.ts'
import {has, isFiniteAt, tagSet} from './token-tests.ts'

const LIKE_NOUNS = tagSet('JJ', 'JJR', 'CD')
const MISTAGGED = tagSet('NN', 'JJ', 'RB', 'IN', 'X')
const IN_SUBJECT = tagSet('DT', 'PDT', 'PRPS', 'JJ', 'CD', 'NN', 'NNS', 'NNP', 'POS', 'IN', 'P-')
const PRONOUNS = tagSet('PRPn', 'PRP', 'EX')
const ENDS_PHRASE = tagSet('NN', 'NNS', 'NNP', 'JJ', 'CD', 'POS')

/** Tags of words that are finite verbs all the same, where one may stand, from some level of odds on. */
const MISTAKEN: readonly (readonly [tags: Uint8Array, odds: number])[] = [
  [tagSet('V_VBN', 'A_VBN'), FINITE.faint],
  [tagSet('V_VB', 'A_VB', 'NN', 'NNS', 'NNP'), FINITE.faint],
  [tagSet('JJ', 'X'), FINITE.open],
]

/** Behind these, a word is no finite verb of the noun before: they are parts of a phrase, or an auxiliary. */
const NO_VERB_BEHIND = tagSet(
  'DT',
  'PDT',
  'PRPS',
  'IN',
  'TO',
  'JJ',
  'JJR',
  'CD',
  'POS',
  'CC',
  'P(',
  'P"',
  'P-',
  'A_VB',
  'A_VBD',
  'A_VBP',
  'A_VBZ',
  'A_VBN',
  'A_VBG',
  'A_MD',
  'NOT',
  'V_VBG',
)

function isNear(syntax: Syntax, at: number): boolean {
  for (const [tags, odds] of MISTAKEN) if (has(syntax, at, tags)) return finiteOddsAt(syntax, at) > odds
  return false
}

/** The token before another, adverbs left out. */
export function before(syntax: Syntax, at: number): number {
  do at--
  while (has(syntax, at, ADVERB))
  return at
}

/** What looks like an adjective is a noun where an adverb stands after it: `the latter quickly paid`. */
const hasVerbOfAdjective = (syntax: Syntax, adjective: number, at: number): boolean =>
  has(syntax, adjective, LIKE_NOUNS) && adjective < at - 1

function mayHaveVerbBehind(syntax: Syntax, at: number): boolean {
  const previous = before(syntax, at)
  return !has(syntax, previous, NO_VERB_BEHIND) || hasVerbOfAdjective(syntax, previous, at)
}

/** `the money raised by the concert` */
const isPassive = (syntax: Syntax, at: number): boolean => has(syntax, at, PARTICIPLE) && lowerAt(syntax, at + 1) === 'by'

/** `the jobless total`, `the young`: adjectives after a determiner, of which the last may be a noun. */
function isNounByPlace(syntax: Syntax, adjective: number): boolean {
  let at = adjective
  while (has(syntax, at, ADJECTIVE)) at--
  return at < adjective && has(syntax, at, ARTICLES)
}

/** `In both cases, their shares fell.`: a form that may be past after a comma and a subject, tagged as something else. */
function isPastTaggedElse(syntax: Syntax, at: number): boolean {
  if (!has(syntax, at, MISTAGGED) || !(syntax.words[at]!.canBePast || SAME_FORM.has(lowerAt(syntax, at)))) return false
  if (!has(syntax, at - 1, SUBJECT_ENDS) && !isNounByPlace(syntax, at - 1)) return false
  let start = at - 1
  while (start > syntax.first && has(syntax, start, IN_SUBJECT)) start--
  if (start > syntax.first) return has(syntax, start, COMMA)
  return has(syntax, start, ARTICLES) && has(syntax, at + 1, OPENS_OBJECT)
}

/** Whether a token is a finite verb, or may be one by its place and its form although its tag says otherwise. */
export const mayBeFinite = (syntax: Syntax, at: number): boolean =>
  isFiniteAt(syntax, at) || isPastTaggedElse(syntax, at) || (isNear(syntax, at) && mayHaveVerbBehind(syntax, at) && !isPassive(syntax, at))

/** Where the noun phrase begins that ends before a token, adverbs left out; the token itself where none does. */
export function phraseBefore(syntax: Syntax, verb: number): number {
  const last = before(syntax, verb)
  if (has(syntax, last, PRONOUNS)) return last
  return has(syntax, last, ENDS_PHRASE) ? startOfPhrase(syntax, last) : last + 1
}

/** Whether some verb of a sentence is finite, or may be. */
export function mayHaveFinite(syntax: Syntax): boolean {
  for (let at = syntax.first; at < syntax.end; at++) if (mayBeFinite(syntax, at)) return true
  return false
}
