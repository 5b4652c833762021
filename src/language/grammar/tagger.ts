import {chooserOf} from './kernel-chooser.ts'
import type {Lexicon} from './lexicon.ts'
import type {SparseRows} from './sparse-rows.ts'
import {type TagChooser, UNCERTAIN} from './tag-chooser.ts'
import type {Tokens} from './tokens.ts'
import {type Word, WordTable} from './word-table.ts'

/** Tags of a run of tokens, and for each how sure it is that the token is a finite verb. */
export interface Tagging {
  readonly words: readonly Word[]
  readonly tags: Uint8Array
  /** By how much the best finite tag outscores the best other tag, in the model's units; negative where it does not. */
  readonly finiteMargins: Int16Array
}

/** Words that were seen often in training, and always with one tag: `the`, `,`. By form as written. */
export type CertainTags = ReadonlyMap<string, number>

/** A greedy tagger, left to right, with the weights of an averaged perceptron (Collins 2002). */
export class Tagger {
  readonly #words: WordTable
  readonly #certain: CertainTags
  readonly #chooser: TagChooser

  constructor(lexicon: Lexicon, rows: SparseRows, certain: CertainTags, chooser = chooserOf(rows)) {
    this.#words = new WordTable(lexicon)
    this.#certain = certain
    this.#chooser = chooser
    this.#admitEdges()
  }

  /** Tags the tokens of a text. Linear in their number. */
  tag(text: string, {count, starts, ends}: Tokens): Tagging {
    if (this.#words.isFull) this.#forget()
    const words = new Array<Word>(count)
    for (let at = 0; at < count; at++) words[at] = this.#word(text, starts[at]!, ends[at]!)
    return {words, ...this.#chooser.choose(words, this.#words.edges)}
  }

  #forget(): void {
    this.#words.clear()
    this.#chooser.forgetWords()
    this.#admitEdges()
  }

  #admitEdges(): void {
    for (const edge of this.#words.edges) this.#chooser.addWord(edge)
  }

  #word(text: string, start: number, end: number): Word {
    const word = this.#words.at(text, start, end)
    if (word.sums < 0) {
      word.certain = this.#certain.get(word.written) ?? UNCERTAIN
      this.#chooser.addWord(word)
    }
    return word
  }
}
