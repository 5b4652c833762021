import type {Edit} from '../../text/finding.ts'

/** The sorts of faults, which are also the ids of their messages. */
type SpacingFaultKind =
  | 'space-before'
  | 'space-astray'
  | 'space-missing'
  | 'space-inside'
  | 'space-around'
  | 'lost-dash'
  | 'doubled-mark'
  | 'double-space'

/** Something wrong with the spaces round a mark. The edit's text is what should stand there. */
export interface SpacingFault extends Edit {
  readonly kind: SpacingFaultKind
  readonly confidence: number
  readonly certain: boolean
}
