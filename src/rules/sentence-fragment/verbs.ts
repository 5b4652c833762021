import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR, type TagName} from '../../language/grammar/tags.ts'
import {is, isFiniteVerb, QUANTITIES, SAME_FORM} from './reading.ts'

/** How near to being tagged a finite verb a word of another tag must be to be taken for one, where a verb may stand. */
const NEAR: Readonly<Partial<Record<TagName, number>>> = {
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
const NO_VERB_BEHIND: readonly TagName[] = [
  ...(['DT', 'PDT', 'PRPS', 'IN', 'TO', 'JJ', 'JJR', 'CD', 'POS', 'CC', 'P(', 'P"', 'P-'] as const),
  ...(['A_VB', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_VBN', 'A_VBG', 'A_MD', 'NOT', 'V_VBG'] as const),
]

const isNear = (syntax: Syntax, at: number): boolean =>
  Object.entries(NEAR).some(([name, margin]) => is(syntax, at, name as TagName) && syntax.finiteMargins[at]! > margin)

/** Words that may stand between a subject and its verb, as adverbs do, tagged as determiners. */
const FLOATING = new Set(['both', 'all', 'each'])

/** The token before another, adverbs left out. */
export function before(syntax: Syntax, at: number): number {
  do at--
  while (is(syntax, at, 'RB') || (FLOATING.has(lowerAt(syntax, at)) && is(syntax, at - 1, 'NNS')))
  return at
}

/** What looks like an adjective is a noun where an adverb stands behind it or the participle has an object: `the latter quickly paid`, `the young hired him`. */
const hasVerbOfAdjective = (syntax: Syntax, adjective: number, at: number): boolean =>
  is(syntax, adjective, 'JJ', 'JJR', 'CD') &&
  (adjective < at - 1 || (is(syntax, at, 'V_VBN') && is(syntax, at + 1, 'DT', 'PRP', 'PRPS', 'NNP')))

function mayHaveVerbBehind(syntax: Syntax, at: number): boolean {
  const previous = before(syntax, at)
  return !is(syntax, previous, ...NO_VERB_BEHIND) || hasVerbOfAdjective(syntax, previous, at)
}

/** `the money raised by the concert` */
const isPassive = (syntax: Syntax, at: number): boolean => is(syntax, at, 'V_VBN') && lowerAt(syntax, at + 1) === 'by'

/** Verbs whose participle takes an object all the same: `a town called Lyme`. */
const TAKES_TWO = new Set(
  'named called given offered sent paid awarded shown told granted considered dubbed nicknamed titled entitled labelled labeled made elected appointed owed'.split(
    ' ',
  ),
)

/** Words in the place of an object that say when. */
const WHEN = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)
const TIMES = new Set(['yesterday', 'today', 'tomorrow', 'tonight', 'last', 'next', 'this', 'each', 'every', 'all', 'both'])

const TIME_NOUNS = new Set(
  'year years month months week weeks day days summer winter spring autumn night morning evening decade century time'.split(' '),
)

/** Whether the noun phrase from a token on says when: `the year before`. */
function saysWhen(syntax: Syntax, start: number): boolean {
  let at = start
  while (is(syntax, at, 'DT', 'JJ', 'PRPS', 'CD')) at++
  return TIME_NOUNS.has(lowerAt(syntax, at)) || WHEN.has(lowerAt(syntax, start)) || TIMES.has(lowerAt(syntax, start))
}

/** An adjective opens an object if a noun follows. */
function opensWithNoun(syntax: Syntax, start: number): boolean {
  let at = start
  while (is(syntax, at, 'JJ')) at++
  return is(syntax, at, 'NN', 'NNS')
}

const opensObject = (syntax: Syntax, at: number): boolean =>
  (is(syntax, at, 'DT', 'PRP', 'PRPn', 'PRPS', 'NNP') || opensWithNoun(syntax, at)) && !saysWhen(syntax, at)

/** `the jobless total`, `the young`: adjectives behind a determiner, of which the last may be a noun. */
function isNounByPlace(syntax: Syntax, adjective: number): boolean {
  let at = adjective
  while (is(syntax, at, 'JJ')) at--
  return at < adjective && is(syntax, at, 'DT', 'PRPS')
}

const endsSubject = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'NN', 'NNS', 'NNP', 'PRPn') ||
  isNounByPlace(syntax, at) ||
  (is(syntax, at, 'P,') && at > syntax.first + 2 && is(syntax, syntax.first, 'NNP')) ||
  /^th[eo]se$/.test(lowerAt(syntax, at))

/** `grief overwhelmed her`: a form that may be past between a noun, or a word that points, and an object. */
const isActiveForm = (syntax: Syntax, at: number): boolean =>
  (lowerAt(syntax, at).endsWith('ed') || SAME_FORM.has(lowerAt(syntax, at)) || syntax.words[at]!.canBePast) &&
  !TAKES_TWO.has(lowerAt(syntax, at)) &&
  endsSubject(syntax, at - 1) &&
  opensObject(syntax, at + 1)

const OBJECTS = new Set(['them', 'him', 'us', 'me', 'himself', 'themselves', 'itself'])

/** `the media report them`, `Spang calls these lines`: what may be a verb, and is tagged as a noun, between a name or a noun and an object. */
const isVerbTaggedNoun = (syntax: Syntax, at: number): boolean =>
  (syntax.words[at]!.parts & CAN_BE_VERB) > 0 &&
  is(syntax, at - 1, 'NN', 'NNS', 'NNP') &&
  (OBJECTS.has(lowerAt(syntax, at + 1)) ||
    (is(syntax, at, 'NNS') && is(syntax, at - 1, 'NNP') && is(syntax, at + 1, 'DT', 'PRPS') && !TIMES.has(lowerAt(syntax, at + 1))))

/** What may stand between a comma and the end of a subject. */
export const IN_SUBJECT: readonly TagName[] = ['DT', 'PDT', 'PRPS', 'JJ', 'CD', 'NN', 'NNS', 'NNP', 'POS', 'IN', 'P-']

/** `In both cases, their shares fell.`: a form that may be past behind a comma and a subject, tagged as something else. */
function isPastTaggedElse(syntax: Syntax, at: number): boolean {
  if (!is(syntax, at, 'NN', 'JJ', 'RB', 'IN', 'X') || !(syntax.words[at]!.canBePast || SAME_FORM.has(lowerAt(syntax, at)))) return false
  if (!is(syntax, at - 1, 'NN', 'NNS', 'NNP', 'PRPn') && !isNounByPlace(syntax, at - 1)) return false
  let start = at - 1
  while (start > syntax.first && is(syntax, start, ...IN_SUBJECT)) start--
  if (start > syntax.first) return is(syntax, start, 'P,')
  return is(syntax, start, 'DT', 'PRPS') && is(syntax, at + 1, 'DT', 'PRPS', 'PRP')
}

/** `Falling prices hurt farmers.`: a form like *hurt* behind a noun, taken for a word that it can't be. */
const isImpossible = (syntax: Syntax, at: number): boolean =>
  SAME_FORM.has(lowerAt(syntax, at)) && is(syntax, at, 'PRPS', 'PRP', 'DT', 'IN') && is(syntax, at - 1, 'NN', 'NNS', 'NNP')

/** `that we all value`: what may be a verb right behind a pronoun that is a subject. */
function isVerbOfPronoun(syntax: Syntax, at: number): boolean {
  const subject = FLOATING.has(lowerAt(syntax, at - 1)) ? at - 2 : at - 1
  return (syntax.words[at]!.parts & CAN_BE_VERB) > 0 && is(syntax, at, 'NN') && is(syntax, subject, 'PRPn')
}

/** Whether a token is a finite verb by what stands on either side of it, whatever its tag and the scores say. */
export const isVerbByPlace = (syntax: Syntax, at: number): boolean =>
  (is(syntax, at, 'V_VBN') && isActiveForm(syntax, at)) ||
  (is(syntax, at, 'NN', 'NNS') && isVerbTaggedNoun(syntax, at)) ||
  isPastTaggedElse(syntax, at) ||
  isImpossible(syntax, at) ||
  isVerbOfPronoun(syntax, at)

const SINGULAR = new Set(['a', 'an', 'another', 'each', 'every'])

/** Whether a word that stands before one thing only opens the phrase of a noun: `a new weapons`. */
export function isOfOne(syntax: Syntax, noun: number): boolean {
  let start = noun
  while (is(syntax, start, 'NN', 'NNS', 'NNP', 'JJ') && !QUANTITIES.has(lowerAt(syntax, start))) start--
  return SINGULAR.has(lowerAt(syntax, start))
}

/** `a new weapons deal`: what looks like the verb of a plural is the noun. */
const isNounOfOne = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'V_VBP') && is(syntax, at - 1, 'NN', 'NNS', 'NNP') && isOfOne(syntax, at - 1)

