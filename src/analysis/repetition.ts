import type {Span} from '../text/span.ts'
import {ShingleIndex, shinglesOf} from './repetition/shingles.ts'
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

interface LongSentence {
  readonly key: string
  readonly span: Span
  /** Whether it is all of its paragraph. */
  readonly isWhole: boolean
}

/** What of one paragraph can be found again in another, whatever stands round it; words are compared without case and punctuation. */
export interface Passage {
  readonly text: string
  /** The words, with spaces between. */
  readonly key: string
  readonly words: number
  readonly shingles: Uint32Array
  readonly sentences: readonly LongSentence[]
}

function longSentences(text: string, key: string): LongSentence[] {
  const spans = sentenceSpans(text)
  const isWhole = spans.length === 1
  return spans.flatMap((span) => {
    const words = isWhole ? key : wordsOf(text.slice(span.start, span.end)).join(' ')
    return countWords(words) < SHORTEST_SENTENCE ? [] : [{key: words, span, isWhole}]
  })
}

const countWords = (key: string): number => key.split(' ').length

/** Reads a paragraph for `findRepetitions`. */
export function readPassage(text: string): Passage {
  const words = wordsOf(text)
  const key = words.join(' ')
  const sentences = words.length >= SHORTEST_SENTENCE ? longSentences(text, key) : []
  return {text, key, words: words.length, shingles: shinglesOf(words), sentences}
}

interface Seen {
  readonly index: number
}

/** Goes through the paragraphs once and remembers what it has seen. */
class Reader {
  readonly found: Repetition[] = []
  readonly #lines = new Map<string, Seen>()
  readonly #sentences = new Map<string, Seen>()
  readonly #shingles: ShingleIndex

  constructor(passages: readonly Passage[]) {
    this.#shingles = new ShingleIndex(passages.reduce((sum, {shingles}) => sum + shingles.length, 0))
  }

  read(passage: Passage, index: number): void {
    const {text, key, words} = passage
    if (words < SHORTEST_TITLE) return
    const line = this.#lines.get(key)
    if (line && isLongEnough(words, line.index, index, text))
      this.found.push({index, of: line.index, span: {start: 0, end: text.length}, kind: 'paragraph'})
    else this.#readParts(passage, index)
    if (!line) this.#lines.set(key, {index})
  }

  #readParts({text, shingles, sentences}: Passage, index: number): void {
    const near = this.#shingles.add(shingles, index)
    if (near !== undefined) this.found.push({index, of: near, span: {start: 0, end: text.length}, kind: 'near'})
    else for (const sentence of sentences) this.#readSentence(sentence, index)
  }

  #readSentence({key, span, isWhole}: LongSentence, index: number): void {
    const seen = this.#sentences.get(key)
    if (seen) this.found.push({index, of: seen.index, span, kind: isWhole ? 'paragraph' : 'sentence'})
    else this.#sentences.set(key, {index})
  }
}

const isLongEnough = (words: number, first: number, second: number, text: string): boolean =>
  words >= SHORTEST_LINE || (words >= SHORTEST_TITLE && first < LAST_TITLE && second < TITLE_REACH && !/[.!?]["”’)]*$/.test(text))

/**
 * Paragraphs and sentences that repeat an earlier one, word for word or nearly so, in order. Case and punctuation do not count.
 * Linear in the length of the texts.
 */
export function findRepetitions(passages: readonly Passage[]): Repetition[] {
  const reader = new Reader(passages)
  for (const [index, passage] of passages.entries()) reader.read(passage, index)
  return reader.found
}
