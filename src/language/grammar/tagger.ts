import type {Lexicon} from './lexicon.ts'
import {addRows, type SparseRows} from './sparse-rows.ts'
import {BEFORE_BEFORE_FIRST, BEFORE_FIRST, TAG_FEATURES, tagFeatures} from './tag-features.ts'
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
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #sums = new Int32Array(TAGS.length)

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
      finiteMargins[at] = certain === undefined ? this.#finiteMargin() : IS_FINITE[best] ? CERTAIN : -CERTAIN
      before = previous
      previous = best
    }
    return {words, tags, finiteMargins}
  }

  #best(words: readonly Word[], at: number, previous: number, before: number): number {
    const sums = this.#sums.fill(0)
    tagFeatures(words, at, previous, before, this.words.edges, this.#features)
    addRows(this.#rows, this.#features, TAG_FEATURES, sums)
    let best = 0
    for (let candidate = 1; candidate < sums.length; candidate++) if (sums[candidate]! > sums[best]!) best = candidate
    return best
  }

  #finiteMargin(): number {
    let finite = -0x8000
    let other = -0x8000
    for (let candidate = 0; candidate < TAGS.length; candidate++) {
      const sum = this.#sums[candidate]!
      if (IS_FINITE[candidate]) finite = Math.max(finite, sum)
      else other = Math.max(other, sum)
    }
    return Math.max(-CERTAIN, Math.min(CERTAIN, Math.round((finite - other) / this.#rows.scale)))
  }
}
