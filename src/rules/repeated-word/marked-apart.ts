import type {Document} from '../../analysis/document.ts'
import type {RepeatedWord} from './find.ts'

/** An element ends and another begins: a label and its hidden text, two links side by side. */
const IN_TWO_ELEMENTS = /<\/[^>]*>[^<]*<[a-z]/i
/** The first word is stressed, in an element of its own: “an <i>emergency</i> emergency fund”. */
const ENDS_STRESS = /^(?:<\/(?:em|i|b|strong|span)>|[*_]{1,2})\s/i
const BEGINS_STRESS = /(?:<(?:em|i|b|strong|span)\b[^>]*>|[*_]{1,2})$/i

/** The first word is all that a link of Markdown says: “[tacos](…) tacos are …”. */
const ENDS_LINK = /^\](?:\([^()\s]*\)|\[[^[\]]*\])\s/

/** How far before a word the tag that opens its element is looked for, in UTF-16 code units. */
const REACH = 120

/** Whether the markup of two equal words tells that they are two things. Offsets count from the start of the paragraph's text. */
export function isMarkedApart(document: Document, index: number, {start, end, secondStart, word}: RepeatedWord): boolean {
  const map = document.maps.at(index)
  if (!document.isMarkup || map === undefined) return false
  const first = map.toSource({start, end: start + word.length})
  const second = map.toSource({start: secondStart, end})
  const between = document.source.slice(first.end, second.start)
  if (IN_TWO_ELEMENTS.test(between)) return true
  if (ENDS_LINK.test(between) && document.source.charAt(first.start - 1) === '[') return true
  return ENDS_STRESS.test(between) && BEGINS_STRESS.test(document.source.slice(Math.max(0, first.start - REACH), first.start))
}
