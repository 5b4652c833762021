import {JoinedSequence, type Sequence} from '../text/sequence.ts'
import type {Span} from '../text/span.ts'
import type {Block, BlockList} from './block.ts'
import {PackedBlocks} from './packed-blocks.ts'
import {withoutTemplates} from './without-templates.ts'

const BESIDE: ReadonlySet<string> = new Set(['attribute', 'caption', 'footnote', 'front-matter'])

/** Takes the blocks of a text with markup as they are found, and puts those that stand beside the running text after it. */
export class CollectedBlocks {
  readonly #templates: readonly Span[]
  readonly #running: BlockList
  readonly #beside: BlockList
  readonly #isLong: boolean

  /**
   * @param templates - stretches of the source, in order, that are no prose
   * @param isLong - whether the blocks are better not all in memory at once
   */
  constructor(source: string, templates: readonly Span[], isLong = false) {
    const newList = (): BlockList => (isLong ? new PackedBlocks(source) : [])
    this.#templates = templates
    this.#running = newList()
    this.#beside = newList()
    this.#isLong = isLong
  }

  push(found: Block): void {
    const block = withoutTemplates(this.#templates, found)
    if (block) (BESIDE.has(block.kind) ? this.#beside : this.#running).push(block)
  }

  /**
   * All blocks in reading order: an array, unless the text is long.
   *
   * @param front - blocks of front matter, which stand first beside the text
   */
  inOrder(front: readonly Block[] = []): Sequence<Block> {
    const kept = front.map((block) => withoutTemplates(this.#templates, block)).filter((block) => block !== undefined)
    const parts = [this.#running, kept, this.#beside]
    return this.#isLong ? new JoinedSequence(parts) : parts.flatMap((part) => [...part])
  }
}
