import type {Document} from './document.ts'
import {isLetter} from './sentences/characters.ts'
import {changeBetween, type SourceChange} from './source-change.ts'

/** Words are found by so many of their first letters. Unit: UTF-16 code units. */
export const KEY = 4

/** Chains of words that begin alike; a power of two. */
const CHAINS = 1 << 14

/** A version of a source that differs from the indexed one over more than this is indexed anew. Unit: UTF-16 code units. */
const LONGEST_CHANGE = 500

/** Where the words of a source begin, by their first letters. Offsets are UTF-16 code units. */
class Index {
  readonly source: string
  readonly #heads = new Int32Array(CHAINS).fill(-1)
  #starts = new Int32Array(1024)
  #next = new Int32Array(1024)
  #count = 0

  constructor(source: string) {
    this.source = source
    let isInside = false
    for (let at = 0; at < source.length; at++) {
      const isWord = isLetter(source.charCodeAt(at))
      if (isWord && !isInside) this.#add(at)
      isInside = isWord
    }
  }

  /** Whether some word from an offset on that may begin with what is wanted fits: they are tried from the last to the first. */
  some(wanted: string, from: number, fits: (start: number) => boolean): boolean {
    for (let entry = this.#heads[keyOf(wanted, 0)]!; entry >= 0; entry = this.#next[entry]!) {
      const start = this.#starts[entry]!
      if (start < from) return false
      if (fits(start)) return true
    }
    return false
  }

  #add(at: number): void {
    if (this.#count === this.#starts.length) this.#grow()
    const key = keyOf(this.source, at)
    this.#starts[this.#count] = at
    this.#next[this.#count] = this.#heads[key]!
    this.#heads[key] = this.#count++
  }

  #grow(): void {
    const [starts, next] = [new Int32Array(2 * this.#count), new Int32Array(2 * this.#count)]
    starts.set(this.#starts)
    next.set(this.#next)
    ;[this.#starts, this.#next] = [starts, next]
  }
}

function keyOf(text: string, at: number): number {
  let key = 0
  for (let unit = at; unit < at + KEY; unit++) key = Math.imul(key, 31) + text.charCodeAt(unit)
  return (key ^ (key >>> 14)) & (CHAINS - 1)
}

const UNCHANGED: SourceChange = {start: 0, oldEnd: 0, newEnd: 0}

const lengthOf = ({start, oldEnd, newEnd}: SourceChange): number => Math.max(oldEnd, newEnd) - start

/** Where the words of a source begin, in time and memory linear in it; for an edited one by those of a version before it. Offsets are UTF-16 code units. */
export class WordStarts {
  readonly #source: string
  readonly #index: Index
  readonly #change: SourceChange

  private constructor(source: string, index: Index, change: SourceChange) {
    this.#source = source
    this.#index = index
    this.#change = change
  }

  static of(source: string): WordStarts {
    return new WordStarts(source, new Index(source), UNCHANGED)
  }

  /** Those of a next version. Where it has come to differ over a short stretch only, that is searched, and the rest is as indexed. */
  after(source: string): WordStarts {
    const change = changeBetween(this.#index.source, source)
    return lengthOf(change) > LONGEST_CHANGE ? WordStarts.of(source) : new WordStarts(source, this.#index, change)
  }

  /**
   * Whether a word begins between two offsets, but for one place, or another that begins so.
   *
   * @param wanted - at least `KEY` code units, of which the first is a letter
   * @param isWhole - whether the word has to end with it
   */
  has(wanted: string, {from, to, but}: {from: number; to: number; but: number}, isWhole: boolean): boolean {
    const source = this.#source
    const fits = (at: number): boolean => {
      if (at < from || at + wanted.length > to || at === but || !source.startsWith(wanted, at)) return false
      return !isWhole || !isLetter(source.charCodeAt(at + wanted.length))
    }
    return this.#isInChange(wanted, fits) || this.#isElsewhere(wanted, from, fits)
  }

  #isInChange(wanted: string, fits: (at: number) => boolean): boolean {
    const {start, newEnd} = this.#change
    const source = this.#source
    const from = Math.max(0, start - wanted.length)
    const text = source.slice(from, newEnd + wanted.length)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
      if (!isLetter(source.charCodeAt(from + at - 1)) && fits(from + at)) return true
    return false
  }

  #isElsewhere(wanted: string, from: number, fits: (at: number) => boolean): boolean {
    const {start, oldEnd, newEnd} = this.#change
    const shift = newEnd - oldEnd
    return this.#index.some(wanted, from - Math.max(0, shift), (at) => (at > oldEnd ? fits(at + shift) : at < start && fits(at)))
  }
}

/** Where the words of a document's source begin: `document.once(wordStartsOf)`. */
export function wordStartsOf(document: Document): WordStarts {
  return document.before(wordStartsOf)?.after(document.source) ?? WordStarts.of(document.source)
}
