/** Compounds that are one word: which two words, or three, are parts of one. */
export class ClosedCompounds {
  readonly #divided: ReadonlySet<string>
  readonly #firsts: ReadonlySet<string>

  /** @param divided in small letters, each divided by spaces, with a comma and a space between them */
  constructor(divided: string) {
    const all = divided.split(', ')
    this.#divided = new Set(all)
    this.#firsts = new Set(all.map((compound) => compound.slice(0, compound.indexOf(' '))))
  }

  /** Whether some compound begins with a word, in small letters. */
  mayOpen(first: string): boolean {
    return this.#firsts.has(first)
  }

  /** Whether words in small letters, with a space between them, are one word. */
  has(words: string): boolean {
    return this.#divided.has(words)
  }
}
