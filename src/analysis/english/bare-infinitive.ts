import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {AmissWord} from './amiss-word.ts'
import {isOnlyVerb, type PartsOf} from './base-form.ts'
import type {TokenQuestion} from './questions.ts'
import {BARE, BARE_FORM, NOMINATIVE, NOUNS, OPENS_OBJECT, SINGULAR} from './tag-sets.ts'
import {has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {writtenAt} from './word-at.ts'

const HAS_CLAUSE = tagSet('NN', 'NNS', 'NNP', 'DT', 'PDT', 'WP', 'WDT')
const FINITE_BE = tagSet('A_VB', 'A_VBP', 'A_VBZ', 'A_VBD', 'RB', 'RBR')
/** Not “like”, which fills pauses: `we could like have it out` */
const WILLING = wordSet('want wants wanted need love try')
/** After a pronoun alone it is no noun. */
const LOVE = 'love'
const BEFORE_WILLING = listOf('words before a verb that wants something')
const DENYING = wordSet('no not only hardly never but nothing')
const THIRD = wordSet('he she it')
const WITH_NOUN = wordSet('want need love')
const OBJECTS = wordSet('it them him her me us the')
const READY = listOf('adjectives that take an infinitive with “to”')

/** Whether a bare verb stands at a token, and what follows shows that it is one. */
const isBareVerb = (syntax: Syntax, at: number, tags: Uint8Array, partsOf: PartsOf): boolean =>
  has(syntax, at, tags) &&
  (partsOf(lowerAt(syntax, at)) & CAN_BE_VERB) > 0 &&
  lowerAt(syntax, at) !== 'are' &&
  !isCapitalised(syntax, at) &&
  !touches(syntax, at) &&
  (has(syntax, at + 1, OPENS_OBJECT) || isOnlyVerb(lowerAt(syntax, at), partsOf))

/** `all you need bring`, `the office supplies you need`: the verb has its object before it. */
const isContactClause = (syntax: Syntax, at: number): boolean =>
  (has(syntax, at - 1, NOMINATIVE) || lowerAt(syntax, at - 1) === 'you') && has(syntax, at - 2, HAS_CLAUSE)

/** `she need trouble him`, `we need lay no stress on it`: a modal verb */
function isModalNeed(syntax: Syntax, at: number): boolean {
  if (lowerAt(syntax, at) !== 'need') return false
  for (let after = at + 2; after < syntax.end; after++) if (DENYING.has(lowerAt(syntax, after))) return true
  return THIRD.has(lowerAt(syntax, at - 1))
}

/** `need write access`, `want reload buttons`: a noun before another. */
const isInCompound = (syntax: Syntax, at: number): boolean => WITH_NOUN.has(lowerAt(syntax, at)) && has(syntax, at + 2, NOUNS)

/** `I need make it better`, `could you try use it` */
const isWilling = (syntax: Syntax, at: number): boolean =>
  WILLING.has(lowerAt(syntax, at)) &&
  (has(syntax, at - 1, NOMINATIVE) || (BEFORE_WILLING.has(lowerAt(syntax, at - 1)) && lowerAt(syntax, at) !== LOVE)) &&
  !isContactClause(syntax, at) &&
  !isModalNeed(syntax, at) &&
  !isInCompound(syntax, at)

/** `it is easy get`, `they were able do` */
const isReady = (syntax: Syntax, at: number): boolean => READY.has(lowerAt(syntax, at)) && has(syntax, at - 1, FINITE_BE)

/** `want test it`: what is tagged as a noun has an object. */
const isVerbByObject = (syntax: Syntax, at: number, partsOf: PartsOf): boolean =>
  lowerAt(syntax, at - 1).startsWith('want') &&
  has(syntax, at, SINGULAR) &&
  (partsOf(lowerAt(syntax, at)) & CAN_BE_VERB) > 0 &&
  OBJECTS.has(lowerAt(syntax, at + 1))

/** A verb that stands at a token without its “to”, after a verb or an adjective that asks for it. */
function bareInfinitive(syntax: Syntax, at: number, partsOf: PartsOf): AmissWord | undefined {
  const isMissing = isWilling(syntax, at)
    ? isBareVerb(syntax, at + 1, BARE_FORM, partsOf) || isVerbByObject(syntax, at + 1, partsOf)
    : isReady(syntax, at) && isBareVerb(syntax, at + 1, BARE, partsOf)
  if (!isMissing) return undefined
  const right = `${writtenAt(syntax, at)} to ${writtenAt(syntax, at + 1)}`
  return {kind: 'missing', start: at, end: at + 2, right: [right], word: 'to'}
}

/** Whether a verb lacks its “to”. */
export const BARE_INFINITIVE: TokenQuestion<AmissWord> = {words: [...WILLING, ...READY], ask: bareInfinitive}
