import {
  hasClauseAfterPointing,
  hasMainClauseAfterThen,
  hasModalAfterVerb,
  mayHaveOrderWithoutComma,
} from '../../../analysis/english/clause-without-comma.ts'
import {FINITE} from '../../../analysis/english/finiteness.ts'
import {possibleVerbsIn} from '../../../analysis/english/missing-verb.ts'
import {mayHaveSecondSubject} from '../../../analysis/english/second-subject.ts'
import {isVerbless} from '../../../analysis/english/sentence-neighbours.ts'
import {hasSureSpareVerb} from '../../../analysis/english/spare-verbs.ts'
import {ADVERB, CLAUSE_OPENERS, GERUND, NUMBER, OPENS_OBJECT, PAST, PRESENT_SINGULAR} from '../../../analysis/english/tag-sets.ts'
import {has, tagSet} from '../../../analysis/english/token-tests.ts'
import {hasContractedHas, mayHaveOrderLikeNoun, mayHaveVerbInS, opensWithListOfNouns} from '../../../analysis/english/verb-read-as-noun.ts'
import type {FragmentKind} from '../../../language/grammar/classes.ts'
import {lowerAt, type Syntax} from '../../../language/grammar/syntax.ts'
import type {Fragment} from '../judge.ts'
import {BEFORE_ORDER} from '../kinds.ts'

const OPENS_SUBJECT = tagSet('DT', 'PRPS', 'CD', 'NNS', 'PDT')

/** The kinds that only what stands before can complete. */
const TRAILING: ReadonlySet<FragmentKind> = new Set(['relative', 'that', 'predicate'])

const opensWithGerund = (syntax: Syntax): boolean => has(syntax, syntax.first, GERUND)

/** Whether its form alone, or a neighbour that lacks it, shows a fragment to be cut off: people who write as they speak cut so, too, but not on purpose. */
export const isFormal = ({kind, partner, sentence}: Fragment): boolean =>
  kind === 'that' || partner !== undefined || (kind === 'participial' && opensWithGerund(sentence.syntax))

/** `Sketched the dog.`: with an object right after it, what looks like a participle is the verb of a subject left out. */
const hasObject = (syntax: Syntax): boolean => has(syntax, syntax.first, PAST) && has(syntax, syntax.first + 1, OPENS_OBJECT)

/** Whether what could complete a fragment is missing: a clause before it, or a subject that is one. */
export function lacksPartner({kind, sentence, partner}: Fragment): boolean {
  const {previous, syntax} = sentence
  if (!previous && (TRAILING.has(kind) || (kind === 'participial' && hasObject(syntax)))) return true
  if (partner === 'previous' && kind === 'predicate') return !isDetermined(previous!.syntax)
  return partner === 'next' && !isDetermined(syntax)
}

/** The kinds that lines of notes, hours and notices consist of. */
const LINES: ReadonlySet<FragmentKind> = new Set(['participial', 'prepositional', 'nominal', 'predicate'])

/** `No progress. Carried over to May.`, `Closed on Mondays. Open late on Fridays.`: one more line without a subject or a verb. */
export const isAmongLines = ({kind, sentence: {previous, next}, partner}: Fragment): boolean =>
  LINES.has(kind) && partner === undefined && (isVerbless(previous) || (previous === undefined && isVerbless(next)))

/** `The harbour`, `Officials`: a subject; a bare noun in the singular is a label, and several names are a reference. */
const isDetermined = (syntax: Syntax): boolean => has(syntax, syntax.first, OPENS_SUBJECT)

/** What “that” opens a clause with more often than it points at it. */
const OPENS_CLAUSE = tagSet('PRPn', 'PRP', 'DT', 'PRPS', 'NNP', 'NNS', 'EX', 'CD')

/** `If it is full then round it.`, `When it falls the harbour closes.` */
const mayHoldClauseBehindClause = (syntax: Syntax): boolean =>
  hasSureSpareVerb(syntax, syntax.first) || hasMainClauseAfterThen(syntax) || mayHaveSecondSubject(syntax)

/** `As soon as the page loads it hides the form.`, `If it rings, head for the door.`: what may be the main clause after another, or an order after a phrase. */
function mayHoldClauseBehind(kind: FragmentKind, syntax: Syntax): boolean {
  const {hasOrder, behindComma, ordered} = possibleVerbsIn(syntax)
  if (hasOrder || ordered > FINITE.remote || mayHaveOrderLikeNoun(syntax) || mayHaveOrderWithoutComma(syntax)) return true
  if (kind === 'subordinate' && mayHoldClauseBehindClause(syntax)) return true
  if (kind === 'infinitive' && hasClauseAfterPointing(syntax)) return true
  return kind === 'prepositional' ? mayHaveVerbInS(syntax) : behindComma > FINITE.remote
}

/** `Where a fold is torn, specify a sleeve.`, `Which tool you use will depend on it.` */
const mayHoldClauseBehindRelative = (syntax: Syntax): boolean =>
  hasModalAfterVerb(syntax) || (has(syntax, syntax.first, CLAUSE_OPENERS) && possibleVerbsIn(syntax).ordered > FINITE.remote)

/** Whether a main verb may hide in it: that of a subject in *-ing*, of a subject after a comma or “that”, or an order. */
export function mayHoldMainVerb({kind, sentence}: Fragment): boolean {
  const {syntax} = sentence
  if (hasContractedHas(syntax)) return true
  if (kind === 'that') return !has(syntax, syntax.first + 1, OPENS_CLAUSE)
  if (BEFORE_ORDER.includes(kind)) return mayHoldClauseBehind(kind, syntax)
  if (kind === 'relative') return mayHoldClauseBehindRelative(syntax)
  if (kind !== 'participial') return false
  if (has(syntax, syntax.first + 1, NUMBER) && opensWithGerund(syntax)) return true
  return hasSureSpareVerb(syntax, syntax.first + 1) || mayHaveVerbInS(syntax) || opensWithListOfNouns(syntax)
}

/** `Originally published in Leeds.`, `Which is rare.`: turns that writers set apart, and editors let stand. */
export function isTurnOfStyle({kind, sentence: {syntax}}: Fragment): boolean {
  const {first} = syntax
  if (kind === 'participial') return has(syntax, first, ADVERB) && has(syntax, first + 1, PAST)
  return kind === 'relative' && lowerAt(syntax, first) === 'which' && has(syntax, first + 1, PRESENT_SINGULAR)
}

/** Whether a fragment may be what its writer meant, or no fragment: what could complete it is missing, or it has another reading. */
export const mayBeMeant = (fragment: Fragment): boolean =>
  lacksPartner(fragment) || isAmongLines(fragment) || mayHoldMainVerb(fragment) || isTurnOfStyle(fragment)
