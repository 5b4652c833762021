import {FRAGMENT_KINDS, type FragmentKind} from './classes.ts'

/** How ready a reader is to call a sentence a fragment. */
export const STRICTNESS = ['strict', 'default', 'cautious'] as const

export type Strictness = (typeof STRICTNESS)[number]

/** The score (logarithm of odds) that a sentence needs, by readiness and kind. */
export type Thresholds = Readonly<Record<Strictness, Readonly<Record<FragmentKind, number>>>>

/** The same thresholds for all kinds: those of a model that was not cross-validated. */
export const evenThresholds = (strict: number, medium: number, cautious: number): Thresholds => {
  const all = (threshold: number): Record<FragmentKind, number> =>
    Object.fromEntries(FRAGMENT_KINDS.map((kind) => [kind, threshold])) as Record<FragmentKind, number>
  return {strict: all(strict), default: all(medium), cautious: all(cautious)}
}
