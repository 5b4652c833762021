import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {SAME_FORM} from './finite-verbs.ts'
import {
  ADJECTIVE,
  ARTICLES,
  COMMA,
  COMMON_NOUNS,
  GERUND,
  NAME,
  NOMINATIVE,
  NOUNS,
  OPENS_OBJECT,
  PARTICIPLE,
  PLURAL,
  SINGULAR,
  SUBJECT_ENDS,
} from './tag-sets.ts'
import {has, tagSet, wordSet} from './tokens.ts'

const BEFORE_TIME = tagSet('DT', 'JJ', 'PRPS', 'CD')
const OBJECT_TAGS = tagSet('DT', 'PRP', 'PRPn', 'PRPS', 'NNP')
const NOT_PAST_TAGS = tagSet('NN', 'JJ', 'RB', 'IN', 'X')
const NO_VERB_TAGS = tagSet('PRPS', 'PRP', 'DT', 'IN')

/** Words that may stand between a subject and its verb, as adverbs do, tagged as determiners. */
export const FLOATING = wordSet('both all each')

/** Verbs whose participle takes an object all the same: `a town called Lyme`. */
const TAKES_TWO = wordSet(
  'named called given offered sent paid awarded shown told granted considered dubbed nicknamed titled entitled labelled labeled made elected appointed owed',
)

/** Words in the place of an object that say when. */
const WHEN = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
)
const TIMES = wordSet('yesterday today tomorrow tonight last next this each every all both')

const TIME_NOUNS = wordSet(
  'year years month months week weeks day days summer winter spring autumn night morning evening decade century time',
)

/** Whether the noun phrase from a token on says when: `the year before`. */
function saysWhen(syntax: Syntax, start: number): boolean {
  let at = start
  while (has(syntax, at, BEFORE_TIME)) at++
  return TIME_NOUNS.has(lowerAt(syntax, at)) || WHEN.has(lowerAt(syntax, start)) || TIMES.has(lowerAt(syntax, start))
}

/** An adjective opens an object if a noun follows. */
function opensWithNoun(syntax: Syntax, start: number): boolean {
  let at = start
  while (has(syntax, at, ADJECTIVE)) at++
  return has(syntax, at, COMMON_NOUNS)
}

const opensObject = (syntax: Syntax, at: number): boolean =>
  (has(syntax, at, OBJECT_TAGS) || opensWithNoun(syntax, at)) && !saysWhen(syntax, at)

/** `the jobless total`, `the young`: adjectives after a determiner, of which the last may be a noun. */
function isNounByPlace(syntax: Syntax, adjective: number): boolean {
  let at = adjective
  while (has(syntax, at, ADJECTIVE)) at--
  return at < adjective && has(syntax, at, ARTICLES)
}

const endsSubject = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, SUBJECT_ENDS) ||
  isNounByPlace(syntax, at) ||
  (has(syntax, at, COMMA) && at > syntax.first + 2 && has(syntax, syntax.first, NAME)) ||
  /^th[eo]se$/.test(lowerAt(syntax, at))

/** `grief overwhelmed her`: a form that may be past between a noun, or a word that points, and an object. */
const isActiveForm = (syntax: Syntax, at: number): boolean =>
  (lowerAt(syntax, at).endsWith('ed') || SAME_FORM.has(lowerAt(syntax, at)) || syntax.words[at]!.canBePast) &&
  !TAKES_TWO.has(lowerAt(syntax, at)) &&
  endsSubject(syntax, at - 1) &&
  opensObject(syntax, at + 1)

const OBJECTS = wordSet('them him us me himself themselves itself')

/** `the media report them`, `Spang calls these lines`: what may be a verb, and is tagged as a noun, between a name or a noun and an object. */
const isVerbTaggedNoun = (syntax: Syntax, at: number): boolean =>
  (syntax.words[at]!.parts & CAN_BE_VERB) > 0 &&
  has(syntax, at - 1, NOUNS) &&
  (OBJECTS.has(lowerAt(syntax, at + 1)) ||
    (has(syntax, at, PLURAL) && has(syntax, at - 1, NAME) && has(syntax, at + 1, ARTICLES) && !TIMES.has(lowerAt(syntax, at + 1))))

/** What may stand between a comma and the end of a subject. */
export const IN_SUBJECT = tagSet('DT', 'PDT', 'PRPS', 'JJ', 'CD', 'NN', 'NNS', 'NNP', 'POS', 'IN', 'P-')

/** `In both cases, their shares fell.`: a form that may be past after a comma and a subject, tagged as something else. */
function isPastTaggedElse(syntax: Syntax, at: number): boolean {
  if (!has(syntax, at, NOT_PAST_TAGS) || !(syntax.words[at]!.canBePast || SAME_FORM.has(lowerAt(syntax, at)))) return false
  if (!has(syntax, at - 1, SUBJECT_ENDS) && !isNounByPlace(syntax, at - 1)) return false
  let start = at - 1
  while (start > syntax.first && has(syntax, start, IN_SUBJECT)) start--
  if (start > syntax.first) return has(syntax, start, COMMA)
  return has(syntax, start, ARTICLES) && has(syntax, at + 1, OPENS_OBJECT)
}

/** `Falling prices hurt farmers.`: a form like *hurt* after a noun, taken for a word that it can't be. */
const isImpossible = (syntax: Syntax, at: number): boolean =>
  SAME_FORM.has(lowerAt(syntax, at)) && has(syntax, at, NO_VERB_TAGS) && has(syntax, at - 1, NOUNS)

/** `Cutting waste means saving money.` */
const isMeans = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'means' && has(syntax, at + 1, GERUND) && has(syntax, at - 1, COMMON_NOUNS)

/** `that we all value`: what may be a verb right after a pronoun that is a subject. */
function isVerbOfPronoun(syntax: Syntax, at: number): boolean {
  const subject = FLOATING.has(lowerAt(syntax, at - 1)) ? at - 2 : at - 1
  return (syntax.words[at]!.parts & CAN_BE_VERB) > 0 && has(syntax, at, SINGULAR) && has(syntax, subject, NOMINATIVE)
}

/** Whether a token is a finite verb by what stands on either side of it, whatever its tag and the scores say. */
export const isVerbByPlace = (syntax: Syntax, at: number): boolean =>
  (has(syntax, at, PARTICIPLE) && isActiveForm(syntax, at)) ||
  (has(syntax, at, COMMON_NOUNS) && isVerbTaggedNoun(syntax, at)) ||
  isPastTaggedElse(syntax, at) ||
  isImpossible(syntax, at) ||
  isMeans(syntax, at) ||
  isVerbOfPronoun(syntax, at)
