import type {Span} from '../../text/span.ts'
import {EMPHATIC, GRAMMATICAL, NEVER_TWICE} from './exceptions.ts'
import {mayRepeatWord} from './suspects.ts'

export interface RepeatedWord extends Span {
  /** The word as it is written the first time. */
  readonly word: string
  /** Whether no sentence has the word twice in a row. */
  readonly certain: boolean
}

/** A word, white space without a blank line, and the word again; neither is part of a longer one. */
const TWICE = /(?<![\p{L}\p{N}’'\-/.@_&])(\p{L}[\p{L}’'-]*)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)(\p{L}[\p{L}’'-]*)(?![\p{L}\p{N}\-/@_&])/gu

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

function isMeant(first: string, second: string): boolean {
  const word = second.toLowerCase()
  // “the new New Town”: the second begins a name.
  if (isCapitalised(second) && !isCapitalised(first)) return true
  if (GRAMMATICAL.has(word) || EMPHATIC.has(word)) return true
  // Names: “Duran Duran”, “Wagga Wagga”; and letters and numerals: “A A”.
  if (isCapitalised(second)) return !NEVER_TWICE.has(word) || first === first.toUpperCase()
  return second.length === 1 && !NEVER_TWICE.has(word)
}

/** Words that stand twice in a row by mistake, in order. Linear in the length of the text. */
export function findRepeatedWords(text: string): RepeatedWord[] {
  const found: RepeatedWord[] = []
  if (!mayRepeatWord(text)) return found
  TWICE.lastIndex = 0
  for (let match = TWICE.exec(text); match; match = TWICE.exec(text)) {
    const [whole, first = '', second = ''] = match
    const end = match.index + whole.length
    if (first.toLowerCase() === second.toLowerCase() && !isMeant(first, second)) {
      found.push({start: match.index, end, word: first, certain: NEVER_TWICE.has(second.toLowerCase())})
    } else TWICE.lastIndex = end - second.length
  }
  return found
}
