import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {TagName} from '../../language/grammar/tags.ts'
import {is, SAME_FORM} from './reading.ts'

/** Words that may stand between a subject and its verb, as adverbs do, tagged as determiners. */
export const FLOATING = new Set(['both', 'all', 'each'])

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

/** `the jobless total`, `the young`: adjectives after a determiner, of which the last may be a noun. */
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

/** `In both cases, their shares fell.`: a form that may be past after a comma and a subject, tagged as something else. */
function isPastTaggedElse(syntax: Syntax, at: number): boolean {
  if (!is(syntax, at, 'NN', 'JJ', 'RB', 'IN', 'X') || !(syntax.words[at]!.canBePast || SAME_FORM.has(lowerAt(syntax, at)))) return false
  if (!is(syntax, at - 1, 'NN', 'NNS', 'NNP', 'PRPn') && !isNounByPlace(syntax, at - 1)) return false
  let start = at - 1
  while (start > syntax.first && is(syntax, start, ...IN_SUBJECT)) start--
  if (start > syntax.first) return is(syntax, start, 'P,')
  return is(syntax, start, 'DT', 'PRPS') && is(syntax, at + 1, 'DT', 'PRPS', 'PRP')
}

/** `Falling prices hurt farmers.`: a form like *hurt* after a noun, taken for a word that it can't be. */
const isImpossible = (syntax: Syntax, at: number): boolean =>
  SAME_FORM.has(lowerAt(syntax, at)) && is(syntax, at, 'PRPS', 'PRP', 'DT', 'IN') && is(syntax, at - 1, 'NN', 'NNS', 'NNP')

/** `Cutting waste means saving money.` */
const isMeans = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'means' && is(syntax, at + 1, 'V_VBG') && is(syntax, at - 1, 'NN', 'NNS')

/** `that we all value`: what may be a verb right after a pronoun that is a subject. */
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
  isMeans(syntax, at) ||
  isVerbOfPronoun(syntax, at)