/** Whether a token is a finite verb, or may be one by its place and its form although its tag says otherwise. */
export const mayBeFinite = (syntax: Syntax, at: number): boolean =>
  (isFiniteVerb(syntax, at) && !isNounOfOne(syntax, at)) ||
  isVerbByPlace(syntax, at) ||
  (isNear(syntax, at) && mayHaveVerbBehind(syntax, at) && !isPassive(syntax, at))

/** A preposition this near to being tagged a verb, and spelt like one, is one. */
const MAY_BE_VERB = -10

/** `Heat oil in a pan.`, `Bake for 20 minutes.`: what is tagged as a bare noun, or as a preposition, may be an order. */
export function mayBeOrder(syntax: Syntax): boolean {
  const {words, finiteMargins, first} = syntax
  if ((words[first]!.parts & CAN_BE_VERB) === 0) return false
  return is(syntax, first, 'NN', 'JJ') || (is(syntax, first, 'IN') && finiteMargins[first]! > MAY_BE_VERB)
}

/** Subordinators that may open a phrase without a verb: `once in a team`, `if in doubt`. */
const WITHOUT_VERB = new Set(['once', 'when', 'while', 'though', 'although', 'if', 'where', 'whether'])

/** What may be all that follows such a subordinator or a word that may be a preposition: `if necessary`, `before now`. */
const WHOLE_PHRASE = new Set(['necessary', 'possible', 'needed', 'so', 'not', 'any', 'now', 'then'])

