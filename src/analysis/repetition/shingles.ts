import {FirstPlaces} from './first-places.ts'
import {SHORTEST_SENTENCE} from './passage.ts'

/** Words in a row that make one shingle. */
const WIDTH = 4

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

function hash(words: Int32Array, from: number): number {
  let value = 0
  for (let at = from; at < from + WIDTH; at++) value = Math.imul((value << 5) ^ (value >>> 27) ^ words[at]!, 0x9e3779b1)
  return value
}

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
  readonly #long = new FirstPlaces()
  /** The shingles of paragraphs that are not compared as wholes. */
  readonly #short = new FirstPlaces()
  readonly #sizes: number[] = []

  /** Adds a paragraph by the hashes of its words. */
  add(words: Int32Array, index: number): Overlap {
    if (words.length < SHORTEST_SENTENCE) return NOTHING
    const size = words.length - WIDTH + 1
    const isLong = words.length >= SHORTEST
    if (isLong) this.#sizes[index] = size
    const firsts = new Int32Array(size)
    for (let at = 0; at < size; at++) firsts[at] = this.#meet(hash(words, at), index, isLong)
    const sources = sourcesOf(firsts)
    return sources.size === 0 ? NOTHING : {near: isLong ? this.#near(firsts, index) : undefined, sources}
  }

  #meet(shingle: number, index: number, isLong: boolean): number {
    if (!isLong) return Math.max(this.#long.get(shingle), this.#short.add(shingle, index))
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
