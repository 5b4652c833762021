import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {baseOfGerund, baseOfPast, baseOfSingular, mayBeNoun, type PartsOf} from './base-form.ts'
import {isAskedBefore} from './clause-start.ts'
import {EXPLETIVES} from './expletives.ts'
import {pluralVerb} from './inflect.ts'
import {Questions} from './questions.ts'
import {isQuestion} from './relative.ts'
import {
  ARTICLES,
  BASE,
  FULL_SINGULAR,
  GERUND,
  MODAL,
  NOT,
  NOUNS,
  OPENS_OBJECT,
  PAST,
  PREPOSITION,
  PREPOSITION_OR_TO,
  WITHIN_SUBJECT,
} from './tag-sets.ts'
import {afterAdverbs, has, isCapitalised, tagSet, wordSet} from './token-tests.ts'
import {isPlainWord} from './word-at.ts'

/** A verb in a form that cannot stand where it does. */
interface WrongForm {
  readonly at: number
  /** The base form, which should stand there. */
  readonly right: string
  /** The word that calls for it. */
  readonly after: number
}

const DO = tagSet('A_VB', 'A_VBP', 'A_VBZ', 'A_VBD')
const ENDS_CLAUSE = tagSet('P,', 'CC', 'SIN', 'SWRB', 'PRPn')
const BARE_VERB = tagSet('V_VB', 'V_VBP', 'A_VB', 'A_VBP')
const BEFORE_BASE = tagSet('TO', 'A_MD')
const SUBJECT_PRONOUN = tagSet('PRPn', 'PRP')
const QUESTION_WORD = tagSet('WRB', 'WP', 'SWRB')
/** A modal verb stands after its subject: after one of these it is no verb, or the sentence is turned round. */
const NO_SUBJECT = tagSet('DT', 'PRPS', 'PDT', 'SIN', 'IN', 'CC', 'RB', 'RBR', 'SWRB', 'EX', 'CD', 'P(', 'P,', 'JJ', 'JJR', 'WRB')

const FORMS_OF_DO = wordSet('do does did')
const MODALS = wordSet("can could will would shall should may might must 'll")

/** Forms in *-s* that are nothing else, however they are tagged. */
const SURE_SINGULAR = wordSet('has does goes')

/** Forms in *-s* of verbs that are seldom nouns, though their base form may be one. */
const NO_NOUN = listOf('verbs in -s that are seldom nouns')

/** The base form of a verb that is tagged as one in *-s*, as past or, where wanted, in *-ing*. */
function baseAt(syntax: Syntax, at: number, partsOf: PartsOf): string | undefined {
  if (!isPlainWord(syntax, at)) return undefined
  const lower = lowerAt(syntax, at)
  if (has(syntax, at, FULL_SINGULAR) && lower !== 'means') {
    const base = baseOfSingular(lower, partsOf)
    const isSure = NO_NOUN.has(lower) || has(syntax, at + 1, OPENS_OBJECT)
    return base !== undefined && (isSure || !mayBeNoun(base, partsOf)) ? base : undefined
  }
  return has(syntax, at, PAST) ? baseOfPast(lower, partsOf) : undefined
}

/** “He’d” may be “he had”. */
const isShortHad = (syntax: Syntax, at: number): boolean => lowerAt(syntax, at).endsWith("'d")

/** The same after a form of “do”. */
function afterDo(syntax: Syntax, at: number, partsOf: PartsOf): string | undefined {
  const lower = lowerAt(syntax, at)
  if (lower === 'used') return undefined
  return SURE_SINGULAR.has(lower) && !isAskedBefore(syntax, at) ? pluralVerb(lower) : baseAt(syntax, at, partsOf)
}

/** `Under no circumstances will …`: the subject comes after the modal verb. */
const opensWithNo = (syntax: Syntax): boolean => has(syntax, syntax.first, PREPOSITION) && lowerAt(syntax, syntax.first + 1) === 'no'

/** So far before the modal verb of a question that word stands which asks. */
const ASKING_REACH = 3

/** `In what ways could walking …?`: the subject of a question follows the modal verb. */
const isAsked = (syntax: Syntax, modal: number): boolean =>
  (isQuestion(syntax) && isAskedBefore(syntax, modal, ASKING_REACH)) || isCapitalised(syntax, modal)

/** `what should typed arrays do`: a question within a sentence, whose subject follows the modal verb. */
const isAskedWithin = (syntax: Syntax, modal: number): boolean =>
  isAskedBefore(syntax, modal, 1) && has(syntax, modal + 2, NOUNS) && bareVerbFollows(syntax, modal + 2)

/** Whether the clause goes on to a verb in its base form: `the patch applied there propagate`. */
function bareVerbFollows(syntax: Syntax, at: number): boolean {
  for (let next = at + 1; next < syntax.end && !has(syntax, next, ENDS_CLAUSE); next++)
    if (has(syntax, next, BARE_VERB) && !has(syntax, next - 1, BEFORE_BASE)) return true
  return false
}

const COMPARING = wordSet('than as way')

/** `more time than he should thinking`, `the way it should protects us`: the modal verb ends a clause. */
const endsComparison = (syntax: Syntax, modal: number): boolean => [1, 2, 3].some((back) => COMPARING.has(lowerAt(syntax, modal - back)))

