import {detached} from '../text/detached.ts'
import {moved, type Span} from '../text/span.ts'
import type {Block} from './block.ts'
import type {CollectedBlocks} from './collected-blocks.ts'
import type {Scan, ScannerState} from './markdown-memory.ts'
import type {MarkdownScanner} from './markdown-scanner.ts'
import type {Window} from './markdown-windows.ts'
import {SegmentMap} from './source-map.ts'

/** A block that stands further on in another source; `undefined` where its map cannot say so. */
function movedBlock(block: Block, source: string, by: number): Block | undefined {
  return block.map instanceof SegmentMap ? {...block, map: block.map.movedTo(source, by)} : undefined
}

/** All that what a scanner comes to in a part depends on, beside the text that the parser reads; nothing of the source where that is the same. */
function keyOf(source: string | undefined, {start, end}: Span, {isAfterTag, elements}: ScannerState, blocks: CollectedBlocks): string {
  return JSON.stringify([isAfterTag, elements, blocks.templatesIn({start, end}), source?.slice(start, end) ?? null])
}

/** Goes over the parts of a Markdown text, and takes for those that are known what a scanner came to in them before. */
export class ScanAgain {
  readonly #source: string
  /** The source, unless the parser reads it as it is. */
  readonly #differing: string | undefined
  /** Where the text starts in the source. */
  readonly #base: number
  readonly #scanner: MarkdownScanner
  readonly #blocks: CollectedBlocks

  /** @param readable - what the parser reads in place of the source, at the same length */
  constructor(source: string, base: number, readable: string, scanner: MarkdownScanner, blocks: CollectedBlocks) {
    this.#source = source
    this.#differing = readable === source ? undefined : source
    this.#base = base
    this.#scanner = scanner
    this.#blocks = blocks
  }

  run(windows: Iterable<Window>): void {
    for (const part of windows) {
      if (part.kept) this.#runKept(part, part.kept.scans)
      else this.#scanner.run(part.events, part.start)
      this.#scanner.tell(part.problem)
    }
  }

  #runKept(part: Window, scans: Map<string, Scan>): void {
    const place = moved({start: part.start, end: part.end}, this.#base)
    const key = keyOf(this.#differing, place, this.#scanner.state, this.#blocks)
    const known = scans.get(key)
    const scan = known ?? this.#scan(part, place.start)
    if (known) this.#take(known, place.start)
    else if (scan) scans.set(key, scan)
  }

  #take({blocks, comments, frontMatter, after}: Scan, start: number): void {
    const {html, frontMatter: fronts} = this.#scanner
    for (const block of blocks) this.#blocks.take(movedBlock(block, this.#source, start)!)
    for (const comment of comments) html.comments.push({...moved(comment, start), body: moved(comment.body, start)})
    for (const front of frontMatter) fronts.push(moved(front, start))
    this.#scanner.state = after
  }

  #scan(part: Window, start: number): Scan | undefined {
    const {html, frontMatter} = this.#scanner
    const before = {blocks: this.#blocks.counts, comments: html.comments.length, fronts: frontMatter.length}
    this.#scanner.run(part.events, part.start)
    const blocks = this.#blocks.since(before.blocks).map((block) => movedBlock({...block, text: detached(block.text)}, '', -start))
    if (blocks.includes(undefined)) return undefined
    return {
      blocks: blocks as Block[],
      comments: html.comments.slice(before.comments).map((comment) => ({...moved(comment, -start), body: moved(comment.body, -start)})),
      frontMatter: frontMatter.slice(before.fronts).map((front) => moved(front, -start)),
      after: this.#scanner.state,
    }
  }
}
