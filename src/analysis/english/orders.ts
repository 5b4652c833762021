import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {SAME_FORM} from './finite-verbs.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {possibleVerbsIn} from './missing-verb.ts'
import {mayBeFinite} from './possible-verbs.ts'
import {ADVERB, BASE, COMMA, COORDINATOR, PREPOSITION, TO} from './tag-sets.ts'
import {has, tagSet, wordSet} from './tokens.ts'

const NO_PHRASE_OPENS = tagSet('CC', 'V_VB', 'RB')
const LIKE_BARE = tagSet('NN', 'JJ')
const LIKE_ORDERS = tagSet('V_VBN', 'V_VBP', 'V_VB')

/** `Heat oil in a pan.`, `Bake for 20 minutes.`: what is tagged as a bare noun, or as a preposition, may be an order. */
export function mayBeOrder(syntax: Syntax): boolean {
  const {words, first} = syntax
  if ((words[first]!.parts & CAN_BE_VERB) === 0) return false
  return has(syntax, first, LIKE_BARE) || (has(syntax, first, PREPOSITION) && finiteOddsAt(syntax, first) > FINITE.likely)
}

/** Whether what stands right after a comma may be an order that is tagged as a noun: `If it rings, answer the door.` */
export const mayHaveOrderAfterComma = (syntax: Syntax): boolean => possibleVerbsIn(syntax).ordered > FINITE.remote

/** `To rinse, hold it under the tap.`: an order after the comma, and no list of bare forms. */
export function hasOrderAfterComma(syntax: Syntax): boolean {
  for (let at = syntax.first + 1; at < syntax.end - 2; at++) {
    if (!has(syntax, at, COMMA)) continue
    const verb = has(syntax, at + 1, ADVERB) ? at + 2 : at + 1
    if (lowerAt(syntax, at + 1) === 'please' || has(syntax, verb, BASE)) return true
  }
  return false
}

/** Words that make another verb of the one before them, and open no phrase that says where or when. */
const PARTICLES = wordSet('on off out up aside away down over')

/** `Put the lid on.`, tagged as a participle; `Cast off loosely.`, as a name. */
export function opensWithOrder(syntax: Syntax): boolean {
  const word = syntax.words[syntax.first]
  if (word === undefined) return false
  if (SAME_FORM.has(word.lower) && PARTICLES.has(lowerAt(syntax, syntax.first + 1))) return true
  if (!has(syntax, syntax.first, LIKE_ORDERS)) return false
  return SAME_FORM.has(word.lower) || ((word.parts & CAN_BE_VERB) > 0 && !/(ing|ed)$/.test(word.lower))
}

/** `And thank you all.`, `But lets hope so.` */
export const isThanks = (syntax: Syntax): boolean =>
  WISHES.has(lowerAt(syntax, has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first))
const WISHES = wordSet('thank let lets')

/** Whether no word of a phrase may be a verb or an order. */
export function isPlainPhrase(syntax: Syntax): boolean {
  if (has(syntax, syntax.first, NO_PHRASE_OPENS) || mayBeOrder(syntax)) return false
  for (let at = syntax.first + 1; at < syntax.end; at++)
    if (mayBeFinite(syntax, at) || (has(syntax, at, BASE) && !has(syntax, at - 1, TO))) return false
  return true
}
