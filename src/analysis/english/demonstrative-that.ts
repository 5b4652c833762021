import {endsInReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {countFinite} from './finite-verbs.ts'
import {readBase} from './noun-phrase.ts'
import {COMMA, PLURAL, PREPOSITION} from './tag-sets.ts'
import {has, isFiniteAt, tagSet} from './token-tests.ts'

const AFTER_PREPOSITION = tagSet('NN', 'PRP')
const POINTED_AT_TAGS = tagSet('NN', 'JJ', 'JJR', 'CD', 'RB', 'V_VB', 'V_VBN', 'V_VBG', 'A_VB', 'A_VBG', 'P,', 'WDT', 'X')

const POINTED_AT = listOf('pointed at')

/** `That means little.`, `That evening was quiet.`: the word points at something; after a bare `Officials said.` a noun may still open a clause. */
export function pointsWithThat(syntax: Syntax, previous: Syntax | undefined): boolean {
  if (lowerAt(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (isFiniteAt(syntax, next) || POINTED_AT.has(lowerAt(syntax, next)) || countFinite(syntax, next) === 0) return true
  const aside = has(syntax, next + 2, COMMA) ? next + 3 : next + 2
  if (has(syntax, next, PREPOSITION) && has(syntax, next + 1, AFTER_PREPOSITION) && isFiniteAt(syntax, aside)) return true
  if (opensWithPlural(syntax, next)) return false
  if (previous && endsInReport(previous) && countFinite(previous) <= 1) return false
  return has(syntax, next, POINTED_AT_TAGS)
}

/** `low margins help`: a noun phrase that a plural ends, at which the word before it would not point. */
function opensWithPlural(syntax: Syntax, start: number): boolean {
  const phrase = readBase(syntax, start)
  return phrase !== undefined && has(syntax, phrase.head, PLURAL)
}
