import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_PUNCTUATION} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {nounSubject, numbered} from './noun-subject.ts'
import {isRelative} from './relative.ts'
import type {Subject} from './subject.ts'
import {NOMINATIVE, NOUNS} from './tag-sets.ts'
import {afterAdverbs, has, isFiniteAt, tagSet} from './token-tests.ts'

const ANOTHER_CLAUSE = tagSet('DWDT', 'SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'CC', 'PRPn')

const TAKES_CLAUSE = listOf('takes clause')

const LONGEST = 14

/** Where a relative clause opens that ends before `to` and holds one finite verb; undefined where there is none. */
function relativeStart(syntax: Syntax, to: number): number | undefined {
  let verb = -1
  for (let at = to - 1; at > syntax.first && to - at <= LONGEST; at--) {
    if (isRelative(syntax, at)) return verb === afterAdverbs(syntax, at) ? at : undefined
    if (has(syntax, at, NOMINATIVE) && verb === afterAdverbs(syntax, at) && has(syntax, at - 1, NOUNS)) return at
    if (has(syntax, at, ANOTHER_CLAUSE) || IS_PUNCTUATION[syntax.tags[at]!] === 1) return undefined
    if (isFiniteAt(syntax, at)) {
      if (verb >= 0) return undefined
      verb = at
    }
  }
  return undefined
}

/** Whether the verb of the clause leaves no doubt that what follows it is the main verb. */
function isClosed(syntax: Syntax, start: number): boolean {
  const verb = afterAdverbs(syntax, start)
  return !TAKES_CLAUSE.has(lowerAt(syntax, verb))
}

/** The subject that a relative clause parts from its verb at `to`: `The boat that carries the cars …`, `The songs we learn …`. */
export function subjectBeforeClause(syntax: Syntax, to: number): Subject | undefined {
  const start = relativeStart(syntax, to)
  if (start === undefined || !isClosed(syntax, start)) return undefined
  const found = nounSubject(syntax, start)
  const subject = found && numbered(syntax, found, true, false)
  return subject && {...subject, construction: 'clause-between'}
}
