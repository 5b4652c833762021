import type {Edit} from '../text/finding.ts'
import type {Sequence} from '../text/made-sequence.ts'
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

/** What a stretch of a text is marked as. */
export type MarkName = 'emphasis' | 'strong' | 'link' | 'code'

/** A stretch of a text in markup of its own. */
export interface MarkupSpan extends Span {
  readonly name: MarkName
}

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
  /**
   * What it is within its kind, where the markup says so: the level of a heading (`h2`), `header` of the cells of a table, what a caption belongs to (`table`, `figure`, `alt`), the
   * name of an attribute or of a field of front matter.
   */
  readonly part?: string
  readonly text: string
  /** Stretches of the text that are not prose (code, addresses); no rule may report inside. */
  readonly opaque: readonly Span[]
  /** Stretches in markup of their own, in the order of their ends; absent where there are none. */
  readonly marks?: readonly MarkupSpan[]
  readonly map: SourceMap
  /** Whether the markup says that it stands in the navigation, the head, the foot or beside the main text. */
  readonly isNavigation?: boolean
  /** Whether it has neither a letter nor a digit that is prose: only rules of packs look at it. */
  readonly isWordless?: boolean
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

/** A block with what its markup says of it. */
export const describedAs = (
  block: Block,
  {part, isNavigation}: {readonly part: string | undefined; readonly isNavigation: boolean},
): Block =>
  part === undefined && !isNavigation ? block : {...block, ...(part !== undefined && {part}), ...(isNavigation && {isNavigation})}
