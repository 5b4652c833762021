import type {Span} from '../text/span.ts'
import {ShingleIndex} from './repetition/shingles.ts'
import {sentenceSpans} from './sentences.ts'

/** A passage that stands in the text twice; this is the later one. */
export interface Repetition {
  /** The place of the passage in the list of paragraphs, and of the earlier one. */
  readonly index: number
  readonly of: number
  /** The repeated part of the paragraph's text. */
  readonly span: Span
  readonly kind: 'paragraph' | 'near' | 'sentence'
}

/** Shorter lines are repeated for good reason (names in a list, refrains, headings of parts). Unit: words. */
const SHORTEST_LINE = 8

/** A title is among the first lines, and stands again near the top. Both are numbers of lines. */
const LAST_TITLE = 2
const TITLE_REACH = 8
const SHORTEST_TITLE = 3

/** Sentences of speakers are repeated on purpose up to this length. Unit: words. */
const SHORTEST_SENTENCE = 12

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z\d\p{L}\p{N}]+/gu) ?? []

interface Seen {
  readonly index: number
}

/** Goes through the paragraphs once and remembers what it has seen. */
class Reader {
  readonly found: Repetition[] = []
  readonly #lines = new Map<string, Seen>()
  readonly #sentences = new Map<string, Seen>()
  readonly #shingles = new ShingleIndex()

  read(text: string, index: number): void {
    const words = wordsOf(text)
    if (words.length < SHORTEST_TITLE) return
    const whole = {start: 0, end: text.length}
    const key = words.join(' ')
    const line = this.#lines.get(key)
    if (line && isLongEnough(words.length, line.index, index, text))
      this.found.push({index, of: line.index, span: whole, kind: 'paragraph'})
    else this.#readParts(text, words, key, index)
    if (!line) this.#lines.set(key, {index})
  }

  #readParts(text: string, words: readonly string[], key: string, index: number): void {
    const near = this.#shingles.add(words, index)
    if (near !== undefined) this.found.push({index, of: near, span: {start: 0, end: text.length}, kind: 'near'})
    else if (words.length >= SHORTEST_SENTENCE) this.#readSentences(text, key, index)
  }

  #readSentences(text: string, key: string, index: number): void {
    const spans = sentenceSpans(text)
    for (const span of spans) {
      const words = spans.length === 1 ? key : wordsOf(text.slice(span.start, span.end)).join(' ')
      if (countWords(words) < SHORTEST_SENTENCE) continue
      const seen = this.#sentences.get(words)
      if (seen) this.found.push({index, of: seen.index, span, kind: spans.length === 1 ? 'paragraph' : 'sentence'})
      else this.#sentences.set(words, {index})
    }
  }
}

const countWords = (key: string): number => key.split(' ').length

const isLongEnough = (words: number, first: number, second: number, text: string): boolean =>
  words >= SHORTEST_LINE || (words >= SHORTEST_TITLE && first < LAST_TITLE && second < TITLE_REACH && !/[.!?]["”’)]*$/.test(text))

/**
 * Paragraphs and sentences that repeat an earlier one, word for word or nearly so, in order. Case and punctuation do not count.
 * Linear in the length of the texts.
 */
export function findRepetitions(texts: readonly string[]): Repetition[] {
  const reader = new Reader()
  for (const [index, text] of texts.entries()) reader.read(text, index)
  return reader.found
}
