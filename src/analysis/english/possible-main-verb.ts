import type {FragmentKind} from '../../language/grammar/classes.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {hasClauseAfterPointing, hasMainClauseAfterThen, hasModalAfterVerb, mayHaveOrderWithoutComma} from './clause-without-comma.ts'
import {FINITE} from './finiteness.ts'
import {possibleVerbsIn} from './missing-verb.ts'
import {mayHaveSecondSubject} from './second-subject.ts'
import {hasSureSpareVerb} from './spare-verbs.ts'
import {CLAUSE_OPENERS, GERUND, NUMBER} from './tag-sets.ts'
import {has, tagSet} from './token-tests.ts'
import {hasContractedHas, mayHaveOrderLikeNoun, mayHaveVerbInS, opensWithListOfNouns} from './verb-read-as-noun.ts'

/** The kinds after which an order may be the main clause. */
export const BEFORE_ORDER: readonly FragmentKind[] = ['subordinate', 'infinitive', 'prepositional']

/** Whether a sentence opens with a form in *-ing*. */
export const opensWithGerund = (syntax: Syntax): boolean => has(syntax, syntax.first, GERUND)

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

/** Whether a main verb may hide in a fragment of a kind: that of a subject in *-ing*, of a subject after a comma or “that”, or an order. */
export function mayHoldMainVerb(kind: FragmentKind, syntax: Syntax): boolean {
  if (hasContractedHas(syntax)) return true
  if (kind === 'that') return !has(syntax, syntax.first + 1, OPENS_CLAUSE)
  if (BEFORE_ORDER.includes(kind)) return mayHoldClauseBehind(kind, syntax)
  if (kind === 'relative') return mayHoldClauseBehindRelative(syntax)
  if (kind !== 'participial') return false
  if (has(syntax, syntax.first + 1, NUMBER) && opensWithGerund(syntax)) return true
  return hasSureSpareVerb(syntax, syntax.first + 1) || mayHaveVerbInS(syntax) || opensWithListOfNouns(syntax)
}
