import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {TagName} from '../../language/grammar/tags.ts'
import {opensClause} from './openers.ts'
import {is, isFiniteVerb} from './reading.ts'
import {spareVerbs} from './spare-verbs.ts'
import {phraseBefore} from './verbs.ts'
import type {Verdict} from './verdict.ts'

const OPENS_SUBJECT_CLAUSE = new Set(['that', 'whether', 'where', 'why', 'how', 'what', 'who', 'whose', 'which'])

/** The finite verb of the clause that opens a sentence, where its subject stands right after the opener or is the opener itself; -1 where not. */
function firstVerbOf(syntax: Syntax): number {
  let at = syntax.first + 1
  while (at < syntax.end && !isFiniteVerb(syntax, at) && !is(syntax, at, 'P,', 'CC') && !opensClause(syntax, at)) at++
  if (!isFiniteVerb(syntax, at)) return -1
  return phraseBefore(syntax, at) <= syntax.first + 1 || lowerAt(syntax, syntax.first + 1) === 'of' ? at : -1
}

/** Verbs after which a participle is no verb of its own. */
const BEFORE_PARTICIPLE = new Set('is are was were be been has have had become becomes became get gets got seems seemed'.split(' '))

const isPastInDisguise = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'V_VBN') && lowerAt(syntax, at).endsWith('ed') && !BEFORE_PARTICIPLE.has(lowerAt(syntax, at - 1))

/** What may open the object of a past form in *-ed* after the clause in front. */
const OPENS_OBJECT = new Set('nobody no everyone everybody many most some few'.split(' '))

const NO_VERB_BEHIND: readonly TagName[] = [
  ...(['A_VB', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_VBN', 'A_VBG', 'A_MD', 'CC', 'P,', 'TO', 'IN'] as const),
]

/** `That it opened late surprised the town.`: a form in *-ed* with an object and no auxiliary, after the clause's own verb. */
function hasPastWithObject(syntax: Syntax, first: number): boolean {
  for (let at = first + 2; at < syntax.end && !opensClause(syntax, at); at++) {
    if (!is(syntax, at, 'V_VBN', 'JJ') || !lowerAt(syntax, at).endsWith('ed')) continue
    const hasObject = is(syntax, at + 1, 'DT', 'PRP', 'PRPS') || OPENS_OBJECT.has(lowerAt(syntax, at + 1))
    if (hasObject && !is(syntax, is(syntax, at - 1, 'RB', 'NOT') ? at - 2 : at - 1, ...NO_VERB_BEHIND)) return true
  }
  return false
}

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

/** Where the next verb stands after that of the clause in front, with nothing between them that opens or adds another; -1 where none does. */
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

/** `That he knows is plain.`, `Which came first is moot.`: after the verb of the clause in front another, with nothing to account for it. */
export function hasVerbOfClause({kind, syntax}: Verdict): boolean {
  if (kind !== 'that' && kind !== 'relative' && kind !== 'subordinate') return false
  if (!OPENS_SUBJECT_CLAUSE.has(lowerAt(syntax, syntax.first))) return false
  const first = firstVerbOf(syntax)
  const second = first < 0 ? -1 : secondVerbOf(syntax, first)
  return (
    (second > 0 && isOutsideClause(syntax, first, second)) ||
    (first > 0 && (isSecondQuestion(syntax, first) || hasPastWithObject(syntax, first))) ||
    hasVerbBehindAside(syntax)
  )
}

/** `That they lost, and lost so badly, is no surprise.`: a verb right after the comma that closes an aside of the clause in front. */
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

/** `To win would be a surprise.`, `Being late annoys him.`: after an infinitive or a participle, a verb that nothing else accounts for. */
export function hasVerbOfPhrase({kind, syntax}: Verdict): boolean {
  if (kind !== 'infinitive' && kind !== 'participial') return false
  for (const {isDoubtful} of spareVerbs(syntax, syntax.first + 1)) if (!isDoubtful) return true
  return false
}
