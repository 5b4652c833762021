const MARKS = /\p{M}/gu

/** A word as phrases have it: in small letters without accents, its parts separate. */
const fold = (word: string): string => word.normalize('NFD').replace(MARKS, '').replaceAll('œ', 'oe').replaceAll('-', ' ').toLowerCase()

/** The phrases by each of their words, with a space at both ends. */
function indexed(phrases: string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const phrase of phrases.split(', '))
    for (const word of phrase.split(' ')) index.set(word, [...(index.get(word) ?? []), ` ${phrase} `])
  return index
}

/** More words than this no phrase has before or after one of its words. */
export const FARTHEST_IN_PHRASE = 6

/** Phrases that English has borrowed whole and whose words, alone, are not English: “lingua franca”. */
export class BorrowedPhrases {
  readonly #phrases: string
  #byWord: ReadonlyMap<string, readonly string[]> | undefined

  /** @param phrases in small letters, without accents and hyphens, with a comma and a space between them */
  constructor(phrases: string) {
    this.#phrases = phrases
  }

  /** Whether a word, or a compound by its first part, belongs to a phrase that stands in the words around it; these are asked for only where one has it. */
  has(word: string, around: () => readonly string[]): boolean {
    this.#byWord ??= indexed(this.#phrases)
    const phrases = this.#byWord.get(fold(word).split(' ')[0]!)
    if (phrases === undefined) return false
    const text = ` ${around().map(fold).join(' ')} `
    return phrases.some((phrase) => text.includes(phrase))
  }
}