/** Subordinators behind which a form in *-ing* is a noun, and the verb still to come: `as buying one is cheaper`. */
const BEFORE_GERUND = new Set(['as', 'because', 'that', 'where', 'whereas', 'whether'])

/** Prepositions that may open a clause. */
const EITHER = new Set(['before', 'since', 'after', 'until', 'till', 'as'])

/** `as with music`, `as of May`: prepositions of two words. */
const BEHIND_AS = new Set(['with', 'of', 'for', 'in', 'at'])

const isWholePhrase = (syntax: Syntax, at: number): boolean =>
  WHOLE_PHRASE.has(lowerAt(syntax, at + 1)) && (WITHOUT_VERB.has(lowerAt(syntax, at)) || EITHER.has(lowerAt(syntax, at)))

/** Whether a subordinator waits for a finite verb: not before a participle or a phrase, as in `although set in` or `once in`, nor as a noun. */
export function waitsForVerb(syntax: Syntax, at: number): boolean {
  if (is(syntax, at - 1, 'DT', 'PRPS') || (lowerAt(syntax, at) === 'so' && lowerAt(syntax, at - 1) === 'even')) return false
  if (lowerAt(syntax, at) === 'as' && BEHIND_AS.has(lowerAt(syntax, at + 1))) return false
  const next = is(syntax, at + 1, 'RB', 'NOT') ? at + 2 : at + 1
  if (isWholePhrase(syntax, at) || (is(syntax, next, 'IN') && WITHOUT_VERB.has(lowerAt(syntax, at)))) return false
  if (is(syntax, next, 'JJ') && WITHOUT_VERB.has(lowerAt(syntax, at)) && is(syntax, next + 1, 'DT', 'PRP', 'PRPn', 'PRPS')) return false
  if (is(syntax, next, 'V_VBG', 'A_VBG')) return BEFORE_GERUND.has(lowerAt(syntax, at))
  return !is(syntax, next, 'V_VBN', 'TO', 'P,')
}

