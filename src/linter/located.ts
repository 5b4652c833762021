import type {Result} from '../rules/apply.ts'
import type {Span} from '../text/span.ts'

/** A result with its place in the source. */
export interface Located extends Span {
  readonly result: Result
  /** The block that it was found in; without one, its offsets are of the source. */
  readonly index?: number
}
