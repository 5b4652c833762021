import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {opensClause} from './openers.ts'
import {is, isFiniteVerb, startsClause} from './reading.ts'
import {phraseBefore} from './verbs.ts'
import type {Verdict} from './verdict.ts'

const OPENS_SUBJECT_CLAUSE = new Set(['that', 'whether', 'where', 'why', 'how', 'what', 'who', 'whose', 'which'])

/** The finite verb of the clause that opens a sentence, where its subject stands right behind the opener or is the opener itself; -1 where not. */
function firstVerbOf(syntax: Syntax): number {
  let at = syntax.first + 1
  while (at < syntax.end && !isFiniteVerb(syntax, at) && !is(syntax, at, 'P,', 'CC') && !opensClause(syntax, at)) at++
  if (!isFiniteVerb(syntax, at)) return -1
  return phraseBefore(syntax, at) <= syntax.first + 1 || lowerAt(syntax, syntax.first + 1) === 'of' ? at : -1
}

/** Verbs behind which a participle is no verb of its own. */
const BEFORE_PARTICIPLE = new Set('is are was were be been has have had become becomes became get gets got seems seemed'.split(' '))

const isPastInDisguise = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'V_VBN') && lowerAt(syntax, at).endsWith('ed') && !BEFORE_PARTICIPLE.has(lowerAt(syntax, at - 1))

/** Verbs that say what a clause is. */
const COPULAS = new Set('is was remains remained seems seemed appears'.split(' '))

const isCopulaOrModal = (syntax: Syntax, at: number): boolean =>
  COPULAS.has(lowerAt(syntax, at)) || is(syntax, at, 'A_MD', 'A_VBZ', 'A_VBD')

/** Words that may be the opener of another clause, tagged as prepositions: `before the firm can use it`. */
const MAY_OPEN_CLAUSE = new Set(['before', 'after', 'since', 'until', 'till', 'as', 'than'])

const endsClause = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'P,', 'CC', 'P;', 'P:', 'P-') ||
  opensClause(syntax, at) ||
  (MAY_OPEN_CLAUSE.has(lowerAt(syntax, at)) && !isFiniteVerb(syntax, at + 1))

/** Question words that may end a clause of which another is the subject: `Which goes where is`. */
const ENDS_QUESTION = new Set(['where', 'when'])

/** `Which goes where is unclear.`: a second question word right between the verb of the clause and the main verb. */
const isSecondQuestion = (syntax: Syntax, first: number): boolean =>
  ENDS_QUESTION.has(lowerAt(syntax, first + 1)) && COPULAS.has(lowerAt(syntax, first + 2)) && !isReporting(lowerAt(syntax, first))

/** Where the next verb stands behind that of the clause in front, with nothing between them that opens or adds another; -1 where none does. */
function secondVerbOf(syntax: Syntax, first: number): number {
  if (isPastInDisguise(syntax, first + 1)) return first + 1
  for (let at = first + 1; at < syntax.end && !endsClause(syntax, at); at++) if (isFiniteVerb(syntax, at)) return at
  return -1
}

/** `Which came first`, `Who left it there`: a relative clause may look like this too, so that only a plain verb tells them apart. */
const mayBeRelative = (syntax: Syntax): boolean => ['who', 'whose', 'which'].includes(lowerAt(syntax, syntax.first))

/** Whether what stands between two verbs is no subject of the second, as in `left it there is`, and the second no participle in disguise. */
function isOutsideClause(syntax: Syntax, first: number, second: number): boolean {
  const isAdjacent = second === first + 1
  if (mayBeRelative(syntax) && (isAdjacent || !isCopulaOrModal(syntax, second))) return false
  if (is(syntax, second - 1, 'PRPn')) return false
  const phrase = phraseBefore(syntax, second)
  if (phrase > first + 1 && is(syntax, phrase - 1, 'NN', 'NNS', 'NNP')) return false
  return isAdjacent || !(isReporting(lowerAt(syntax, first)) || lowerAt(syntax, second).endsWith('ed'))
}

/** `That he knows is plain.`, `Which came first is moot.`: behind the verb of the clause in front another, with nothing to account for it. */
export function hasVerbOfClause({kind, syntax}: Verdict): boolean {
  if (kind !== 'that' && kind !== 'relative' && kind !== 'subordinate') return false
  if (!OPENS_SUBJECT_CLAUSE.has(lowerAt(syntax, syntax.first))) return false
  const first = firstVerbOf(syntax)
  const second = first < 0 ? -1 : secondVerbOf(syntax, first)
  return (
    (second > 0 && isOutsideClause(syntax, first, second)) || (first > 0 && isSecondQuestion(syntax, first)) || hasVerbBehindAside(syntax)
  )
}

/** `That they lost, and lost so badly, is no surprise.`: a verb right behind the comma that closes an aside of the clause in front. */
function hasVerbBehindAside(syntax: Syntax): boolean {
  if (!is(syntax, syntax.first + 1, 'PRPn')) return false
  let comma = -1
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (!is(syntax, at, 'P,')) continue
    if (comma >= 0) return COPULAS.has(lowerAt(syntax, at + 1))
    if (!is(syntax, at + 1, 'CC')) return false
    comma = at
  }
  return false
}

/** Words for some of many, right behind which the verb of a clause with *what* may be read as a noun. */
const SOME = new Set(['many', 'some', 'few', 'most', 'others', 'all'])

/** `What many fear is that it floods.` */
export const hasVerbBehindSome = ({syntax}: Verdict): boolean =>
  lowerAt(syntax, syntax.first) === 'what' &&
  SOME.has(lowerAt(syntax, syntax.first + 1)) &&
  is(syntax, syntax.first + 2, 'NN', 'NNS') &&
  COPULAS.has(lowerAt(syntax, syntax.first + 3))

/** `Where he leads, others follow.`: a clause with *where*, a comma, and a whole clause behind it. */
export function hasClauseBehindWhere({kind, syntax}: Verdict): boolean {
  if ((kind !== 'relative' && kind !== 'subordinate') || lowerAt(syntax, syntax.first) !== 'where') return false
  let comma = syntax.first + 2
  while (comma < syntax.end && !is(syntax, comma, 'P,')) comma++
  const isReport = isReporting(lowerAt(syntax, syntax.end - 1)) || isReporting(lowerAt(syntax, comma + 2))
  return firstVerbOf(syntax) > 0 && firstVerbOf(syntax) < comma && startsClause(syntax, comma + 1) && !isReport
}

const OPENS_QUESTION = new Set(['whose', 'why', 'how', 'where', 'what', 'when', 'who', 'whether'])
const isWhichOf = (syntax: Syntax): boolean => lowerAt(syntax, syntax.first) === 'which' && lowerAt(syntax, syntax.first + 1) === 'of'
const ANSWERS = new Set('say know explain reveal disclose specify remember'.split(' '))

/** `Whose bill he did not say.`: an indirect question in front of the verb that leaves it open. */
export function isQuestionLeftOpen({syntax}: Verdict): boolean {
  const last = syntax.end - 1
  return (
    (OPENS_QUESTION.has(lowerAt(syntax, syntax.first)) || isWhichOf(syntax)) &&
    ANSWERS.has(lowerAt(syntax, last)) &&
    /^(?:not|n[o']t|never)$/.test(lowerAt(syntax, last - 1))
  )
}
