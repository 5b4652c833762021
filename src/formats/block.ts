import type {Edit} from '../text/finding.ts'
import type {Sequence} from '../text/sequence.ts'
import type {Span} from '../text/span.ts'

/** What a block of text is to its reader. Rules decide by it where they have a say. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'table-cell'
  | 'attribute'
  | 'front-matter'
  | 'footnote'
  | 'dateline'
  | 'byline'

/** Where the characters of a block's text stand in the source as given. */
export interface SourceMap {
  /** Where the block's text stands in the source letter by letter, if it does. */
  readonly start?: number
  /**
   * The source span of a span of the block's text; both in UTF-16 code units, end exclusive. A span that covers decoded
   * text (a character reference, a soft line break after a `>`) gives the whole of what it was decoded from.
   */
  toSource(span: Span): Span
  /**
   * The edit of the source that does to it what the given edit does to the block's text, the new text written as the format wants it.
   * `undefined` where no such edit is sure: the span holds markup, or half of something decoded.
   */
  rewrite(edit: Edit): Edit | undefined
}

/** One block of prose: its text as it is read, free of markup, with the way back to the source. */
export interface Block {
  readonly kind: BlockKind
  readonly text: string
  /** Stretches of the text that are not prose (code, addresses); no rule may report inside. */
  readonly opaque: readonly Span[]
  readonly map: SourceMap
  /** Whether the markup says that it stands in the navigation, the head, the foot or beside the main text. */
  readonly isNavigation?: boolean
}

/** Takes blocks as they are found. */
export interface BlockTaker {
  push(block: Block): unknown
}

/** Blocks to which others are added. */
export type BlockList = Sequence<Block> & BlockTaker

/** The map of a block that stands in the source as it is, from `start` on. */
export const shiftedBy = (start: number): SourceMap => ({
  start,
  toSource: (span) => ({start: span.start + start, end: span.end + start}),
  rewrite: (edit) => ({start: edit.start + start, end: edit.end + start, text: edit.text}),
})
