import {FirstPlaces} from './first-places.ts'
import {type Passage, SHORTEST_SENTENCE} from './passage.ts'
import {WIDTH} from './shingle.ts'

/** Shorter paragraphs have too few shingles to be compared as wholes. Unit: words. */
const SHORTEST = 16

/** This share of the shingles of a paragraph, and of the other, must be the same. */
const SHARED = 0.8

/** The shingles of the shortest sentence. */
const SHORTEST_RUN = SHORTEST_SENTENCE - WIDTH + 1

/** What a paragraph has in common with those before it. */
export interface Overlap {
  /** The earlier paragraph that it repeats nearly word for word. */
  readonly near: number | undefined
  /** Where runs of words first stood that are as long as a sentence and not new, in no order; may name the paragraph itself. */
  readonly sources: ReadonlySet<number>
}

const NOTHING: Overlap = {near: undefined, sources: new Set()}

const isLong = ({words}: Passage): boolean => words.hashes.length >= SHORTEST

const isShort = ({words}: Passage): boolean => words.hashes.length >= SHORTEST_SENTENCE && words.hashes.length < SHORTEST

const countWords = (passages: readonly Passage[]): number => passages.reduce((sum, {words}) => sum + words.hashes.length, 0)

/** Where the shingles of runs as long as a sentence first stood. */
function sourcesOf(firsts: Int32Array): ReadonlySet<number> {
  const sources = new Set<number>()
  let run = 0
  for (let at = 0; at <= firsts.length; at++) {
    if (at < firsts.length && firsts[at]! >= 0) run++
    else {
      if (run >= SHORTEST_RUN) for (let back = at - run; back < at; back++) sources.add(firsts[back]!)
      run = 0
    }
  }
  return sources
}

/** Knows for each shingle the paragraph where it first stood, and so which earlier paragraphs a new one shares words with. */
export class ShingleIndex {
  readonly #long: FirstPlaces
  /** The shingles of paragraphs that are not compared as wholes. */
  readonly #short: FirstPlaces
  readonly #sizes: number[] = []

  /** @param passages - the paragraphs that may be added */
  constructor(passages: readonly Passage[]) {
    this.#long = new FirstPlaces(countWords(passages.filter(isLong)))
    this.#short = new FirstPlaces(countWords(passages.filter(isShort)))
  }

  /** Adds a paragraph. */
  add(passage: Passage, index: number): Overlap {
    if (passage.words.hashes.length < SHORTEST_SENTENCE) return NOTHING
    const long = isLong(passage)
    const {shingles} = passage
    if (long) this.#sizes[index] = shingles.length
    const firsts = new Int32Array(shingles.length)
    for (let at = 0; at < firsts.length; at++) firsts[at] = this.#meet(shingles[at]!, index, long)
    const sources = sourcesOf(firsts)
    return sources.size === 0 ? NOTHING : {near: long ? this.#near(firsts, index) : undefined, sources}
  }

  #meet(shingle: number, index: number, long: boolean): number {
    if (!long) return Math.max(this.#long.get(shingle), this.#short.add(shingle, index))
    const first = this.#long.add(shingle, index)
    return first >= 0 ? first : this.#short.get(shingle)
  }

  #near(firsts: Int32Array, index: number): number | undefined {
    const shared = new Map<number, number>()
    for (const first of firsts) if (first >= 0 && first !== index) shared.set(first, (shared.get(first) ?? 0) + 1)
    for (const [first, count] of shared) if (count >= SHARED * Math.max(firsts.length, this.#sizes[first] ?? Infinity)) return first
    return undefined
  }
}
