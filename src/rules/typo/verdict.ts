import type {Correction} from '../../language/english-speller.ts'

/** That a word is taken for a slip, and how surely. */
export interface Verdict {
  readonly corrections: readonly Correction[]
  /** From 0 to 1. */
  readonly confidence: number
}

/** So many times in one document, a word is meant. */
export const REPEATED = 3

/** How sure a finding is: the nearer the best correction beside the limit up to which one counts, both in nats. */
export function confidenceOf(cost: number, limit: number): number {
  return Math.round(100 * Math.max(0.3, Math.min(0.99, 1.1 - cost / (limit + 8)))) / 100
}
