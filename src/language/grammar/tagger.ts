import type {Lexicon} from './lexicon.ts'
import {addRows, type SparseRows} from './sparse-rows.ts'
import {BEFORE_BEFORE_FIRST, BEFORE_FIRST, OWN_FEATURES, ownFeatures, PLACE_FEATURES, placeFeatures} from './tag-features.ts'
import {IS_FINITE, TAGS} from './tags.ts'
import {type Word, WordTable} from './words.ts'

/** Tags of a run of tokens, and for each how sure it is that the token is a finite verb. */
export interface Tagging {
  readonly words: readonly Word[]
  readonly tags: Uint8Array
  /** By how much the best finite tag outscores the best other tag, in the model's units; negative where it does not. */
  readonly finiteMargins: Int16Array
}

/** Margin given to a word that was always seen with one tag. */
export const CERTAIN = 999

/** Words that were seen often in training, and always with one tag: `the`, `,`. By form as written. */
export type CertainTags = ReadonlyMap<string, number>

/** A greedy tagger, left to right, with the weights of an averaged perceptron (Collins 2002). */
export class Tagger {
  readonly words: WordTable
  readonly #rows: SparseRows
  readonly #certain: CertainTags
  readonly #own = new Int32Array(OWN_FEATURES)
  readonly #place = new Int32Array(PLACE_FEATURES)
  readonly #sums = new Int32Array(TAGS.length)
  #margin = 0

  constructor(lexicon: Lexicon, rows: SparseRows, certain: CertainTags) {
    this.words = new WordTable(lexicon)
    this.#rows = rows
    this.#certain = certain
  }

  /** Tags tokens given as written. Linear in their number. */
  tag(forms: readonly string[]): Tagging {
    const words = forms.map((form) => this.words.get(form))
    const tags = new Uint8Array(forms.length)
    const finiteMargins = new Int16Array(forms.length)
    let previous = BEFORE_FIRST
    let before = BEFORE_BEFORE_FIRST
    for (let at = 0; at < forms.length; at++) {
      const certain = this.#certain.get(forms[at]!)
      const best = certain ?? this.#best(words, at, previous, before)
      tags[at] = best
      finiteMargins[at] = certain === undefined ? this.#margin : IS_FINITE[best] === 1 ? CERTAIN : -CERTAIN
      before = previous
      previous = best
    }
    return {words, tags, finiteMargins}
  }

  /** The best tag of a word in its place; sets the margin. */
  #best(words: readonly Word[], at: number, previous: number, before: number): number {
    const sums = this.#sums
    const word = words[at]!
    const own = word.tagSums ?? this.#sumOwn(word)
    for (let candidate = 0; candidate < sums.length; candidate++) sums[candidate] = own[candidate]!
    placeFeatures(words, at, previous, before, this.words.edges, this.#place)
    addRows(this.#rows, this.#place, PLACE_FEATURES, sums)
    return this.#choose(sums)
  }

  /** What a word's own features come to; kept with the word. */
  #sumOwn(word: Word): Int16Array {
    const sums = this.#sums.fill(0)
    ownFeatures(word, this.#own)
    addRows(this.#rows, this.#own, OWN_FEATURES, sums)
    return (word.tagSums = Int16Array.from(sums))
  }

  #choose(sums: Int32Array): number {
    let [finite, other, bestFinite, bestOther] = [-0x80000000, -0x80000000, 0, 0]
    for (let candidate = 0; candidate < sums.length; candidate++) {
      const sum = sums[candidate]!
      if (IS_FINITE[candidate] === 1) {
        if (sum > finite) [finite, bestFinite] = [sum, candidate]
      } else if (sum > other) [other, bestOther] = [sum, candidate]
    }
    this.#margin = Math.max(-CERTAIN, Math.min(CERTAIN, Math.round((finite - other) / this.#rows.scale)))
    if (finite !== other) return finite > other ? bestFinite : bestOther
    return Math.min(bestFinite, bestOther)
  }
}
