import type {Mark} from '../marks/mark.ts'

/** What is wrong with a mark. */
export type FaultKind = 'unclosed' | 'unopened' | 'doubled' | 'turned' | 'mixed' | 'mismatched' | 'misplaced' | 'crossed'

/** One mark that an editor would change. */
export interface Fault {
  readonly kind: FaultKind
  /** Its place among the paragraph's marks. */
  readonly index: number
  readonly mark: Mark
  /** For a fault of a pair, the other half and its place. */
  readonly partner?: {readonly index: number; readonly mark: Mark}
}

/** Two marks that belong together, by their places among the paragraph's marks. */
export interface MarkPair {
  readonly opener: number
  readonly closer: number
}

/** The least-cost account of all marks of a paragraph. */
export interface Explanation {
  readonly marks: readonly Mark[]
  readonly pairs: readonly MarkPair[]
  /** Orphans that the following paragraph continues, by their places among the marks. */
  readonly continued: readonly number[]
  /** In the order of the text. */
  readonly faults: readonly Fault[]
  readonly cost: number
}

/**
 * What a document does with single marks: `outer`, it quotes with them, in the British way; `dialect`, it quotes with double ones, and writes speech
 * with apostrophes at the edges of words; `few`, neither.
 */
export const SINGLES_HABITS = ['few', 'outer', 'dialect'] as const
export type SinglesHabit = (typeof SINGLES_HABITS)[number]

/** What the explanation may take for granted about the paragraph's surroundings. */
export interface KnownAround {
  /** The families of quotation marks that the next paragraph opens with, as a set of `CONTINUES` bits. */
  readonly continues: number
  readonly singles: SinglesHabit
}

/** The bit of each family in `KnownAround.continues`. */
export const CONTINUES = {double: 1, single: 2, guillemet: 4, bracket: 0} as const
