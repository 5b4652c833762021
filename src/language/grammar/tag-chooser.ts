import type {Word} from './word-table.ts'

/** The tags of a run of words, see `Tagging`. */
export interface Chosen {
  readonly tags: Uint8Array
  readonly finiteMargins: Int16Array
}

/** Chooses the tags of words from left to right, each by the sums that its features come to. */
export interface TagChooser {
  /** Takes a word with its certain tag, and keeps with it where it has put what the word comes to. */
  addWord(word: Word): void
  /** Forgets all words. Their `sums` say nothing from then on. */
  forgetWords(): void
  /** @param edges two words before the first and two after the last, as `WordTable` has them */
  choose(words: readonly Word[], edges: readonly [Word, Word, Word, Word]): Chosen
}

/** Margin given to a word that was always seen with one tag. */
export const CERTAIN = 999

/** The certain tag of a word without one. */
export const UNCERTAIN = -1

/** What counts against a verb in the plural where the noun in the singular that “a” announces has not come, in the model's units. */
export const BEFORE_DUE_NOUN = 20
