import type {Format} from '../formats/format.ts'
import type {Span} from '../text/span.ts'

/** So much around the reader is checked before the rest of a long document. Unit: UTF-16 code units. */
const AROUND = 40_000

/** How far a place between two paragraphs is looked for. Unit: UTF-16 code units. */
const SEARCH = 10_000

/** The place between two paragraphs before an offset. */
function gapBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - SEARCH)
  const part = text.slice(from, offset)
  const gap = Math.max(part.lastIndexOf('\n\n') + 2, part.lastIndexOf('\n\r\n') + 3)
  return from === 0 ? 0 : from + (gap > 2 ? gap : 0)
}

function gapAfter(text: string, offset: number): number {
  const gap = text.slice(offset, offset + SEARCH).search(/\n\r?\n/)
  return gap < 0 ? Math.min(text.length, offset + SEARCH) : offset + gap + 1
}

/** Where the fenced code that an offset of Markdown is in begins; the offset itself where it is in none. */
function outOfFence(text: string, offset: number): number {
  let open: {readonly mark: string; readonly start: number} | undefined
  for (const {0: line, 1: mark = '', index} of text.slice(0, offset).matchAll(/^ {0,3}(`{3,}|~{3,}).*/gm)) {
    if (open === undefined) open = {mark, start: index}
    else if (mark.startsWith(open.mark) && line.trim() === mark) open = undefined
  }
  return open?.start ?? offset
}

/** The part of a long document around an offset that can be read by itself; `undefined` where a format says nowhere that a part of it can. */
export function windowAround(text: string, format: Format, offset: number): Span | undefined {
  if (format !== 'markdown' && format !== 'text') return undefined
  const start = gapBefore(text, Math.max(0, offset - AROUND))
  return {start: format === 'markdown' ? outOfFence(text, start) : start, end: gapAfter(text, Math.min(text.length, offset + AROUND))}
}
