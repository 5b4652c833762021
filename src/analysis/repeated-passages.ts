import {MadeSequence, type Sequence} from '../text/made-sequence.ts'
import {NumberList} from '../text/number-list.ts'
import type {Span} from '../text/span.ts'
import {KeyPlaces} from './repetition/key-places.ts'
import {Passage, passingPassages, SHORTEST_SENTENCE} from './repetition/passage.ts'
import {SharedShingles} from './repetition/shared-shingles.ts'
import {type Counted, countShingles, isCompared, ShingleIndex} from './repetition/shingles.ts'

/** Reads a paragraph for `findRepetitions`. */
export const readPassage = (text: string): Passage => new Passage(text)

/** A passage that stands in the text twice; this is the later one. */
export interface RepeatedPassage {
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

/** A sentence in a paragraph. */
interface Seen {
  readonly index: number
  readonly span: Span
}

/** The sentences that were met for the first time. */
class SeenSentences {
  readonly #keys = new KeyPlaces()
  readonly #indices = new NumberList()
  readonly #starts = new NumberList()
  readonly #ends = new NumberList()

  /** The sentence that has the same key; where there is none, the one given is the first. */
  add(key: number, {index, span}: Seen): Seen | undefined {
    const first = this.#keys.add(key, this.#indices.length)
    if (first >= 0) return {index: this.#indices.at(first), span: {start: this.#starts.at(first), end: this.#ends.at(first)}}
    this.#indices.push(index)
    this.#starts.push(span.start)
    this.#ends.push(span.end)
    return undefined
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether two passages whose hashes are the same are so themselves, but for case and punctuation. */
function isSame(first: string, second: string): boolean {
  if (first === second) return true
  const words = wordsOf(second)
  return wordsOf(first).every((word, at) => word === words[at])
}

/**
 * Goes through the paragraphs once and remembers what it has seen. Paragraphs are divided into sentences only when a later one, or they
 * themselves, has a run of words that is not new: a sentence that comes again is such a run.
 */
class Reader {
  readonly #passages: Sequence<Passage>
  readonly #lines = new KeyPlaces()
  readonly #sentences = new SeenSentences()
  readonly #shingles: ShingleIndex
  /** Paragraphs whose sentences are waiting to be asked for. */
  readonly #waiting = new Set<number>()

  constructor(passages: Sequence<Passage>, shingles: ShingleIndex) {
    this.#passages = passages
    this.#shingles = shingles
  }

  /** What a paragraph repeats, and what earlier ones turn out to repeat. */
  *read(passage: Passage, index: number): Generator<RepeatedPassage> {
    const {text, key, words} = passage
    const count = words.hashes.length
    if (count < SHORTEST_TITLE) return
    const first = this.#lines.add(key, index)
    if (first >= 0 && isLongEnough(count, first, index, text) && isSame(this.#passages.at(first)!.text, text))
      yield {index, of: first, span: {start: 0, end: text.length}, kind: 'paragraph'}
    else yield* this.#readParts(passage, index)
  }

  *#readParts(passage: Passage, index: number): Generator<RepeatedPassage> {
    const {near, sources} = this.#shingles.add(passage, index)
    if (near !== undefined) yield {index, of: near, span: {start: 0, end: passage.text.length}, kind: 'near'}
    else if (sources.size > 0) {
      for (const source of sources) if (this.#waiting.delete(source)) yield* this.#readSentences(source)
      yield* this.#readSentences(index)
    } else if (passage.words.hashes.length >= SHORTEST_SENTENCE) this.#waiting.add(index)
  }

  *#readSentences(index: number): Generator<RepeatedPassage> {
    for (const {key, span, isWhole} of this.#passages.at(index)!.sentences) {
      const seen = this.#sentences.add(key, {index, span})
      if (seen && isSame(this.#textOf(seen), this.#textOf({index, span})))
        yield {index, of: seen.index, span, kind: isWhole ? 'paragraph' : 'sentence'}
    }
  }

  #textOf({index, span}: Seen): string {
    return this.#passages.at(index)!.text.slice(span.start, span.end)
  }
}

const isLongEnough = (words: number, first: number, second: number, text: string): boolean =>
  words >= SHORTEST_LINE || (words >= SHORTEST_TITLE && first < LAST_TITLE && second < TITLE_REACH && !/[.!?]["”’)]*$/.test(text))

/**
 * Paragraphs and sentences that repeat an earlier one, word for word or nearly so, in order. Case and punctuation do not count.
 * Linear in the length of the texts.
 */
export const findRepetitions = (passages: readonly Passage[]): RepeatedPassage[] => findRepetitionsIn(countShingles(passages))

/** The same among passages that are counted already. */
export const findRepetitionsIn = (counted: Counted): RepeatedPassage[] => [
  ...readAll(counted.passages, new Reader(counted.passages, ShingleIndex.of(counted))),
]

/**
 * The same in the paragraphs of a long text, which are not in memory all at once: they are read once more, so that only shingles that stand there twice are kept.
 *
 * @param length - that of the text, in UTF-16 code units
 */
export function* findRepetitionsInLong(texts: Sequence<string>, length: number): Generator<RepeatedPassage> {
  const shared = new SharedShingles(length)
  for (const passage of passingPassages(texts)) if (isCompared(passage)) shared.add(passage.shingles)
  const seen = new MadeSequence(texts.length, (index) => readPassage(texts.at(index)!))
  yield* readAll(passingPassages(texts), new Reader(seen, new ShingleIndex(shared)))
}

function* readAll(passages: Iterable<Passage>, reader: Reader): Generator<RepeatedPassage> {
  let index = 0
  for (const passage of passages) yield* reader.read(passage, index++)
}
