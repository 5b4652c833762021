/** What stands before and after a paragraph. */
export const EDGE = '^'

/** Endings that tell what a word that the vocabulary lacks is likely to be, the first that fits; the last fits any. */
const ENDINGS = [
  ...[
    'ing',
    'ed',
    'ly',
    'tion',
    'ness',
    'ment',
    'ity',
    'ous',
    'ive',
    'able',
    'al',
    'er',
    'est',
    'ies',
    'ss',
    's',
    'ism',
    'ist',
    'ic',
    'ful',
  ],
  ...['ise', 'ize', 'ate', 'y', 'e', 'n', 't', 'd', 'r', 'l', 'k', 'p', 'h', 'm', 'g', 'c', 'a', 'o', 'i', ''],
]
/** A word must be so much longer than its ending. */
const STEM = 3

const MARKS = ['#', ',', '.', ';', ':', '(', ')', '"', "'", '-', '—', '&']

/** The first row of a kind of unknown word; those below are an edge and marks. */
export const FIRST_KIND = 1 + MARKS.length
const NAME = FIRST_KIND + ENDINGS.length
const HYPHENED = NAME + 1
const CLIPPED = NAME + 2
/** The first row that is a word's own. */
export const FIRST_WORD = NAME + 3

/** A token in one number: its row, and above it whether it is a possessive and whether it is part of a name. */
export const ROW_BITS = 13
export const ROW_MASK = (1 << ROW_BITS) - 1
/** The flag of a possessive. */
export const POSSESSIVE = 1
const NAMED = 2
/** How many combinations of these there are. */
export const FLAGS = 4

/** Words and marks by number: each frequent word has a row of its own, any other one shares it with those of its ending. */
export class Vocabulary {
  readonly words: readonly string[]
  readonly #rows = new Map<string, number>()

  constructor(words: readonly string[]) {
    this.words = words
    this.#rows.set(EDGE, 0)
    for (const [at, mark] of MARKS.entries()) this.#rows.set(mark, 1 + at)
    for (const [at, word] of words.entries()) this.#rows.set(word, FIRST_WORD + at)
  }

  get rows(): number {
    return FIRST_WORD + this.words.length
  }

  /** The row of a word in small letters, 0 where it has none of its own. */
  rowOf(word: string): number {
    return this.#rows.get(word) ?? 0
  }

  /** The number of a token: a mark, or a word, with its capital only where it is part of a name. */
  tokenOf(token: string): number {
    const known = this.#rows.get(token)
    if (known !== undefined) return known
    const first = token.charCodeAt(0)
    const isNamed = first < 97 || (first > 122 && token.toLowerCase() !== token)
    return isNamed ? this.#named(token.toLowerCase()) : this.#ordinary(token)
  }

  #ordinary(word: string): number {
    if (!word.endsWith("'s")) return kindOf(word)
    const base = word.slice(0, -2)
    return (this.#rows.get(base) ?? kindOf(base)) | (POSSESSIVE << ROW_BITS)
  }

  #named(word: string): number {
    const isPossessive = word.endsWith("'s")
    const row = this.#rows.get(isPossessive ? word.slice(0, -2) : word) ?? NAME
    return row | ((NAMED + Number(isPossessive)) << ROW_BITS)
  }
}

/** The row of a word that has none of its own. */
export function kindOf(word: string): number {
  if (word.includes("'")) return CLIPPED
  if (word.includes('-')) return HYPHENED
  return FIRST_KIND + ENDINGS.findIndex((ending) => ending === '' || (word.length >= ending.length + STEM && word.endsWith(ending)))
}
