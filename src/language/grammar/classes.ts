/** The kinds of sentence fragment, in the order of the documentation. */
export const FRAGMENT_KINDS = [
  'subordinate',
  'relative',
  'that',
  'participial',
  'prepositional',
  'infinitive',
  'predicate',
  'nominal',
] as const

export type FragmentKind = (typeof FRAGMENT_KINDS)[number]

/**
 * What a sentence may be, in the order of the classifier's outcomes: first the two that are left alone (a sentence that can stand; a line
 * without a verb that was never meant to be one: `A must-see.`), then the kinds of fragment.
 */
export const CLASSES = ['complete', 'label', ...FRAGMENT_KINDS] as const

export type SentenceClass = (typeof CLASSES)[number]

/** The kinds of fragment start at this place in `CLASSES`. */
export const FIRST_KIND = CLASSES.length - FRAGMENT_KINDS.length
