import {endsInReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {countFinite} from './finite-verbs.ts'
import {COMMA, NAME, PLURAL, PREPOSITION} from './tag-sets.ts'
import {has, isFiniteAt, tagSet} from './tokens.ts'

const AFTER_PREPOSITION = tagSet('NN', 'PRP')
const POINTED_AT_TAGS = tagSet('NN', 'JJ', 'JJR', 'CD', 'RB', 'V_VB', 'V_VBN', 'V_VBG', 'A_VB', 'A_VBG', 'P,', 'WDT', 'X')

const POINTED_AT = listOf('pointed at')

/** `That means little.`, `That evening was quiet.`: the word points at something; behind a bare `Officials said.` a noun may still open a clause. */
export function pointsWithThat(syntax: Syntax, previous: Syntax | undefined): boolean {
  if (lowerAt(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (!previous && has(syntax, next, NAME) && isFiniteAt(syntax, next + 1)) return true
  if (isFiniteAt(syntax, next) || POINTED_AT.has(lowerAt(syntax, next)) || countFinite(syntax, next) === 0) return true
  const aside = has(syntax, next + 2, COMMA) ? next + 3 : next + 2
  if (has(syntax, next, PREPOSITION) && has(syntax, next + 1, AFTER_PREPOSITION) && isFiniteAt(syntax, aside)) return true
  if (opensWithPlural(syntax, next)) return false
  if (previous && endsInReport(previous) && countFinite(previous) <= 1) return false
  return has(syntax, next, POINTED_AT_TAGS)
}

/** What may stand in a noun phrase before its noun. */
const BEFORE_NOUN = tagSet('JJ', 'JJR', 'RB', 'CD', 'NN', 'NNP', 'V_VBN', 'V_VBG', 'P-')

/** `low margins help`: a noun phrase that only a plural ends, at which the word before it would not point. */
function opensWithPlural(syntax: Syntax, start: number): boolean {
  let at = start
  while (has(syntax, at, BEFORE_NOUN)) at++
  return has(syntax, at, PLURAL)
}

/** `For three years, that has gone up.`: after the comma, the word points back. */
export function pointsBackAfterComma(syntax: Syntax): boolean {
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    if (has(syntax, at, COMMA) && lowerAt(syntax, at + 1) === 'that' && isFiniteAt(syntax, at + 2)) return true
  }
  return false
}
