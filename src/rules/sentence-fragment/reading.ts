import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, TAGS, type TagName, tag} from '../../language/grammar/tags.ts'

/** Whether a token of the sentence has one of these tags. */
export const is = ({tags, end}: Syntax, at: number, ...names: readonly TagName[]): boolean =>
  at >= 0 && at < end && names.includes(TAGS[tags[at]!]!)

export const isFiniteVerb = ({tags, end}: Syntax, at: number): boolean => at < end && IS_FINITE[tags[at]!] === 1

/** Quantities, whose verb may be a plural form that looks like a noun: `A fifth rely on it.` */
export const QUANTITIES = new Set(
  'few lot number couple dozen handful third quarter fifth tenth hundred thousand million majority minority'.split(' '),
)

/** Words tagged as adverbs that may be a subject as well: `But most said no.` */
export const MAY_BE_SUBJECT = new Set(['most', 'more', 'less', 'much', 'little', 'enough', 'half'])

/** How many finite verbs there are from a token on. */
export function countFinite({tags, first, end}: Syntax, from = first): number {
  let count = 0
  for (let at = from; at < end; at++) count += IS_FINITE[tags[at]!]!
  return count
}

/** `Marsh and Lowe`: a coordinator of two names or nouns. */
const isBetweenNouns = (syntax: Syntax, at: number): boolean =>
  is(syntax, at - 1, 'NN', 'NNS', 'NNP') && is(syntax, at + 1, 'NN', 'NNS', 'NNP')

/** Whether a finite verb stands after `from` before anything that opens another clause. */
export function hasFreeVerb(syntax: Syntax, from: number): boolean {
  for (let at = from; at < syntax.end; at++) {
    if (isFiniteVerb(syntax, at)) return true
    if (is(syntax, at, 'SIN', 'SWRB', 'WP', 'WDT', 'WRB', 'P,') || (is(syntax, at, 'CC') && !isBetweenNouns(syntax, at))) return false
  }
  return false
}

const OPENS_SUBJECT: readonly TagName[] = ['DT', 'NN', 'NNS', 'NNP', 'PRPn', 'PRP', 'PRPS', 'JJ', 'CD', 'PDT', 'EX']

/** Whether a noun phrase and a finite verb follow before anything that opens another clause. */
export const startsClause = (syntax: Syntax, at: number): boolean => is(syntax, at, ...OPENS_SUBJECT) && hasFreeVerb(syntax, at + 1)

/** Past participles that are spelt like the bare form, with which an order may open: `Put the lid on.` */
export const SAME_FORM = new Set(
  'put cut set let read run come become hit shut spread cast cost hurt split quit bet burst bid shed thrust rid reset overcome beat'.split(
    ' ',
  ),
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
