import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, tag} from '../../language/grammar/tags.ts'
import {has, isFiniteAt, tagSet, wordSet} from './tokens.ts'

const NEW_CLAUSE = tagSet('SIN', 'SWRB', 'WP', 'WDT', 'WRB', 'P,')

/** Words tagged as adverbs that may be a subject as well: `But most said no.` */
export const MAY_BE_SUBJECT = wordSet('most more less much little enough half')

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
export const SAME_FORM = wordSet(
  'put cut set let read run come become hit shut spread cast cost hurt split quit bet burst bid shed thrust rid reset overcome beat',
)

/** From this margin on, a word may be a finite verb. */
const PERHAPS_FINITE = -10

const BARE = tag('V_VB')

/** Whether anything in a sentence may be a finite verb or an order; what has nothing is a heading or an entry of a list, whatever it ends in. */
export function mayHaveVerb({tags, finiteMargins, first, end}: Syntax): boolean {
  for (let at = first; at < end; at++)
    if (IS_FINITE[tags[at]!] === 1 || tags[at] === BARE || finiteMargins[at]! > PERHAPS_FINITE) return true
  return false
}
