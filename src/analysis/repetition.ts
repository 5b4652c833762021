import type {Span} from '../text/span.ts'
import {ShingleIndex} from './repetition/shingles.ts'
import {Words} from './repetition/words.ts'
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

/** A passage that was met for the first time. */
interface Seen {
  readonly index: number
  readonly span: Span
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether two passages are the same but for case and punctuation. */
function isSame(first: string, second: string): boolean {
  const words = wordsOf(second)
  return first === second || wordsOf(first).every((word, at) => word === words[at])
}

/**
 * Goes through the paragraphs once and remembers what it has seen. Paragraphs are divided into sentences only when a later one, or they
 * themselves, has a run of words that is not new: a sentence that comes again is such a run.
 */
class Reader {
  readonly found: Repetition[] = []
  readonly #texts: readonly string[]
  readonly #words = new Words()
  readonly #earlier = new Words()
  readonly #lines = new Map<number, number>()
  readonly #sentences = new Map<number, Seen>()
  readonly #shingles = new ShingleIndex(SHORTEST_SENTENCE)
  /** Paragraphs whose sentences are waiting to be asked for. */
  readonly #waiting = new Set<number>()

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  read(index: number): void {
    const text = this.#texts[index]!
    const words = this.#words
    words.read(text)
    if (words.count < SHORTEST_TITLE) return
    const key = words.keyOf(0, words.count)
    const first = this.#lines.get(key)
    if (first !== undefined && isLongEnough(words.count, first, index, text) && isSame(this.#texts[first]!, text))
      this.found.push({index, of: first, span: {start: 0, end: text.length}, kind: 'paragraph'})
    else this.#readParts(text, index)
    if (first === undefined) this.#lines.set(key, index)
  }

  #readParts(text: string, index: number): void {
    const {near, sources} = this.#shingles.add(this.#words, index)
    if (near !== undefined) this.found.push({index, of: near, span: {start: 0, end: text.length}, kind: 'near'})
    else if (sources.size > 0) {
      for (const source of sources) this.#readWaiting(source)
      this.#readSentences(index, this.#words)
    } else if (this.#words.count >= SHORTEST_SENTENCE) this.#waiting.add(index)
  }

  #readWaiting(index: number): void {
    if (!this.#waiting.delete(index)) return
    this.#earlier.read(this.#texts[index]!)
    this.#readSentences(index, this.#earlier)
  }

  #readSentences(index: number, words: Words): void {
    const spans = sentenceSpans(this.#texts[index]!)
    let from = 0
    for (const span of spans) {
      let to = from
      while (to < words.count && words.ends[to]! <= span.end) to++
      if (to - from >= SHORTEST_SENTENCE) this.#readSentence(words.keyOf(from, to), {index, span}, spans.length === 1)
      from = to
    }
  }

  #readSentence(key: number, {index, span}: Seen, isWhole: boolean): void {
    const seen = this.#sentences.get(key)
    if (seen === undefined) this.#sentences.set(key, {index, span})
    else if (isSame(this.#sentenceText(seen), this.#sentenceText({index, span})))
      this.found.push({index, of: seen.index, span, kind: isWhole ? 'paragraph' : 'sentence'})
  }

  #sentenceText({index, span}: Seen): string {
    return this.#texts[index]!.slice(span.start, span.end)
  }
}

const isLongEnough = (words: number, first: number, second: number, text: string): boolean =>
  words >= SHORTEST_LINE || (words >= SHORTEST_TITLE && first < LAST_TITLE && second < TITLE_REACH && !/[.!?]["”’)]*$/.test(text))

/**
 * Paragraphs and sentences that repeat an earlier one, word for word or nearly so, in order. Case and punctuation do not count.
 * Linear in the length of the texts.
 */
export function findRepetitions(texts: readonly string[]): Repetition[] {
  const reader = new Reader(texts)
  for (let index = 0; index < texts.length; index++) reader.read(index)
  return reader.found
}
