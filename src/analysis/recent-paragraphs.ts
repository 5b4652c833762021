import type {Block} from '../formats/block.ts'
import type {Language} from '../language/language.ts'
import type {Sequence} from '../text/made-sequence.ts'
import {Paragraph} from './paragraph.ts'

/** How many paragraphs are kept at once: more than any rule looks at on both sides of the one that it checks. */
const WINDOW = 32

/** The watcher is called whenever so many paragraphs have been made. */
const WATCHED = 1000

/** How the paragraphs of a long document are kept. */
export interface Keeping {
  /** How many are kept at once; default: enough for all rules. */
  readonly window?: number
  /** Called now and then while paragraphs are made, many times for a long document: for whoever keeps an eye on the memory of the whole program. */
  readonly watch?: () => void
  /** Called wherever a check of any document may end, which is at least once a paragraph; it ends by what is thrown. Default: nobody asks. */
  readonly pause?: () => void
}

/**
 * The paragraphs of a long document, each made when it is asked for. Those that were made last are kept, with all that was computed of them; what else is asked for
 * again is made again, and comes to the same.
 */
export class RecentParagraphs implements Sequence<Paragraph> {
  readonly length: number
  readonly #blocks: Sequence<Block>
  readonly #language: Language
  readonly #size: number
  readonly #watch: (() => void) | undefined
  readonly #pause: (() => void) | undefined
  #made = 0
  readonly #kept = new Map<number, Paragraph>()

  constructor(blocks: Sequence<Block>, language: Language, {window: size = WINDOW, watch, pause}: Keeping = {}) {
    this.length = blocks.length
    this.#blocks = blocks
    this.#language = language
    this.#size = size
    this.#watch = watch
    this.#pause = pause
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
    this.#pause?.()
    if (++this.#made % WATCHED === 0) this.#watch?.()
    const paragraph = new Paragraph(this.#blocks.at(index)!, this.#language)
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size >= this.#size) this.#kept.delete(oldest)
    this.#kept.set(index, paragraph)
    return paragraph
  }
}
