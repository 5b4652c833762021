import {isLowSurrogate} from '../text/code-units.ts'
import {printable} from './printable.ts'
import {extentOf, type ReportMessage} from './report.ts'
import {fitEnd, fitStart, widthOf} from './width.ts'

/** A stretch of the source line that a message stands in, and the carets below it. */
interface Excerpt {
  readonly text: string
  /** Columns of the terminal before the carets, and how many carets. */
  readonly indent: number
  readonly carets: number
}

/** At most so much of the line is looked at on either side of the finding, since lines of prose are long. Unit: UTF-16 code units. */
const REACH = 400

/** The start of the line that holds an offset, or of as much of it as is looked at. */
function startOfLine(source: string, offset: number): number {
  const nearest = Math.max(0, offset - REACH)
  const stretch = source.slice(nearest, offset)
  const start = nearest + Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r')) + 1
  return isLowSurrogate(source.charCodeAt(start)) ? start + 1 : start
}

function endOfLine(source: string, offset: number): number {
  const end = source.slice(offset, offset + REACH).search(/[\r\n]/)
  if (end >= 0) return offset + end
  const farthest = Math.min(source.length, offset + REACH)
  return isLowSurrogate(source.charCodeAt(farthest)) ? farthest - 1 : farthest
}

/**
 * The part of the source line around the start of a message that fits into so many columns, controls spelt out, with an ellipsis on either
 * side where the line goes on. A finding over several lines is marked to the end of its first; an insertion gets one caret.
 */
export function excerptOf(source: string, message: ReportMessage, columns: number): Excerpt {
  const {start, end} = extentOf(message)
  const lineStart = startOfLine(source, start.offset)
  const lineEnd = endOfLine(source, start.offset)
  const marked = printable(source.slice(start.offset, Math.min(end.offset, lineEnd)))
  const before = printable(source.slice(lineStart, start.offset).replace(/^\uFEFF/, ''))
  const after = printable(source.slice(Math.min(end.offset, lineEnd), lineEnd))
  return compose(before, marked, after, columns)
}

function compose(before: string, marked: string, after: string, columns: number): Excerpt {
  const shown = fitStart(marked, columns - 2)
  const room = Math.max(0, columns - widthOf(shown))
  const rightNeed = widthOf(after)
  const left =
    widthOf(before) <= room - Math.min(rightNeed, room >> 1)
      ? before
      : `…${fitEnd(before, Math.max(0, room - Math.min(rightNeed, room >> 1) - 1))}`
  const rest = columns - widthOf(left) - widthOf(shown)
  const cut = shown === marked ? after : marked.slice(shown.length) + after
  const right = widthOf(cut) <= rest ? cut : `${fitStart(cut, Math.max(0, rest - 1))}…`
  return {text: left + shown + right, indent: widthOf(left), carets: Math.max(1, widthOf(shown))}
}
