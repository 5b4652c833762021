import {addPackedRows, lanesFor, runOf, type SparseRows} from './sparse-rows.ts'
import {
  left2Features,
  leftFeatures,
  OWN_FEATURES,
  ownFeatures,
  PLACE_FEATURES,
  PLACES,
  right2Features,
  rightFeatures,
  startFeatures,
  tagFeatures,
} from './tag-features.ts'
import {TAGS} from './tags.ts'
import type {Word} from './word-table.ts'

/** Sums for one word or pair of tags, two tags to a number. */
export const LANES = lanesFor(TAGS.length)

/** Where a word's vectors stand one after another: what it comes to itself, as the first of a sentence and not, and what to the word before it. */
export const Role = {first: 0, inside: LANES, right: 2 * LANES} as const
const VECTORS = 3

const OWN = Uint8Array.from({length: OWN_FEATURES}, (_, at) => at)

/** Tags, and the stand-ins before the first token, are below this number. */
const TAG_LIMIT = 64

/**
 * What the tagger's features come to that depend on one word or on the two tags before it, computed when first asked for and kept: nine in
 * ten of the weights that a token adds up.
 */
export class PlaceSums {
  /** The vectors of words, `Word.sums` is the place of a word's first. */
  words = new Int32Array(512 * VECTORS * LANES)
  /** The vectors of pairs of tags. */
  tags = new Int32Array(128 * LANES)
  readonly #rows: SparseRows
  readonly #features = new Int32Array(Math.max(OWN_FEATURES, PLACE_FEATURES))
  /** By pair of tags, one more than the place of its vector; 0 where it has none yet. */
  readonly #pairs = new Int32Array(TAG_LIMIT * TAG_LIMIT)
  #usedByWords = 0
  #usedByTags = 0

  constructor(rows: SparseRows) {
    this.#rows = rows
  }

  /** Forgets all words. Their `sums` say nothing from then on. */
  forgetWords(): void {
    this.#usedByWords = 0
  }

  /** Computes what the features of a word come to, and keeps it with the word. */
  addWord(word: Word): void {
    const place = this.#usedByWords
    this.#usedByWords += VECTORS * LANES
    if (this.#usedByWords > this.words.length) this.words = doubled(this.words)
    this.words.fill(0, place, this.#usedByWords)
    word.sums = place
    this.#addOwn(word, place)
    const features = this.#features
    rightFeatures(word, features)
    this.#add(PLACES.right, place + Role.right)
    leftFeatures(word, features)
    word.asLeft = this.#runAt(PLACES.left)
    left2Features(word, features)
    word.asLeft2 = this.#runAt(PLACES.left2)
    right2Features(word, features)
    word.asRight2 = this.#runAt(PLACES.right2)
  }

  #addOwn(word: Word, place: number): void {
    const features = this.#features
    ownFeatures(word, features)
    this.#add(OWN, place + Role.first)
    this.words.copyWithin(place + Role.inside, place + Role.first, place + Role.first + LANES)
    startFeatures(word, true, features)
    this.#add(PLACES.start, place + Role.first)
    startFeatures(word, false, features)
    this.#add(PLACES.start, place + Role.inside)
  }

  /** The row of the one feature at some places. */
  #runAt(places: Uint8Array): number {
    return runOf(this.#rows, this.#features[places[0]!]!)
  }

  /** The place of the vector of two tags in a row. */
  ofTags(previous: number, before: number): number {
    const pair = previous * TAG_LIMIT + before
    const known = this.#pairs[pair]!
    if (known > 0) return known - 1
    const place = this.#usedByTags
    this.#usedByTags += LANES
    if (this.#usedByTags > this.tags.length) this.tags = doubled(this.tags)
    tagFeatures(previous, before, this.#features)
    addPackedRows(this.#rows, this.#features, PLACES.tags, this.tags, place)
    this.#pairs[pair] = place + 1
    return place
  }

  #add(places: Uint8Array, offset: number): void {
    addPackedRows(this.#rows, this.#features, places, this.words, offset)
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
