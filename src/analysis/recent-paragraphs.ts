import type {Block} from '../formats/block.ts'
import type {Language} from '../language/language.ts'
import type {Sequence} from '../text/sequence.ts'
import {Paragraph} from './paragraph.ts'

/** How many paragraphs are kept at once: more than any rule looks at on both sides of the one that it checks. */
export const WINDOW = 32

/**
 * The paragraphs of a long document, each made when it is asked for. Those that were made last are kept, with all that was computed of them; what else is asked for
 * again is made again, and comes to the same.
 */
export class RecentParagraphs implements Sequence<Paragraph> {
  readonly length: number
  readonly #blocks: Sequence<Block>
  readonly #language: Language
  readonly #size: number
  readonly #kept = new Map<number, Paragraph>()

  /** @param size - how many are kept at most, 1 or more */
  constructor(blocks: Sequence<Block>, language: Language, size = WINDOW) {
    this.length = blocks.length
    this.#blocks = blocks
    this.#language = language
    this.#size = size
  }

  /** How many paragraphs are kept at present. */
  get kept(): number {
    return this.#kept.size
  }

  at(index: number): Paragraph {
    return this.#kept.get(index) ?? this.#make(index)
  }

  *[Symbol.iterator](): Generator<Paragraph> {
    for (let index = 0; index < this.length; index++) yield this.at(index)
  }

  #make(index: number): Paragraph {
    const paragraph = new Paragraph(this.#blocks.at(index)!, this.#language)
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size >= this.#size) this.#kept.delete(oldest)
    this.#kept.set(index, paragraph)
    return paragraph
  }
}
