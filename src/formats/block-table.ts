import type {Sequence} from '../text/made-sequence.ts'
import {NumberList} from '../text/number-list.ts'
import type {Span} from '../text/span.ts'
import {type Block, type BlockKind, shiftedBy} from './block.ts'

const NOTHING: readonly Span[] = []

/** The blocks of a long plain text: where each stands and of what kind it is. A block is made when it is read, since all of them would take more memory than the text. */
export class BlockTable implements Sequence<Block> {
  readonly #text: string
  readonly #starts = new NumberList()
  readonly #ends = new NumberList()
  readonly #kinds: BlockKind[] = []

  constructor(text: string) {
    this.#text = text
  }

  get length(): number {
    return this.#starts.length
  }

  add({start, end}: Span, kind: BlockKind): void {
    this.#starts.push(start)
    this.#ends.push(end)
    this.#kinds.push(kind)
  }

  at(index: number): Block {
    const start = this.#starts.at(index)
    return {kind: this.#kinds[index]!, text: this.#text.slice(start, this.#ends.at(index)), opaque: NOTHING, map: shiftedBy(start)}
  }

  *[Symbol.iterator](): Generator<Block> {
    for (let index = 0; index < this.length; index++) yield this.at(index)
  }
}
