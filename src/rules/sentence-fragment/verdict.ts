import type {FragmentKind} from '../../language/grammar/classes.ts'
import type {VerbScores} from '../../language/grammar/sentence-features.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import type {Evidence} from './partner.ts'

/** What a veto looks at. */
export interface Verdict {
  readonly kind: FragmentKind
  readonly syntax: Syntax
  readonly previous: Syntax | undefined
  readonly verbs: VerbScores
  /** By how much the score is above the threshold of its kind; 0 or more. */
  readonly margin: number
  /** The neighbour that it was cut from, where that is plain. */
  readonly partner: Evidence['partner']
}
