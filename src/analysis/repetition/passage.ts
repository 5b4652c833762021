import type {Span} from '../../text/span.ts'
import {sentenceSpans} from '../sentences.ts'
import {keyOf, readWords, WordReader, type Words} from './passage-words.ts'
import {ShingleReader, shinglesOf} from './shingle.ts'

/** Sentences of speakers are repeated on purpose up to this length. Unit: words. */
export const SHORTEST_SENTENCE = 12

/** A sentence of that length. */
interface LongSentence {
  readonly key: number
  readonly span: Span
  /** Whether it is all of its paragraph. */
  readonly isWhole: boolean
}

/**
 * What of one paragraph can be found again in another, whatever stands round it. Words are compared without case and punctuation; they are read when they are first
 * asked for, since of a paragraph that another may repeat often nothing but its text is.
 */
export class Passage {
  readonly text: string
  #words: Words | undefined
  #shingles: Int32Array | undefined
  #sentences: readonly LongSentence[] | undefined

  constructor(text: string, words?: Words, shingles?: Int32Array) {
    this.text = text
    this.#words = words
    this.#shingles = shingles
  }

  get words(): Words {
    return (this.#words ??= readWords(this.text))
  }

  /** A hash of all words. */
  get key(): number {
    const {hashes} = this.words
    return keyOf(hashes, 0, hashes.length)
  }

  get shingles(): Int32Array {
    return (this.#shingles ??= shinglesOf(this.words.hashes))
  }

  /** Its long sentences; it is divided when they are first asked for. */
  get sentences(): readonly LongSentence[] {
    return (this.#sentences ??= longSentences(this.text, this.words))
  }
}

/** Passages one after another, each of which holds until the next: reading a long text leaves no arrays behind. */
export function* passingPassages(texts: Iterable<string>): Generator<Passage> {
  const [words, shingles] = [new WordReader(), new ShingleReader()]
  for (const text of texts) {
    const read = words.read(text)
    yield new Passage(text, read, shingles.read(read.hashes))
  }
}

function longSentences(text: string, {ends, hashes}: Words): LongSentence[] {
  const spans = sentenceSpans(text)
  const long: LongSentence[] = []
  let from = 0
  for (const span of spans) {
    let to = from
    while (to < ends.length && ends[to]! <= span.end) to++
    if (to - from >= SHORTEST_SENTENCE) long.push({key: keyOf(hashes, from, to), span, isWhole: spans.length === 1})
    from = to
  }
  return long
}
