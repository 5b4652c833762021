import type {Edit} from '../../text/finding.ts'

const LINE_BREAK = /\r\n?|\n/g

/** Paragraphs are parted by one blank line at most, which is two line breaks. */
const MOST_BREAKS = 2

function normalised(gap: string, isFirst: boolean, isLast: boolean): {text: string; breaks: number} {
  const breaks = gap.match(LINE_BREAK) ?? []
  const marker = /[^\s\uFEFF]/.test(gap) ? gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1) : ''
  const mark = gap.startsWith('\uFEFF') ? '\uFEFF' : ''
  const most = isFirst ? 0 : isLast ? 1 : MOST_BREAKS
  return {text: mark + breaks.slice(0, most).join('') + marker.replace(mark, ''), breaks: breaks.length}
}

/** The edit that evens out what stands between two blocks (bullets stay), or nothing where it is even. */
export function normaliseGap(text: string, start: number, end: number) {
  const gap = text.slice(start, end)
  const isFirst = start === 0
  if (gap === '' || (!isFirst && end < text.length && !/[\r\n]/.test(gap))) return undefined
  const {text: even, breaks} = normalised(gap, isFirst, end === text.length)
  if (even === gap) return undefined
  const edit: Edit = {start, end, text: even}
  return {edit, message: breaks > MOST_BREAKS ? ('blank-lines' as const) : ('white-space' as const)}
}
