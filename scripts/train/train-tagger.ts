import type {Lexicon} from '../../src/language/grammar/lexicon.ts'
import type {TrainedRows} from '../../src/language/grammar/rows-format.ts'
import {
  BEFORE_BEFORE_FIRST,
  BEFORE_FIRST,
  OWN_FEATURES,
  ownFeatures,
  PLACE_FEATURES,
  placeFeatures,
} from '../../src/language/grammar/tag-features.ts'
import {TAGS} from '../../src/language/grammar/tags.ts'
import {type Word, WordTable} from '../../src/language/grammar/word-table.ts'
import {randomOf, shuffled} from './random.ts'
import {sparse} from './sparse.ts'

/** A sentence to train the tagger on: its tokens as written and their tags. */
export interface TaggedSentence {
  readonly forms: readonly string[]
  readonly gold: Uint8Array
}

export interface TaggerSettings {
  /** Features are hashed into `2 ** bits` buckets. */
  readonly bits: number
  readonly epochs: number
  /** A bucket seen less often than this gets no weights. */
  readonly minimumCount: number
  /** Averaged weights below this are dropped; in the units of an update. */
  readonly prune: number
  /** How many units of the packed weights make 1. */
  readonly scale: number
}

/** 3 in 1,000 may differ: treebanks have errors of annotation. */
const CERTAIN_SHARE = 0.997
const CERTAIN_COUNT = 50

/** Forms seen often and nearly always with one tag. */
function certainTags(sentences: readonly TaggedSentence[]): Map<string, number> {
  const counts = new Map<string, Int32Array>()
  for (const {forms, gold} of sentences) {
    forms.forEach((form, at) => {
      const row = counts.get(form) ?? new Int32Array(TAGS.length)
      row[gold[at]!]!++
      counts.set(form, row)
    })
  }
  const certain = new Map<string, number>()
  for (const [form, row] of counts) {
    const total = row.reduce((sum, count) => sum + count, 0)
    const best = row.indexOf(Math.max(...row))
    if (total >= CERTAIN_COUNT && row[best]! / total >= CERTAIN_SHARE) certain.set(form, best)
  }
  return new Map([...certain].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Trains by the averaged perceptron (Collins 2002), on the tagger's own guesses for the tags to the left. */
class Perceptron {
  readonly #settings: TaggerSettings
  readonly #mask: number
  readonly #table: WordTable
  readonly #features = new Int32Array(OWN_FEATURES + PLACE_FEATURES)
  readonly #place = this.#features.subarray(OWN_FEATURES)
  readonly #sums = new Float32Array(TAGS.length)
  #rowOf = new Int32Array(0)
  #weights = new Float32Array(0)
  #totals = new Float32Array(0)
  #steps = 1

  constructor(lexicon: Lexicon, settings: TaggerSettings) {
    this.#settings = settings
    this.#mask = (1 << settings.bits) - 1
    this.#table = new WordTable(lexicon)
  }

  train(sentences: readonly TaggedSentence[], certain: ReadonlyMap<string, number>): TrainedRows {
    const words = sentences.map(({forms}) => forms.map((form) => this.#table.get(form)))
    this.#allotRows(sentences, words)
    const random = randomOf(1)
    for (let epoch = 0; epoch < this.#settings.epochs; epoch++) {
      for (const at of shuffled(sentences.length, random)) this.#learn(sentences[at]!, words[at]!, certain)
    }
    return this.#pack()
  }

  #allotRows(sentences: readonly TaggedSentence[], words: readonly (readonly Word[])[]): void {
    const counts = new Uint16Array(this.#mask + 1)
    sentences.forEach(({gold}, s) => {
      for (let at = 0; at < gold.length; at++) {
        this.#describe(words[s]!, at, gold[at - 1] ?? BEFORE_FIRST, gold[at - 2] ?? (at > 0 ? BEFORE_FIRST : BEFORE_BEFORE_FIRST))
        this.#count(counts)
      }
    })
    let rows = 1
    this.#rowOf = new Int32Array(counts.length).map((_, bucket) => (counts[bucket]! >= this.#settings.minimumCount ? rows++ : 0))
    this.#weights = new Float32Array(rows * TAGS.length)
    this.#totals = new Float32Array(rows * TAGS.length)
  }

  #describe(words: readonly Word[], at: number, previous: number, before: number): void {
    ownFeatures(words[at]!, this.#features)
    placeFeatures(words, at, previous, before, this.#table.edges, this.#place)
  }

  #count(counts: Uint16Array): void {
    for (const feature of this.#features) if (counts[feature & this.#mask]! < 0xffff) counts[feature & this.#mask]!++
  }

  #learn({forms, gold}: TaggedSentence, words: readonly Word[], certain: ReadonlyMap<string, number>): void {
    let previous = BEFORE_FIRST
    let before = BEFORE_BEFORE_FIRST
    for (let at = 0; at < gold.length; at++) {
      let best = certain.get(forms[at]!)
      if (best === undefined) {
        this.#describe(words, at, previous, before)
        best = this.#best()
        if (best !== gold[at]) this.#update(gold[at]!, best)
        this.#steps++
      }
      before = previous
      previous = best
    }
  }

  #best(): number {
    const sums = this.#sums.fill(0)
    const weights = this.#weights
    const rowOf = this.#rowOf
    const mask = this.#mask
    const features = this.#features
    const count = sums.length
    for (let nth = 0; nth < features.length; nth++) {
      const row = rowOf[features[nth]! & mask]! * count
      if (row > 0) for (let tag = 0; tag < count; tag++) sums[tag]! += weights[row + tag]!
    }
    let best = 0
    for (let tag = 1; tag < count; tag++) if (sums[tag]! > sums[best]!) best = tag
    return best
  }

  #update(gold: number, guess: number): void {
    for (const feature of this.#features) {
      const row = this.#rowOf[feature & this.#mask]! * TAGS.length
      if (row === 0) continue
      this.#weights[row + gold]! += 1
      this.#weights[row + guess]! -= 1
      this.#totals[row + gold]! += this.#steps
      this.#totals[row + guess]! -= this.#steps
    }
  }

  #pack(): TrainedRows {
    const {bits, prune, scale} = this.#settings
    const average = this.#weights.map((weight, at) => weight - this.#totals[at]! / this.#steps)
    return sparse(bits, TAGS.length, scale, prune, (bucket) => {
      const row = this.#rowOf[bucket]! * TAGS.length
      return row > 0 ? average.subarray(row, row + TAGS.length) : undefined
    })
  }
}

export interface TrainedTagger {
  readonly rows: TrainedRows
  readonly certain: ReadonlyMap<string, number>
}

export function trainTagger(sentences: readonly TaggedSentence[], lexicon: Lexicon, settings: TaggerSettings): TrainedTagger {
  const certain = certainTags(sentences)
  return {certain, rows: new Perceptron(lexicon, settings).train(sentences, certain)}
}
