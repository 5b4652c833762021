import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, IS_PUNCTUATION} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {ADVERB, CLAUSE_OPENERS, COMMA, COORDINATOR, NOUNS, STRONG} from './tag-sets.ts'
import {afterCoordinator, has, tagSet, wordSet} from './token-tests.ts'

const FRONTED = tagSet('IN', 'SIN', 'SWRB', 'RB', 'TO', 'V_VBG', 'V_VBN')
const DEPENDENT = tagSet('WP', 'WDT', 'DWDT', 'WRB', 'SWRB', 'SIN', 'P"')

const OPENING = listOf('plain opener')

const REPORTING = listOf('reporting without that')

export const isReporting = (lower: string): boolean => REPORTING.has(lower)

/**
 * How a clause opens: `and` where what follows may be the last of several subjects, `unsure` where the subject may be longer than what was read of it, `loose` where
 * an object may end with it as well: `was slow and efforts | were`.
 */
export type Opening = 'plain' | 'and' | 'unsure' | 'loose'

/** Whether all between the sentence's first word and a comma was put before the subject: `In May, …`, `When they met, …`. */
function isFronted(syntax: Syntax, comma: number): boolean {
  if (comma === syntax.first + 1) return !has(syntax, syntax.first, NOUNS)
  const from = afterCoordinator(syntax)
  if (!has(syntax, from, FRONTED)) return false
  for (let at = from; at < comma; at++) if (has(syntax, at, COMMA)) return false
  return true
}

/** Whether a clause that could stand alone lies before a token, and nothing that depends on one. */
function followsClause({tags}: Syntax, first: number, to: number): boolean {
  let hasVerb = false
  for (let at = first; at < to; at++) {
    if (DEPENDENT[tags[at]!] === 1) return false
    hasVerb ||= IS_FINITE[tags[at]!] === 1
  }
  return hasVerb
}

const RELATIVE = wordSet('who which that')

/** A verb and its auxiliaries are no longer than this. Unit: tokens. */
const LONGEST_GROUP = 4

/** `readers who know the name see …`: what follows the verb of a relative clause may be its object, and the next verb the main one. */
function isVerbOfRelative(syntax: Syntax, verb: number): boolean {
  for (let at = verb - 1; at > syntax.first && verb - at <= LONGEST_GROUP && !has(syntax, at, NOUNS); at--)
    if (RELATIVE.has(lowerAt(syntax, at))) return has(syntax, at - 1, NOUNS)
  return false
}

function openingBehindWord(syntax: Syntax, before: number): Opening | undefined {
  const lower = lowerAt(syntax, before)
  if (has(syntax, before, CLAUSE_OPENERS)) return OPENING.has(lower) ? 'plain' : undefined
  if (has(syntax, before, COORDINATOR)) {
    if (lower === 'but') return 'plain'
    return lower === 'and' && has(syntax, before - 1, COMMA) && followsClause(syntax, syntax.first, before) ? 'and' : undefined
  }
  return isReporting(lower) && !isVerbOfRelative(syntax, before) ? 'plain' : undefined
}

/** Whether a clause that depends on no other opens with a token. */
export function opensMainClause(syntax: Syntax, start: number): boolean {
  const before = start - 1
  if (before < syntax.first || has(syntax, before, COMMA) || has(syntax, before, STRONG)) return openingAt(syntax, start) !== undefined
  return before === syntax.first && has(syntax, before, COORDINATOR)
}

/** How the clause opens whose subject's first token is given; undefined where it is not sure that a clause opens there. */
export function openingAt(syntax: Syntax, start: number): Opening | undefined {
  const before = start - 1
  if (before < syntax.first) return 'plain'
  if (has(syntax, before, COMMA)) return isFronted(syntax, before) ? 'plain' : undefined
  if (has(syntax, before, STRONG)) return 'plain'
  if (IS_PUNCTUATION[syntax.tags[before]!] === 1) return undefined
  if (before === syntax.first && (has(syntax, before, COORDINATOR) || has(syntax, before, ADVERB))) return 'plain'
  return openingBehindWord(syntax, before)
}
