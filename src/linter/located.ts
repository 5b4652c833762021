import type {Span} from '../text/span.ts'

/** What a rule has found at a place in the source. */
export interface Located extends Span {
  readonly ruleId: string
}
