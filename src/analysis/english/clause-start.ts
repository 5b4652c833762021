import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {isReporting} from './clause-opening.ts'
import {COMMA_OR_COORDINATOR, SUBORDINATOR} from './tag-sets.ts'
import {has, tagSet} from './token-tests.ts'

const ASKING = tagSet('WP', 'WDT', 'WRB', 'SWRB', 'DWDT')

/** Whether one clause begins with a token: after nothing, a comma, “and” or a subordinator. */
export const opensClause = (syntax: Syntax, at: number): boolean =>
  at === syntax.first || has(syntax, at - 1, COMMA_OR_COORDINATOR) || has(syntax, at - 1, SUBORDINATOR)

/** The same where a comma is not enough: `he, she hoping that …, left`. */
export const opensClauseClearly = (syntax: Syntax, at: number): boolean =>
  at === syntax.first || has(syntax, at - 1, SUBORDINATOR) || isReporting(lowerAt(syntax, at - 1))

/** So far back a relative or question word may stand to which a word belongs: `who we spoke to`. */
const REACH = 40

/** Whether some relative or question word is among so many tokens before one. */
export function isAskedBefore(syntax: Syntax, at: number, reach = REACH): boolean {
  for (let before = Math.max(syntax.first, at - reach); before < at; before++) if (has(syntax, before, ASKING)) return true
  return false
}
