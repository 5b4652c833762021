import type {FragmentKind} from '../../language/grammar/classes.ts'

/** The kinds that are clauses, with a finite verb and what makes them depend on another. */
export const CLAUSES: readonly FragmentKind[] = ['that', 'relative', 'subordinate']

/** The kinds that are phrases, for which it is commoner to stand alone, and of which lines without sentences consist. */
export const PHRASES: ReadonlySet<FragmentKind> = new Set(['participial', 'prepositional', 'infinitive', 'nominal', 'predicate'])