/** `winning that race was`: behind a form in *-ing* and before a noun in the singular, the word points at something. */
const pointsAtNoun = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'that' && is(syntax, at - 1, 'V_VBG') && is(syntax, at + 1, 'NN') && !isReporting(lowerAt(syntax, at - 1))

/** `if we had that on our boats`: an object between a verb that reports nothing and a preposition. */
const isObject = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'that' &&
  is(syntax, at + 1, 'IN') &&
  is(syntax, at - 1, 'V_VB', 'V_VBD', 'V_VBP', 'V_VBZ') &&
  !isReporting(lowerAt(syntax, at - 1))

const opensClause = (syntax: Syntax, at: number): boolean =>
  (IS_SUBORDINATOR[syntax.tags[at]!] === 1 && !pointsAtNoun(syntax, at) && !isObject(syntax, at)) ||
  (is(syntax, at, 'IN') && EITHER.has(lowerAt(syntax, at)) && at === syntax.first)

/** Where the noun phrase begins that ends before a token, adverbs left out; the token itself where none does. */
export function phraseBefore(syntax: Syntax, verb: number): number {
  let at = before(syntax, verb) + 1
  if (is(syntax, at - 1, 'PRPn', 'PRP', 'EX')) return at - 1
  while (at > syntax.first && is(syntax, at - 1, 'NN', 'NNS', 'NNP', 'JJ', 'CD', 'POS')) at--
  return is(syntax, at - 1, 'DT', 'PRPS') ? at - 1 : at
}

/** `the house the family had left`: a noun, another without a link, and its verb. */
const isUnlinkedRelative = (syntax: Syntax, verb: number): boolean => is(syntax, phraseBefore(syntax, verb) - 1, 'NN', 'NNS', 'NNP')

/** `Once in the club you are told`: the opener has only a phrase, so that the first verb is the main one. */
const isElliptic = (syntax: Syntax): boolean => is(syntax, syntax.first, 'SIN', 'SWRB', 'WRB') && !waitsForVerb(syntax, syntax.first)

const isLinked = (syntax: Syntax, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (is(syntax, at, 'CC')) return true
  return false
}

/** Behind a comma or a coordinator comes one more verb of the same subject; before a finite verb, a form in *-s* is a noun. */
const isNoVerbOfItsOwn = (syntax: Syntax, at: number): boolean =>
  is(syntax, at - 1, 'P,') || (is(syntax, at, 'V_VBZ', 'V_VBP') && isFiniteVerb(syntax, at + 1))

/** `it seems he knew`, `to make sure it works`: a clause without *that* may follow these too. */
const SEEMING = new Set(['seems', 'seemed', 'seem', 'appears', 'appeared', 'sure', 'certain', 'wish', 'suppose'])

const isReported = (syntax: Syntax, from: number, to: number): boolean => {
  for (let at = Math.max(from, syntax.first); at < to; at++)
    if (isReporting(lowerAt(syntax, at)) || SEEMING.has(lowerAt(syntax, at))) return true
  return false
}

/** `Since his departure, others have led.`: an opener that may be a preposition, and one comma with a new noun phrase between it and the verb. */
function isPhraseBefore(syntax: Syntax, verb: number): boolean {
  if (!EITHER.has(lowerAt(syntax, syntax.first))) return false
  let comma = -1
  for (let at = syntax.first; at < verb; at++) {
    if (!is(syntax, at, 'P,')) continue
    if (comma >= 0) return false
    comma = at
  }
  return comma > 0 && is(syntax, comma + 1, 'DT', 'PRPS', 'PRPn', 'NNP', 'NNS', 'NN', 'JJ', 'CD')
}

