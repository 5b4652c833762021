import type {FragmentKind} from '../../language/grammar/classes.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import type {Evidence} from './partner.ts'

/** What a veto looks at. */
export interface Verdict {
  readonly kind: FragmentKind
  readonly syntax: Syntax
  readonly previous: Syntax | undefined
  /** The neighbour that it was cut from, where that is plain. */
  readonly partner: Evidence['partner']
}
