import {JoinedSequence, type Sequence} from '../text/made-sequence.ts'
import type {Span} from '../text/span.ts'
import type {Block, BlockList} from './block.ts'
import {PackedBlocks} from './packed-blocks.ts'
import {withoutTemplates} from './without-templates.ts'

const BESIDE: ReadonlySet<string> = new Set(['attribute', 'caption', 'footnote', 'front-matter'])

const from = (blocks: BlockList, first: number): Block[] => Array.from({length: blocks.length - first}, (_, nth) => blocks.at(first + nth)!)

/** How many blocks a text has, running, beside and without a word. */
interface BlockCounts {
  readonly running: number
  readonly beside: number
  readonly wordless: number
}

/** How the blocks of a text are collected. */
interface Collecting {
  /** Whether they are better not all in memory at once; default: no. */
  readonly isLong?: boolean | undefined
  /** Whether those without a word are wanted; default: no. */
  readonly keepsWordless?: boolean | undefined
}

/** Takes the blocks of a text with markup as they are found, and puts those that stand beside the running text after it, and those without a word last. */
export class CollectedBlocks {
  readonly #templates: readonly Span[]
  readonly #running: BlockList
  readonly #beside: BlockList
  readonly #wordless: BlockList
  readonly #isLong: boolean
  readonly #keepsWordless: boolean

  /** @param templates - stretches of the source, in order, that are no prose */
  constructor(source: string, templates: readonly Span[], {isLong = false, keepsWordless = false}: Collecting) {
    const newList = (): BlockList => (isLong ? new PackedBlocks(source) : [])
    this.#templates = templates
    this.#running = newList()
    this.#beside = newList()
    this.#wordless = newList()
    this.#isLong = isLong
    this.#keepsWordless = keepsWordless
  }

  push(found: Block): void {
    const block = withoutTemplates(this.#templates, found)
    if (block) this.take(block)
  }

  /** How many blocks there are now, of each kind. */
  get counts(): BlockCounts {
    return {running: this.#running.length, beside: this.#beside.length, wordless: this.#wordless.length}
  }

  /** The blocks that were taken since. */
  since({running, beside, wordless}: BlockCounts): Block[] {
    return [...from(this.#running, running), ...from(this.#beside, beside), ...from(this.#wordless, wordless)]
  }

  /** Takes a block that was taken before, so that there is no template in it. */
  take(block: Block): void {
    if (!block.isWordless) (BESIDE.has(block.kind) ? this.#beside : this.#running).push(block)
    else if (this.#keepsWordless) this.#wordless.push(block)
  }

  /** Where templates stand in a stretch of the source, counted from its start; the same text for the same places. */
  templatesIn({start, end}: Span): string {
    const within = this.#templates.filter((span) => span.start < end && span.end > start)
    return within.map((span) => `${span.start - start}-${span.end - start}`).join()
  }

  /**
   * All blocks in reading order: an array, unless the text is long.
   *
   * @param front - blocks of front matter, which stand first beside the text
   */
  inOrder(front: readonly Block[] = []): Sequence<Block> {
    const kept = front.map((block) => withoutTemplates(this.#templates, block)).filter((block) => block && !block.isWordless) as Block[]
    const parts = [this.#running, kept, this.#beside, this.#wordless]
    return this.#isLong ? new JoinedSequence(parts) : parts.flatMap((part) => [...part])
  }
}
