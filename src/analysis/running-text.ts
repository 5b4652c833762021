import type {BlockKind} from '../formats/block.ts'
import type {Span} from '../text/span.ts'
import type {Paragraph} from './paragraph.ts'
import {isQuoted, quotationsOf} from './quotations.ts'

/** Headings and captions have a grammar of their own; a block quotation is somebody's words. */
export const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'footnote', 'list-item'])

/** Whether a stretch of a paragraph is its author's own running text: in no heading, and between no quotation marks, where people speak as they like. */
export const isAuthors = (span: Span, paragraph: Paragraph): boolean =>
  RUNNING.has(paragraph.kind) && !isQuoted(span, paragraph.once(quotationsOf))
