import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {openingAt} from './clause-opening.ts'
import type {Subject} from './subject.ts'
import {COMMA, COORDINATOR, NOMINATIVE, NOUNS, PLURAL, SINGULAR} from './tag-sets.ts'
import {beforeAdverbs, has, isCapitalised, tagSet, wordSet} from './tokens.ts'
import type {GrammaticalNumber, Verb} from './verb.ts'

const INDEFINITE = ['every', 'some', 'any', 'no'].flatMap((word) => [`${word}one`, `${word}body`])

/** The number that a pronoun's verb shows: “I” and “you” go with plural forms. */
export const PRONOUN_NUMBER: ReadonlyMap<string, GrammaticalNumber> = new Map([
  ['he', 'singular'],
  ['she', 'singular'],
  ['it', 'singular'],
  ['i', 'plural'],
  ['we', 'plural'],
  ['they', 'plural'],
  ['you', 'plural'],
  ...INDEFINITE.map((pronoun) => [pronoun, 'singular'] as const),
])

const DIVIDER = tagSet('P-', 'SYM')
const NAMES = tagSet('NNP', 'NN', 'NNS', 'CD')
const PRONOUNS = tagSet('PRPn', 'PRP', 'PDT', 'NN')
/** Verbs that a question puts before its subject: “does he have”. */
const ASKS = tagSet('A_MD', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_VB')
const BE = wordSet('is was are were be been')
/** Words right after which “it” and “you” are subjects. */
const OPENS = wordSet('because if when while unless that once where whether what which although though why how as')
const MAKES = wordSet('let make makes made help helps helped see saw have had has hear heard watch watched feel felt')
const FLOATING = wordSet('all both each')
const RELATIVES = wordSet('who that which')
/** Verbs that stand before their subject without an auxiliary: “Dare he ask?” */
const DARES = wordSet('dare dares dared need')

/** The pronoun before a verb, adverbs and “all” or “both” aside; undefined where there is none. */
export function pronounBefore(syntax: Syntax, verb: Verb): number | undefined {
  let at = beforeAdverbs(syntax, verb.at)
  if (FLOATING.has(lowerAt(syntax, at)) && has(syntax, at - 1, PRONOUNS)) at--
  return has(syntax, at, PRONOUNS) && PRONOUN_NUMBER.has(lowerAt(syntax, at)) ? at : undefined
}

/** Whether the pronoun may be the second of two subjects that need a plural together. */
function isSecond(syntax: Syntax, at: number, number: GrammaticalNumber, verb: Verb): boolean {
  if (has(syntax, at - 1, DIVIDER)) return true
  if (!has(syntax, at - 1, COORDINATOR) || at - 1 === syntax.first || lowerAt(syntax, at - 1) === 'but') return false
  if (lowerAt(syntax, at) === 'i') return verb.lower !== 'has' && verb.lower !== 'does'
  return (number === 'singular' || lowerAt(syntax, at) === 'you') && openingAt(syntax, at) !== 'and'
}

/** `Whether the parts suit you is …`: a bare form after a plural, tagged as a noun. */
const mayBeVerbOfPlural = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, SINGULAR) && has(syntax, at - 1, PLURAL) && (syntax.words[at]!.parts & CAN_BE_VERB) > 0

/** “You”, “it” and “everyone” are objects as often, and need a clause that opens with them. */
const mayBeObject = (syntax: Syntax, at: number): boolean =>
  !has(syntax, at, NOMINATIVE) &&
  openingAt(syntax, at) === undefined &&
  !(has(syntax, at - 1, NOUNS) && !mayBeVerbOfPlural(syntax, at - 1)) &&
  !has(syntax, at - 1, COMMA) &&
  !OPENS.has(lowerAt(syntax, at - 1))

/** Whether the pronoun is the object of a relative clause, “those who said it”, or what is shown or sung live. */
const isObject = (syntax: Syntax, at: number, verb: Verb): boolean =>
  !has(syntax, at, NOMINATIVE) && (RELATIVES.has(lowerAt(syntax, at - 2)) || verb.lower === 'live')

/** Whether “that” before the pronoun may open what somebody wants, where the bare form is right. */
const mayBeWanted = (syntax: Syntax, at: number, verb: Verb): boolean =>
  verb.isBare && lowerAt(syntax, at - 1) === 'that' && BE.has(lowerAt(syntax, at - 2))

/** A letter that stands for something; with a stop it is a person's initial, but at the end of the sentence. */
const isSymbol = ({words, end}: Syntax, at: number): boolean =>
  words[at]!.isCapitalised && /^[b-hj-z]\.?$/.test(words[at]!.lower) && (words[at]!.lower.length === 1 || at === end - 1)

/** “I” among other capitals that stand for something is a letter too: “Then I is a subset of R.” */
function isLetter(syntax: Syntax, verb: Verb): boolean {
  if (verb.number === 'plural') return false
  for (let at = syntax.first; at < syntax.end; at++) if (isSymbol(syntax, at)) return true
  return false
}

/** `IT`, `US`: what is written in capitals is no pronoun. */
const isAbbreviation = ({words}: Syntax, at: number): boolean => /^\p{Lu}{2,}$/u.test(words[at]!.written)

/** The pronoun at a token as the subject of a verb. */
export function pronounSubject(syntax: Syntax, at: number, verb: Verb): Subject | undefined {
  const lower = lowerAt(syntax, at)
  const number = PRONOUN_NUMBER.get(lower)
  if (
    number === undefined ||
    isAbbreviation(syntax, at) ||
    isSecond(syntax, at, number, verb) ||
    mayBeObject(syntax, at) ||
    mayBeWanted(syntax, at, verb)
  )
    return undefined
  if (has(syntax, beforeAdverbs(syntax, at), ASKS) || MAKES.has(lowerAt(syntax, at - 1)) || DARES.has(lowerAt(syntax, at - 1)))
    return undefined
  if (isObject(syntax, at, verb)) return undefined
  if (lower === 'i' && (!isCapitalised(syntax, at) || has(syntax, at - 1, NAMES) || isLetter(syntax, verb))) return undefined
  return {at, start: at, number, construction: 'pronoun'}
}
