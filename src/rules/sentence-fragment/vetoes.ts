import {hasVerbAfterClause} from '../../analysis/english/clausal-subject.ts'
import {pointsWithThat} from '../../analysis/english/demonstrative-that.ts'
import {opensWithSubject} from '../../analysis/english/hidden-subject.ts'
import {mayBeOrder, mayHaveOrderAfterComma, opensWithOrder} from '../../analysis/english/orders.ts'
import {BEFORE_ORDER} from '../../analysis/english/possible-main-verb.ts'
import {hasSecondSubject} from '../../analysis/english/second-subject.ts'
import {hasSureSpareVerb} from '../../analysis/english/spare-verbs.ts'
import {NAME, PREPOSITION} from '../../analysis/english/tag-sets.ts'
import {has} from '../../analysis/english/token-tests.ts'
import {isInvertedOrOrdered, putsPlaceFirst, putsReportFirst} from '../../analysis/english/verb-first.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {CLAUSES} from './kinds.ts'
import type {Evidence} from './partner.ts'

/** What a veto looks at. */
interface Suspect {
  readonly kind: FragmentKind
  readonly syntax: Syntax
  readonly previous: Syntax | undefined
  /** The neighbour that it was cut from, where that is plain. */
  readonly partner: Evidence['partner']
}

/** A reason for which a sentence that the models take for a fragment is left alone. */
export type Veto = (suspect: Suspect) => boolean

/** A veto that has a say on some kinds only. */
const on =
  (kinds: readonly FragmentKind[], veto: Veto): Veto =>
  (suspect) =>
    kinds.includes(suspect.kind) && veto(suspect)

/** A form that may be an order, unless it is a noun whose verb the next sentence opens with. */
function isOrder({kind, syntax, partner}: Suspect): boolean {
  if (kind === 'participial' || kind === 'predicate') return opensWithOrder(syntax)
  return (kind === 'prepositional' || !partner || has(syntax, syntax.first, PREPOSITION)) && mayBeOrder(syntax)
}

/** The vetoes, by name; what each is worth, `npm run evaluate -- vetoes` tells. */
export const VETOES: Readonly<Record<string, Veto>> = {
  isDemonstrativeThat: on(CLAUSES, ({syntax, previous}) => pointsWithThat(syntax, previous)),
  hasOrderAfterComma: on(BEFORE_ORDER, ({syntax}) => mayHaveOrderAfterComma(syntax)),
  opensWithSubject: on(['predicate'], ({syntax}) => opensWithSubject(syntax)),
  isInvertedOrOrdered: on(['predicate'], ({syntax, previous}) => isInvertedOrOrdered(syntax, previous)),
  isOrder: on(['prepositional', 'nominal', 'participial', 'predicate'], isOrder),
  hasVerbOfClause: on(CLAUSES, ({syntax}) => hasVerbAfterClause(syntax)),
  hasSecondSubject: on(BEFORE_ORDER, ({syntax}) => hasSecondSubject(syntax)),
  /** `Being late annoys him.` */
  hasVerbOfPhrase: on(['infinitive', 'participial'], ({syntax}) => hasSureSpareVerb(syntax, syntax.first + 1)),
  isPlaceFirst: on(['subordinate', 'prepositional'], ({syntax}) => putsPlaceFirst(syntax)),
  isReportFirst: on(['predicate'], ({syntax}) => putsReportFirst(syntax)),
  /** `Oboe of the eighteenth century.`: an entry or a caption, where no neighbour lacks it. */
  isNameAlone: on(['nominal'], ({syntax, partner}) => !partner && has(syntax, syntax.first, NAME)),
}

/** Whether one of the few things that the models are known to take wrongly stands in a sentence. */
export const isVetoed = (suspect: Suspect, vetoes: Readonly<Record<string, Veto>> = VETOES): boolean =>
  Object.values(vetoes).some((veto) => veto(suspect))
