/** A place where a word is missing, or one too many. */
export interface AmissWord {
  readonly kind: 'missing' | 'extra'
  /** The tokens that are told, the end exclusive. */
  readonly start: number
  readonly end: number
  /** What should stand there. */
  readonly right: readonly string[]
  /** The word that is missing, or too many. */
  readonly word: string
}
