import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {ADVERB, BARE} from './tag-sets.ts'
import {has, isFiniteAt, tagSet} from './token-tests.ts'

const NEW_CLAUSE = tagSet('SIN', 'SWRB', 'WP', 'WDT', 'WRB', 'P,')

/** How many finite verbs there are from a token on. */
export function countFinite({tags, first, end}: Syntax, from = first): number {
  let count = 0
  for (let at = from; at < end; at++) count += IS_FINITE[tags[at]!]!
  return count
}

/** Whether a finite verb stands after `from` before anything that opens another clause. */
export function hasFreeVerb(syntax: Syntax, from: number): boolean {
  for (let at = from; at < syntax.end; at++) {
    if (isFiniteAt(syntax, at)) return true
    if (has(syntax, at, NEW_CLAUSE)) return false
  }
  return false
}

/** Past participles that are spelt like the bare form, with which an order may open: `Put the lid on.` */
export const SAME_FORM = listOf('same form')

/** Whether anything in a sentence may be a finite verb or an order; what has nothing is a heading or an entry of a list, whatever it ends in. */
export function mayHaveVerb(syntax: Syntax): boolean {
  for (let at = syntax.first; at < syntax.end; at++)
    if (isFiniteAt(syntax, at) || has(syntax, at, BARE) || finiteOddsAt(syntax, at) > FINITE.open) return true
  return false
}

/** Whether a finite verb opens a sentence, adverbs left out. */
export function opensWithVerb(syntax: Syntax): boolean {
  let at = syntax.first
  while (has(syntax, at, ADVERB)) at++
  return isFiniteAt(syntax, at)
}
