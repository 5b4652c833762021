import {isControl, isSystemForm} from '../../analysis/boilerplate/system-forms.ts'
import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import type {BlockKind} from '../../formats/block.ts'

const WHOLE_PAGE = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype html|html)\b/i

/** Whether the source is a web page from its head on. Its boilerplate was not copied along; it stands where it belongs. */
const isWholePage = ({source}: Document): boolean => WHOLE_PAGE.test(source)

const IN_TEXT: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list-item', 'dateline', 'byline'])

/**
 * Whether a line that reads like boilerplate may well belong to its document. An author who writes markup puts dates into change logs, notices under licences
 * and pointers under chapters; only forms that no author writes are out of place there. What the markup itself sets apart as navigation, head, foot or aside is in its place.
 */
export function isAtHome(document: Document, {kind, text, isNavigation}: Paragraph): boolean {
  if (!document.isMarkup) return false
  if (isNavigation) return true
  if (kind === 'heading' && isControl(text)) return true
  return !isSystemForm(text) || !IN_TEXT.has(kind) || document.once(isWholePage)
}
