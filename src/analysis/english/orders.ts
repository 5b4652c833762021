import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {possibleVerbsIn} from './missing-verb.ts'
import {mayBeFinite} from './possible-verbs.ts'
import {BASE, PREPOSITION, TO} from './tag-sets.ts'
import {afterCoordinator, has, tagSet, wordSet} from './token-tests.ts'

const NO_PHRASE_OPENS = tagSet('CC', 'V_VB', 'RB')
const LIKE_BARE = tagSet('NN', 'JJ')
const LIKE_ORDERS = tagSet('V_VBN', 'V_VBP', 'V_VB')

/** `Heat oil in a pan.`, `Bake for 20 minutes.`: what is tagged as a bare noun, or as a preposition, may be an order. */
export function mayBeOrder(syntax: Syntax): boolean {
  const {words, first} = syntax
  if ((words[first]!.parts & CAN_BE_VERB) === 0) return false
  return has(syntax, first, LIKE_BARE) || (has(syntax, first, PREPOSITION) && finiteOddsAt(syntax, first) > FINITE.open)
}

/** Whether what stands right after a comma may be an order that is tagged as a noun: `If it rings, answer the door.` */
export const mayHaveOrderAfterComma = (syntax: Syntax): boolean => possibleVerbsIn(syntax).ordered > FINITE.faint

/** `Put the lid on.`, tagged as a participle. */
export function opensWithOrder(syntax: Syntax): boolean {
  const word = syntax.words[syntax.first]!
  return has(syntax, syntax.first, LIKE_ORDERS) && (word.parts & CAN_BE_VERB) > 0 && !/(ing|ed)$/.test(word.lower)
}

/** `And thank you all.`, `But lets hope so.` */
export const isThanks = (syntax: Syntax): boolean => WISHES.has(lowerAt(syntax, afterCoordinator(syntax)))
const WISHES = wordSet('thank let lets')

/** Whether no word of a phrase may be a verb or an order. */
export function isPlainPhrase(syntax: Syntax): boolean {
  if (has(syntax, syntax.first, NO_PHRASE_OPENS) || mayBeOrder(syntax)) return false
  for (let at = syntax.first + 1; at < syntax.end; at++)
    if (mayBeFinite(syntax, at) || (has(syntax, at, BASE) && !has(syntax, at - 1, TO))) return false
  return true
}
