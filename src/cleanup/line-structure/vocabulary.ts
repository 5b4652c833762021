const WORD = /\p{L}+(?:-\p{L}+)*/gu

function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase())
  return words
}

/** The words of a text, read when a hyphen at the end of a line first asks for them. */
export class Vocabulary {
  readonly #text: string
  readonly #isWord: ((word: string) => boolean) | undefined
  #words: Set<string> | undefined

  constructor(text: string, isWord: ((word: string) => boolean) | undefined) {
    this.#text = text
    this.#isWord = isWord
  }

  /**
   * Whether the two parts of a word divided at a line end are one word without the hyphen. The text itself is the best witness, then the
   * dictionary; without either the hyphen stays, for a compound that loses its hyphen cannot be told from a slip later.
   */
  isOneWord(first: string, second: string): boolean {
    const joined = (first + second).toLowerCase()
    const words = (this.#words ??= wordsOf(this.#text))
    if (words.has(`${first}-${second}`.toLowerCase())) return false
    return words.has(joined) || (this.#isWord?.(joined) ?? false)
  }
}
