import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {COMMA, PLURAL, PRONOUN} from './tag-sets.ts'
import {beforeAdverbs, has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const OPENS_SINGULAR = tagSet('DT', 'PRPS')
const WITHIN_SINGULAR = tagSet('JJ', 'NN', 'NNP')
const COMPLEMENT = tagSet('JJ', 'V_VBN')

/** What opens a noun phrase in the plural only. */
const OPENS_PLURAL = wordSet('these those all some any both no other such')

const COPULAS = listOf('joins a complement')

/** Where the singular begins that ends before a token, -1 where there is none. */
function singularBefore(syntax: Syntax, at: number): number {
  let opener = at - 1
  while (has(syntax, opener, WITHIN_SINGULAR)) opener--
  return opener < at - 1 && has(syntax, opener, OPENS_SINGULAR) && !OPENS_PLURAL.has(lowerAt(syntax, opener)) ? opener : -1
}

/** `thick enough`, `is late`, `is filled`, `modify them`: a predicate is whole there, and no noun phrase can go on with it. */
function endsPredicate(syntax: Syntax, at: number): boolean {
  if (has(syntax, at, PRONOUN) || lowerAt(syntax, at) === 'enough') return true
  return has(syntax, at, COMPLEMENT) && COPULAS.has(lowerAt(syntax, beforeAdverbs(syntax, at)))
}

/** What a noun phrase belongs to that it follows. */
const GOVERNS = tagSet(
  'IN',
  'TO',
  'CC',
  'DT',
  'PDT',
  'PRPS',
  'V_VBG',
  'V_VB',
  'SIN',
  'P,',
  'P-',
  'P:',
  'P;',
  'P(',
  'P"',
  'WP',
  'WDT',
  'DWDT',
  'WRB',
  'SWRB',
)

/** Where the singular begins whose verb a token may be that is tagged as a plural, -1 where none does. */
const subjectOfPlural = (syntax: Syntax, at: number): number =>
  has(syntax, at, PLURAL) && finiteOddsAt(syntax, at) > FINITE.faint ? singularBefore(syntax, at) : -1

function hasSubjectBehind(syntax: Syntax, isEnd: (at: number, hasVerb: boolean) => boolean): boolean {
  let hasVerb = false
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    hasVerb ||= isFiniteAt(syntax, at)
    const opener = subjectOfPlural(syntax, at)
    if (opener >= 0 && isEnd(opener - 1, hasVerb)) return true
  }
  return false
}

/** `Once the ice is thick the postman skates.`: behind a comma, or a predicate that is whole, a singular of its own and a form in *-s* that is tagged as a plural. */
export const hasSecondSubject = (syntax: Syntax): boolean =>
  hasSubjectBehind(syntax, (at, hasVerb) => has(syntax, at, COMMA) || (hasVerb && endsPredicate(syntax, at)))

/** `Since it falls on Monday the harbour closes.`: the same behind anything that a noun phrase does not belong to. */
export const mayHaveSecondSubject = (syntax: Syntax): boolean =>
  hasSubjectBehind(syntax, (at, hasVerb) => hasVerb && at > syntax.first && !has(syntax, at, GOVERNS))
