import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {CERTAIN} from '../../language/grammar/tagger.ts'
import {TAGS} from '../../language/grammar/tags.ts'
import {QUANTITIES} from './finite-verbs.ts'
import {ADVERB, ARTICLES, NOUNS, PARTICIPLE, PLURAL, PREPOSITION} from './tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from './tokens.ts'
import {FLOATING, isVerbByPlace} from './verb-by-place.ts'

const LIKE_NOUNS = tagSet('JJ', 'JJR', 'CD')
const OBJECT_OF_ADJECTIVE = tagSet('DT', 'PRP', 'PRPS', 'NNP')
const NOUNS_AND_ADJECTIVES = tagSet('NN', 'NNS', 'NNP', 'JJ')
const PRESENT_PLURAL = tagSet('V_VBP')
const LIKE_BARE = tagSet('NN', 'JJ')
const PRONOUNS = tagSet('PRPn', 'PRP', 'EX')
const WITHIN_PHRASE = tagSet('NN', 'NNS', 'NNP', 'JJ', 'CD', 'POS')

/** How near to being tagged a finite verb a word of another tag must be to be taken for one, where a verb may stand. */
const NEAR: Readonly<Partial<Record<(typeof TAGS)[number], number>>> = {
  V_VBN: -30,
  A_VBN: -30,
  V_VB: -20,
  A_VB: -20,
  NN: -25,
  NNS: -25,
  NNP: -20,
  JJ: -10,
  X: -10,
}

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

/** The same by the tag's number; no margin is above that of a word whose tag is certain. */
const LEAST_MARGIN = Int16Array.from(TAGS, (name) => NEAR[name] ?? CERTAIN)

const isNear = ({tags, finiteMargins, end}: Syntax, at: number): boolean => at < end && finiteMargins[at]! > LEAST_MARGIN[tags[at]!]!

/** The token before another, adverbs left out. */
export function before(syntax: Syntax, at: number): number {
  do at--
  while (has(syntax, at, ADVERB) || (FLOATING.has(lowerAt(syntax, at)) && has(syntax, at - 1, PLURAL)))
  return at
}

/** What looks like an adjective is a noun where an adverb stands after it or the participle has an object: `the latter quickly paid`, `the young hired him`. */
const hasVerbOfAdjective = (syntax: Syntax, adjective: number, at: number): boolean =>
  has(syntax, adjective, LIKE_NOUNS) && (adjective < at - 1 || (has(syntax, at, PARTICIPLE) && has(syntax, at + 1, OBJECT_OF_ADJECTIVE)))

function mayHaveVerbBehind(syntax: Syntax, at: number): boolean {
  const previous = before(syntax, at)
  return !has(syntax, previous, NO_VERB_BEHIND) || hasVerbOfAdjective(syntax, previous, at)
}

/** `the money raised by the concert` */
const isPassive = (syntax: Syntax, at: number): boolean => has(syntax, at, PARTICIPLE) && lowerAt(syntax, at + 1) === 'by'

const SINGULAR = wordSet('a an another each every')

/** Whether a word that stands before one thing only opens the phrase of a noun: `a new weapons`. */
export function isOfOne(syntax: Syntax, noun: number): boolean {
  let start = noun
  while (has(syntax, start, NOUNS_AND_ADJECTIVES) && !QUANTITIES.has(lowerAt(syntax, start))) start--
  return SINGULAR.has(lowerAt(syntax, start))
}

/** `a new weapons deal`: what looks like the verb of a plural is the noun. */
const isNounOfOne = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, PRESENT_PLURAL) && has(syntax, at - 1, NOUNS) && isOfOne(syntax, at - 1)

/** Whether a token is a finite verb, or may be one by its place and its form although its tag says otherwise. */
export const mayBeFinite = (syntax: Syntax, at: number): boolean =>
  (isFiniteAt(syntax, at) && !isNounOfOne(syntax, at)) ||
  isVerbByPlace(syntax, at) ||
  (isNear(syntax, at) && mayHaveVerbBehind(syntax, at) && !isPassive(syntax, at))

/** A preposition this near to being tagged a verb, and spelt like one, is one. */
const MAY_BE_VERB = -10

/** `Heat oil in a pan.`, `Bake for 20 minutes.`: what is tagged as a bare noun, or as a preposition, may be an order. */
export function mayBeOrder(syntax: Syntax): boolean {
  const {words, finiteMargins, first} = syntax
  if ((words[first]!.parts & CAN_BE_VERB) === 0) return false
  return has(syntax, first, LIKE_BARE) || (has(syntax, first, PREPOSITION) && finiteMargins[first]! > MAY_BE_VERB)
}

/** Where the noun phrase begins that ends before a token, adverbs left out; the token itself where none does. */
export function phraseBefore(syntax: Syntax, verb: number): number {
  let at = before(syntax, verb) + 1
  if (has(syntax, at - 1, PRONOUNS)) return at - 1
  while (at > syntax.first && has(syntax, at - 1, WITHIN_PHRASE)) at--
  return has(syntax, at - 1, ARTICLES) ? at - 1 : at
}
