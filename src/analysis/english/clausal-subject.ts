import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {opensClause} from './clause-openers.ts'
import {phraseBefore} from './possible-verbs.ts'
import {COMMA, COMMA_OR_COORDINATOR, COORDINATOR, NOMINATIVE, NOUNS, PARTICIPLE} from './tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const PARTS_CLAUSES = tagSet('P,', 'CC', 'P;', 'P:', 'P-')

const OPENS_SUBJECT_CLAUSE = wordSet('that whether where why how what who whose which')

/** The finite verb of the clause that opens a sentence, where its subject stands right after the opener or is the opener itself; -1 where not. */
function firstVerbOf(syntax: Syntax): number {
  let at = syntax.first + 1
  while (at < syntax.end && !isFiniteAt(syntax, at) && !has(syntax, at, COMMA_OR_COORDINATOR) && !opensClause(syntax, at)) at++
  if (!isFiniteAt(syntax, at)) return -1
  return phraseBefore(syntax, at) <= syntax.first + 1 ? at : -1
}

const BEFORE_PARTICIPLE = listOf('before participle')

const isPastInDisguise = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, PARTICIPLE) && lowerAt(syntax, at).endsWith('ed') && !BEFORE_PARTICIPLE.has(lowerAt(syntax, at - 1))

/** Verbs that say what a clause is. */
const COPULAS = wordSet('is was remains remained seems seemed appears')

/** Words that may be the opener of another clause, tagged as prepositions: `before the firm can use it`. */
export const MAY_OPEN_CLAUSE = wordSet('before after since until till as than')

const endsClause = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, PARTS_CLAUSES) || opensClause(syntax, at) || (MAY_OPEN_CLAUSE.has(lowerAt(syntax, at)) && !isFiniteAt(syntax, at + 1))

/** Question words that may end a clause of which another is the subject: `Which goes where is`. */
const ENDS_QUESTION = wordSet('where when')

/** `Which goes where is unclear.`: a second question word right between the verb of the clause and the main verb. */
const isSecondQuestion = (syntax: Syntax, first: number): boolean =>
  ENDS_QUESTION.has(lowerAt(syntax, first + 1)) && COPULAS.has(lowerAt(syntax, first + 2))

/** Where the next verb stands after that of the clause in front, with nothing between them that opens or adds another; -1 where none does. */
function secondVerbOf(syntax: Syntax, first: number): number {
  if (isPastInDisguise(syntax, first + 1)) return first + 1
  for (let at = first + 1; at < syntax.end && !endsClause(syntax, at); at++) if (isFiniteAt(syntax, at)) return at
  return -1
}

/** `Which came first`, `Who left it there`: a relative clause may look like this too, so that only a plain verb tells them apart. */
const mayBeRelative = (syntax: Syntax): boolean => ['who', 'whose', 'which'].includes(lowerAt(syntax, syntax.first))

/** Whether what stands between two verbs is no subject of the second, as in `left it there is`, and the second no participle in disguise. */
function isOutsideClause(syntax: Syntax, first: number, second: number): boolean {
  const isAdjacent = second === first + 1
  if (mayBeRelative(syntax) && (isAdjacent || !COPULAS.has(lowerAt(syntax, second)))) return false
  if (has(syntax, second - 1, NOMINATIVE)) return false
  const phrase = phraseBefore(syntax, second)
  if (phrase > first + 1 && has(syntax, phrase - 1, NOUNS)) return false
  return isAdjacent || !(isReporting(lowerAt(syntax, first)) || lowerAt(syntax, second).endsWith('ed'))
}

/** `That he knows is plain.`, `Which came first is moot.`: after the verb of the clause in front another, with nothing to account for it. */
export function hasVerbAfterClause(syntax: Syntax): boolean {
  if (!OPENS_SUBJECT_CLAUSE.has(lowerAt(syntax, syntax.first))) return false
  const first = firstVerbOf(syntax)
  const second = first < 0 ? -1 : secondVerbOf(syntax, first)
  return (
    (second > 0 && isOutsideClause(syntax, first, second)) || (first > 0 && isSecondQuestion(syntax, first)) || hasVerbBehindAside(syntax)
  )
}

/** `That they lost, and lost so badly, is no surprise.`: a verb right after the comma that closes an aside of the clause in front. */
function hasVerbBehindAside(syntax: Syntax): boolean {
  if (!has(syntax, syntax.first + 1, NOMINATIVE)) return false
  let comma = -1
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (!has(syntax, at, COMMA)) continue
    if (comma >= 0) return COPULAS.has(lowerAt(syntax, at + 1))
    if (!has(syntax, at + 1, COORDINATOR)) return false
    comma = at
  }
  return false
}
