/** Knows words and proposes corrections, in the shape of nspell. */
export interface Speller {
  /** Whether the word, as written, is spelt right. */
  correct(word: string): boolean
  /** Corrections, best first; at most ten; the same for the same word, always. */
  suggest(word: string): string[]
}
