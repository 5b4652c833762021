import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {PartsOf} from './base-form.ts'
import {pluralVerb, singularVerb} from './inflect.ts'
import type {MisreadWords} from './misread.ts'
import {Questions, type TokenQuestion} from './questions.ts'
import {ADJECTIVE, COMMA, NUMBER, PLURAL, SINGULAR} from './tag-sets.ts'
import {has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {isPlainWord} from './word-at.ts'

const COUNTED = listOf('nouns that are counted')
const SEVERAL = listOf('small numbers above one')
const COLLECTIVES = listOf('collective')
const MANY = wordSet('many several various few these those')
/** `a year round hobby` */
const AFTER_STRETCH = wordSet('round ago old long')
const ONE_EACH = wordSet('each every one 1')
/** `when you are 21 next month`: they belong to the noun alone. */
const DATING = wordSet('next last this')
const OWNERS = wordSet('the my your his her its our their these those')
const PLURAL_VERBS = wordSet('are were have do')

/** They end the phrase of a noun. */
const AFTER_NOUN = tagSet('IN', 'TO', 'A_MD', 'A_VBP', 'A_VBZ', 'A_VBD', 'WDT', 'WP', 'P,', 'P;', 'P:', 'P.')
const AUXILIARY = tagSet('A_MD', 'A_VBP', 'A_VBZ', 'A_VBD')
/** What may stand before a number that counts: no name, of which the number would be a part. */
const BEFORE_NUMBER = tagSet(
  'IN',
  'V_VB',
  'V_VBP',
  'V_VBZ',
  'V_VBD',
  'V_VBN',
  'V_VBG',
  'A_VBP',
  'A_VBZ',
  'A_VBD',
  'A_VB',
  'TO',
  'RB',
  'WRB',
  'EX',
  'SIN',
)
const MODIFIERS = tagSet('JJ', 'JJR', 'NN', 'NNP')

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['tooth', 'teeth'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['leaf', 'leaves'],
  ['grandchild', 'grandchildren'],
  ['analysis', 'analyses'],
])

const pluralOf = (noun: string): string => IRREGULAR.get(noun) ?? singularVerb(noun)

const one = (at: number, meant: string): MisreadWords => ({start: at, end: at + 1, meant})

const isOverAfter = (syntax: Syntax, at: number): boolean =>
  at + 1 >= syntax.end || (has(syntax, at + 1, AFTER_NOUN) && !AFTER_STRETCH.has(lowerAt(syntax, at + 1)))

const isNumberWord = (lower: string): boolean => SEVERAL.has(lower) && !MANY.has(lower)

/** Whether a number counts what comes after it: `five`, `12`; not `Group 5`, `in 1999`, `a two`. */
function counts(syntax: Syntax, at: number): boolean {
  const lower = lowerAt(syntax, at)
  if (!isNumberWord(lower) && !(has(syntax, at, NUMBER) && /^(?:[2-9]|[1-9]\d{1,2}|\d{1,3},\d{3})$/.test(lower))) return false
  return (
    (at === syntax.first || (has(syntax, at - 1, BEFORE_NUMBER) && !isCapitalised(syntax, at - 1))) &&
    !touches(syntax, at) &&
    !touches(syntax, at - 1)
  )
}

/** The noun that a word which asks for a plural comes before: through adjectives alone, or, after “one of the”, through other nouns too. */
function nounAfter(syntax: Syntax, at: number, through: Uint8Array): number | undefined {
  let noun = at + 1
  while (has(syntax, noun, through) && has(syntax, noun + 1, MODIFIERS)) noun++
  return has(syntax, noun, SINGULAR) && isPlainWord(syntax, noun) && COUNTED.has(lowerAt(syntax, noun)) && isOverAfter(syntax, noun)
    ? noun
    : undefined
}

/** `many animal`, `five book`; not `many change their minds` */
function singularAfterMany(syntax: Syntax, at: number, partsOf: PartsOf): MisreadWords | undefined {
  const isMany = MANY.has(lowerAt(syntax, at)) && !touches(syntax, at) && !touches(syntax, at - 1)
  if (!isMany && !counts(syntax, at)) return undefined
  const noun = nounAfter(syntax, at, ADJECTIVE)
  if (noun === undefined || DATING.has(lowerAt(syntax, at + 1)) || (isMany && has(syntax, noun + 1, COMMA))) return undefined
  const mayBeVerb = (partsOf(lowerAt(syntax, noun)) & CAN_BE_VERB) > 0
  if (mayBeVerb && isMany && noun === at + 1 && !has(syntax, noun + 1, AUXILIARY)) return undefined
  return one(noun, pluralOf(lowerAt(syntax, noun)))
}

/** `one of my friend`, `two of our test site`; not `one of the family` */
function singularAfterOneOf(syntax: Syntax, at: number): MisreadWords | undefined {
  const isOne = lowerAt(syntax, at) === 'one' || isNumberWord(lowerAt(syntax, at))
  if (!isOne || lowerAt(syntax, at + 1) !== 'of' || !OWNERS.has(lowerAt(syntax, at + 2))) return undefined
  const noun = nounAfter(syntax, at + 2, MODIFIERS)
  return noun === undefined || COLLECTIVES.has(lowerAt(syntax, noun)) ? undefined : one(noun, pluralOf(lowerAt(syntax, noun)))
}

/** `All car are` */
function singularAfterAll(syntax: Syntax, at: number): MisreadWords | undefined {
  if (!PLURAL_VERBS.has(lowerAt(syntax, at + 2))) return undefined
  const noun = nounAfter(syntax, at, ADJECTIVE)
  return noun === at + 1 ? one(noun, pluralOf(lowerAt(syntax, noun))) : undefined
}

/** `each users`, `for 1 days`; not `the one lives`, `page 1 tables` */
function pluralAfterOne(syntax: Syntax, at: number, partsOf: PartsOf): MisreadWords | undefined {
  if (!has(syntax, at + 1, PLURAL) || !isPlainWord(syntax, at + 1)) return undefined
  const before = at === syntax.first || has(syntax, at - 1, BEFORE_NUMBER)
  const base = pluralVerb(lowerAt(syntax, at + 1))
  if (!before || !COUNTED.has(base) || (partsOf(base) & CAN_BE_VERB) > 0 || !isOverAfter(syntax, at + 1)) return undefined
  return one(at + 1, base)
}

/** Asked of no word inside a sentence that has a capital, since it may be part of a name. */
const unlessNamed =
  (ask: TokenQuestion<MisreadWords>['ask']): TokenQuestion<MisreadWords>['ask'] =>
  (syntax, at, partsOf) =>
    isCapitalised(syntax, at) && at > syntax.first ? undefined : ask(syntax, at, partsOf)

const QUESTIONS = new Questions<MisreadWords>([
  {words: MANY, tags: NUMBER, ask: unlessNamed(singularAfterMany)},
  {words: ['one'], tags: NUMBER, ask: unlessNamed(singularAfterOneOf)},
  {words: ['all'], ask: unlessNamed(singularAfterAll)},
  {words: ONE_EACH, ask: unlessNamed(pluralAfterOne)},
])

/** The nouns of a sentence that have the other number than the word before them asks for. */
export const findWrongNumbers = (syntax: Syntax, partsOf: PartsOf): readonly MisreadWords[] => QUESTIONS.answers(syntax, partsOf)
