import {CAN_BE_ADJECTIVE, CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {PartsOf} from './base-form.ts'
import {opensClause} from './clause-start.ts'
import type {MisreadWords} from './misread.ts'
import type {TokenQuestion} from './questions.ts'
import {ADJECTIVE, MODAL, NOMINATIVE, NOUNS, OPENS_OBJECT, SINGULAR} from './tag-sets.ts'
import {has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {beforeNot} from './word-at.ts'

const FINITE = tagSet('A_VBZ', 'V_VBZ', 'A_VBD', 'A_MD', 'V_VBD')
const FINITE_OR_MODAL = tagSet('V_VBP', 'V_VBD', 'V_VBZ', 'A_MD', 'A_VBP', 'A_VBD', 'A_VBZ')

const one = (at: number, meant: string): MisreadWords => ({start: at, end: at + 1, meant})

/** They may stand beside “you”. */
const ADDRESSED = wordSet('people folk lot all both fool idiot today tonight tomorrow yesterday')

/** `You letter was late`; not `you people were late` */
function youForYour(syntax: Syntax, at: number, partsOf: PartsOf): MisreadWords | undefined {
  if (!has(syntax, at + 1, SINGULAR) || isCapitalised(syntax, at + 1) || !opensClause(syntax, at)) return undefined
  const noun = lowerAt(syntax, at + 1)
  if ((partsOf(noun) & CAN_BE_VERB) > 0 || ADDRESSED.has(noun)) return undefined
  return has(syntax, at + 2, FINITE) ? one(at, 'your') : undefined
}

const ASKED = wordSet('know knew see find found ask asked remember wonder tell show')
const IS = wordSet("is 's was")
const OF_PLACE = wordSet('from to at near about of')

/** `from were they came`, `find were the fault is`; not `for were they not late?` */
function wereForWhere(syntax: Syntax, at: number): MisreadWords | undefined {
  const before = lowerAt(syntax, at - 1)
  const isAfterPreposition = OF_PLACE.has(before) && has(syntax, at + 1, NOMINATIVE)
  const isSaid = (IS.has(before) || ASKED.has(before)) && (has(syntax, at + 1, OPENS_OBJECT) || has(syntax, at + 1, NOMINATIVE))
  return isAfterPreposition || isSaid ? one(at, 'where') : undefined
}

const AFTER_BE = tagSet('V_VBN', 'JJ')

/** `cannot by mended`; not `may by general laws` */
function byForBe(syntax: Syntax, at: number): MisreadWords | undefined {
  return has(syntax, beforeNot(syntax, at), MODAL) && has(syntax, at + 1, AFTER_BE) && !has(syntax, at + 2, NOUNS)
    ? one(at, 'be')
    : undefined
}

const BEFORE_EVERY = tagSet('SIN', 'V_VB', 'V_VBP', 'V_VBD', 'V_VBZ', 'V_VBN', 'V_VBG', 'IN', 'CC', 'P,', 'PRP')
/** `for ever`, `than ever`, `if ever`, `as ever` */
const WITH_EVER = wordSet('for than as if')

/** `Ever guest was late`; not `the first ever guest` */
function everForEvery(syntax: Syntax, at: number, partsOf: PartsOf): MisreadWords | undefined {
  if (!has(syntax, at + 1, SINGULAR) || WITH_EVER.has(lowerAt(syntax, at - 1))) return undefined
  if ((partsOf(lowerAt(syntax, at + 1)) & (CAN_BE_VERB | CAN_BE_ADJECTIVE)) > 0) return undefined
  return at === syntax.first || has(syntax, at - 1, BEFORE_EVERY) ? one(at, 'every') : undefined
}

const PARTICIPLE_OR_VERB = tagSet('V_VBP', 'V_VBD', 'V_VBN')

/** `if the gave it away` */
function theForThey(syntax: Syntax, at: number): MisreadWords | undefined {
  if (!has(syntax, at + 1, PARTICIPLE_OR_VERB) || !opensClause(syntax, at)) return undefined
  if (isCapitalised(syntax, at + 1) || touches(syntax, at + 1) || !has(syntax, at + 2, OPENS_OBJECT)) return undefined
  return one(at, 'they')
}

const OF_ADVERBS = listOf('adjectives before a verb that is meant as an adverb')
const PRONOUNS = wordSet('you it')

/** `We simple chose it`, `she possible knew` */
function adjectiveAfterPronoun(syntax: Syntax, at: number): MisreadWords | undefined {
  const isAdverb = has(syntax, at, ADJECTIVE) && (has(syntax, at - 1, NOMINATIVE) || PRONOUNS.has(lowerAt(syntax, at - 1)))
  if (!isAdverb || !opensClause(syntax, at - 1) || !has(syntax, at + 1, FINITE_OR_MODAL)) return undefined
  return one(at, adverbOf(lowerAt(syntax, at)))
}

/** `possible` → `possibly`, `easy` → `easily`, `automatic` → `automatically` */
export function adverbOf(adjective: string): string {
  if (adjective.endsWith('ic')) return `${adjective}ally`
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`
  return /[^aeiou]y$/.test(adjective) ? `${adjective.slice(0, -1)}ily` : `${adjective}ly`
}

/** `This are the reasons` */
const thisForThese = (syntax: Syntax, at: number): MisreadWords | undefined =>
  lowerAt(syntax, at + 1) === 'are' && opensClause(syntax, at) ? one(at, 'these') : undefined

const LOST = tagSet('DT', 'PRP', 'PRPS', 'NN', 'NNS')

/** `will loose the case` */
const looseForLose = (syntax: Syntax, at: number): MisreadWords | undefined =>
  has(syntax, at - 1, MODAL) && has(syntax, at + 1, LOST) ? one(at, 'lose') : undefined

/** Whether a small word is written for another, as its place shows. */
export const MISREAD_IN_PLACE: readonly TokenQuestion<MisreadWords>[] = [
  {words: ['you'], ask: youForYour},
  {words: ['were'], ask: wereForWhere},
  {words: ['by'], ask: byForBe},
  {words: ['ever'], ask: everForEvery},
  {words: ['the'], ask: theForThey},
  {words: OF_ADVERBS, ask: adjectiveAfterPronoun},
  {words: ['this'], ask: thisForThese},
  {words: ['loose'], ask: looseForLose},
]