/** `could reduced`, `can going`; not `the will changed`, `he’d changed`. */
function afterModal(syntax: Syntax, modal: number, partsOf: PartsOf): WrongForm | undefined {
  if (!has(syntax, modal, MODAL) || has(syntax, modal - 1, NO_SUBJECT) || modal === syntax.first || isShortHad(syntax, modal))
    return undefined
  if (opensWithNo(syntax) || isAsked(syntax, modal) || isAskedWithin(syntax, modal) || endsComparison(syntax, modal)) return undefined
  const at = afterAdverbs(syntax, modal)
  if (EXPLETIVES.has(lowerAt(syntax, at))) return undefined
  const right =
    has(syntax, at, GERUND) && isPlainWord(syntax, at) ? baseOfGerund(lowerAt(syntax, at), partsOf) : baseAt(syntax, at, partsOf)
  return right === undefined ? undefined : {at, right, after: modal}
}

/** `what she does not only helps him`, `did there not use to be` */
const AFTER_ELLIPSIS = wordSet('there only')

/** `doesn't knows`, `did not reduced`; not `doesn't doesn't`, which is a word twice. */
function afterNegation(syntax: Syntax, verb: number, partsOf: PartsOf): WrongForm | undefined {
  if (!has(syntax, verb, DO) || !has(syntax, verb + 1, NOT) || AFTER_ELLIPSIS.has(lowerAt(syntax, verb + 2))) return undefined
  const at = afterAdverbs(syntax, verb)
  if (lowerAt(syntax, at) === lowerAt(syntax, verb)) return undefined
  const right = afterDo(syntax, at, partsOf)
  return right === undefined ? undefined : {at, right, after: verb}
}

const ANYBODY = wordSet('anyone anybody someone somebody everyone everybody')

/** Where the subject of a question ends that begins at a token. */
function subjectEnd(syntax: Syntax, start: number): number {
  if (has(syntax, start, SUBJECT_PRONOUN) || ANYBODY.has(lowerAt(syntax, start))) return start + 1
  if (!has(syntax, start, ARTICLES)) return start
  let at = start + 1
  while (has(syntax, at, WITHIN_SUBJECT)) at++
  return has(syntax, at - 1, NOUNS) ? at : start
}

/** `Does the paint applied there dry?`, `Did the rules expect opened tins?` */
const isOfSubject = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, PAST) && (has(syntax, at + 1, NOUNS) || bareVerbFollows(syntax, at))

/** `Does the usage grows?`, `How did he reduced it?` */
function inQuestion(syntax: Syntax, verb: number, partsOf: PartsOf): WrongForm | undefined {
  if (!has(syntax, verb, DO)) return undefined
  const opens = verb === syntax.first || (verb === syntax.first + 1 && has(syntax, verb - 1, QUESTION_WORD))
  const at = opens ? subjectEnd(syntax, verb + 1) : verb + 1
  if (at === verb + 1 || has(syntax, at + 1, BASE) || isOfSubject(syntax, at)) return undefined
  const right = afterDo(syntax, at, partsOf)
  return right === undefined ? undefined : {at, right, after: verb}
}

/** So many words may stand between “to” and the subject of its clause. */
const CONTACT_REACH = 4

/** `The people we spoke to wanted …`, `the hall we have access to has …`: a “to” that ends a clause which says of whom it speaks. */
function endsContactClause(syntax: Syntax, to: number): boolean {
  let at = to - 2
  while (at > to - CONTACT_REACH && !has(syntax, at, SUBJECT_PRONOUN)) at--
  return has(syntax, at, SUBJECT_PRONOUN) && has(syntax, at - 1, NOUNS) && (at === to - 2 || has(syntax, to - 1, NOUNS))
}

/** Verbs whose “to” has a noun after it: `respond to interrupts`. */
const BEFORE_NOUN = wordSet('respond reply react refer listen object')

/** `to lifted the rock`, `to goes`; not `to increased demand`, `in addition to constructs`. */
function afterTo(syntax: Syntax, to: number, partsOf: PartsOf): WrongForm | undefined {
  const at = to + 1
  if (
    !has(syntax, to, PREPOSITION_OR_TO) ||
    isCapitalised(syntax, to) ||
    (has(syntax, at, PAST) && !has(syntax, at + 1, OPENS_OBJECT) && !has(syntax, at + 1, QUESTION_WORD)) ||
    isAskedBefore(syntax, to) ||
    BEFORE_NOUN.has(lowerAt(syntax, to - 1)) ||
    endsContactClause(syntax, to)
  )
    return undefined
  if (has(syntax, to - 1, NOUNS) && !NO_NOUN.has(lowerAt(syntax, at))) return undefined
  const right = baseAt(syntax, at, partsOf)
  return right === undefined ? undefined : {at, right, after: to}
}

const BEFORE_PLEASE = wordSet('you and ,')

/** `Please improved the page`, `could you please provided it` */
function afterPlease(syntax: Syntax, please: number, partsOf: PartsOf): WrongForm | undefined {
  const isAsking = please === syntax.first || BEFORE_PLEASE.has(lowerAt(syntax, please - 1))
  if (!isAsking || !isPlainWord(syntax, please + 1) || !has(syntax, please + 1, PAST)) return undefined
  const right = baseOfPast(lowerAt(syntax, please + 1), partsOf)
  return right === undefined ? undefined : {at: please + 1, right, after: please}
}

const QUESTIONS = new Questions<WrongForm>([
  {words: MODALS, ask: afterModal},
  {words: ['to'], ask: afterTo},
  {words: ['please'], ask: afterPlease},
  {words: FORMS_OF_DO, ask: afterNegation},
  {words: FORMS_OF_DO, ask: inQuestion},
])

/** The verbs of a sentence that should stand in their base form: after a modal verb, after “to”, and with forms of “do”. */
export const findWrongForms = (syntax: Syntax, partsOf: PartsOf): readonly WrongForm[] => QUESTIONS.answers(syntax, partsOf)
