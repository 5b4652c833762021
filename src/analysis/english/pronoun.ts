import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {openingAt} from './clause-opening.ts'
import type {Subject} from './subject.ts'
import {COMMA, COORDINATOR, NOMINATIVE} from './tag-sets.ts'
import {beforeAdverbs, has, isCapitalised, tagSet, wordSet} from './token-tests.ts'
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

const NAMES = tagSet('NNP', 'NN', 'NNS', 'CD')
const PRONOUNS = tagSet('PRPn', 'PRP', 'PDT', 'NN')
/** Verbs that a question puts before its subject: “does he have”. */
const ASKS = tagSet('A_MD', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_VB')
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
function isSecond(syntax: Syntax, at: number, number: GrammaticalNumber): boolean {
  if (!has(syntax, at - 1, COORDINATOR) || at - 1 === syntax.first || lowerAt(syntax, at - 1) === 'but') return false
  if (lowerAt(syntax, at) === 'i') return true
  return (number === 'singular' || lowerAt(syntax, at) === 'you') && openingAt(syntax, at) !== 'and'
}

/** “You”, “it” and “everyone” are objects as often, and need a clause that opens with them. */
const mayBeObject = (syntax: Syntax, at: number): boolean =>
  !has(syntax, at, NOMINATIVE) && openingAt(syntax, at) === undefined && !has(syntax, at - 1, COMMA)

/** Whether the pronoun is the object of a relative clause, “those who said it”, or what is shown or sung live. */
const isObject = (syntax: Syntax, at: number, verb: Verb): boolean =>
  !has(syntax, at, NOMINATIVE) && (RELATIVES.has(lowerAt(syntax, at - 2)) || verb.lower === 'live')

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
  if (number === undefined || isAbbreviation(syntax, at) || isSecond(syntax, at, number) || mayBeObject(syntax, at)) return undefined
  if (has(syntax, beforeAdverbs(syntax, at), ASKS) || DARES.has(lowerAt(syntax, at - 1))) return undefined
  if (isObject(syntax, at, verb)) return undefined
  if (lower === 'i' && (!isCapitalised(syntax, at) || has(syntax, at - 1, NAMES) || isLetter(syntax, verb))) return undefined
  return {at, start: at, number, construction: 'pronoun'}
}
