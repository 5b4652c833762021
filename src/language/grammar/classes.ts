/**
 * What a sentence may be, in the order of the classifier's outcomes: first the two that are left alone (a sentence that can stand; a line
 * without a verb that was never meant to be one: `A must-see.`), then the kinds of fragment.
 */
export const CLASSES = [
  'complete',
  'label',
  'subordinate',
  'relative',
  'that',
  'participial',
  'prepositional',
  'infinitive',
  'predicate',
  'nominal',
] as const

export type SentenceClass = (typeof CLASSES)[number]

/** The kinds of sentence fragment. */
export type FragmentKind = Exclude<SentenceClass, 'complete' | 'label'>

/** The kinds of fragment start at this place in `CLASSES`. */
export const FIRST_KIND = 2