function hasComma(syntax: Syntax, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (is(syntax, at, 'P,')) return true
  return false
}

/** A verb that no opener of a clause accounts for. */
export interface SpareVerb {
  readonly at: number
  /** Whether it has another tag, or a noun stands before its subject, so that it may belong to a relative clause without a pronoun. */
  readonly isDoubtful: boolean
  /** Whether a comma stands between it and the verb before. */
  readonly isBehindComma: boolean
}

/**
 * The finite verbs from a token on that no subordinator, relative pronoun, coordinator or verb of saying accounts for: each is likely the main
 * verb.
 */
export function* spareVerbs(syntax: Syntax, from: number): Generator<SpareVerb> {
  let waiting = 0
  let last = -1
  for (let at = from; at < syntax.end; at++) {
    if (opensClause(syntax, at)) {
      if (waitsForVerb(syntax, at)) waiting++
    } else if (mayBeFinite(syntax, at) && !isNoVerbOfItsOwn(syntax, at)) {
      const isAccountedFor =
        (waiting > 0 && !(last < 0 && waiting === 1 && isPhraseBefore(syntax, at))) ||
        (last >= 0 && isLinked(syntax, last, at)) ||
        isReported(syntax, last < 0 ? from : last, at)
      if (waiting > 0) waiting--
      const isUnlinked = isUnlinkedRelative(syntax, at) && !(last < 0 && isElliptic(syntax))
      const isBehindComma = last >= 0 && hasComma(syntax, last, at)
      if (!isAccountedFor) yield {at, isDoubtful: !isFiniteVerb(syntax, at) || isUnlinked, isBehindComma}
      last = at
    }
  }
}

/** Words that can be nothing but the opener of a clause when they are tagged so; *where* may open a subject. */
const CLAUSE_OPENERS = new Set(
  'while because although though if when whenever whereas unless until after before since as once lest'.split(' '),
)

/** What may stand before the opener of a clause: `And even if it rains`. */
const BEFORE_OPENER = new Set(['even', 'just', 'only', 'ever', 'especially', 'particularly', 'partly', 'simply'])

/** The token that opens the clause in front of a sentence, -1 where none does. */
function openerOf(syntax: Syntax): number {
  let at = is(syntax, syntax.first, 'CC') ? syntax.first + 1 : syntax.first
  if (BEFORE_OPENER.has(lowerAt(syntax, at))) at++
  return CLAUSE_OPENERS.has(lowerAt(syntax, at)) && is(syntax, at, 'SIN', 'SWRB', 'WRB') ? at : -1
}

/** `Because the pumps`: an opener of clauses in front, and a verb before the first comma. */
export function opensWithClause(syntax: Syntax): boolean {
  const opener = openerOf(syntax)
  return opener >= 0 && waitsForVerb(syntax, opener) && hasVerbBeforeComma(syntax)
}

/** `Because the pumps had failed`: a clause with its opener in front, and no verb in the sentence that this or another clause does not account for. */
export function isSoleClause(syntax: Syntax): boolean {
  const opener = openerOf(syntax)
  if (opener < 0) return false
  return hasVerbBeforeComma(syntax) && spareVerbs(syntax, opener).next().done === true && !hasOrderBehindComma(syntax)
}

/** `Since his departure, the club has lost.`: where no verb comes before the first comma, the opener is a preposition, or a verb has another tag. */
function hasVerbBeforeComma(syntax: Syntax): boolean {
  for (let at = syntax.first; at < syntax.end && !is(syntax, at, 'P,'); at++) if (isFiniteVerb(syntax, at)) return true
  return false
}

/** `If it rains, close the hatch.` */
function hasOrderBehindComma(syntax: Syntax): boolean {
  for (let at = syntax.first; at < syntax.end; at++) {
    if (is(syntax, at, 'P,') && is(syntax, is(syntax, at + 1, 'RB') ? at + 2 : at + 1, 'V_VB', 'A_VB')) return true
  }
  return false
}
