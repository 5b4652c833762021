import type {Correction} from '../../language/english-speller.ts'

/** That a word may be a slip. */
export interface Verdict {
  readonly corrections: readonly Correction[]
  /** Whether it stands for a name or an office that everybody knows, whatever is beside it. */
  readonly isWellKnown?: boolean
}

/** So many times in one document, a word is meant. */
export const REPEATED = 3
