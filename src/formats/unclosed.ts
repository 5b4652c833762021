/** What opens a comment or the like within a line, and what closes it. */
const PAIRS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const

/** A character that is no markup and stands in for the first of an opener. */
const NEUTRAL = '\uE000'

const BLANK_LINE = /\n[ \t>]*\r?\n|\r[ \t>]*\r/g

/** Whether only white space and the signs of quotations and lists stand before an offset in its line. */
function startsLine(source: string, offset: number): boolean {
  let at = offset - 1
  while (at >= 0 && /[ \t>*+.)\d-]/.test(source.charAt(at)) && offset - at < 100) at--
  return at < 0 || /[\r\n]/.test(source.charAt(at))
}

/** Offsets of openers within lines that are not closed before the next blank line. */
function unclosed(source: string, open: string, close: string): number[] {
  const found: number[] = []
  let closer = -1
  let blank = -1
  BLANK_LINE.lastIndex = 0
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at + open.length)) {
    if (closer < at) closer = indexOrEnd(source, close, at)
    if (blank < at) {
      BLANK_LINE.lastIndex = at
      blank = BLANK_LINE.exec(source)?.index ?? source.length
    }
    if (closer >= blank && !startsLine(source, at)) found.push(at)
  }
  return found
}

function indexOrEnd(source: string, part: string, from: number): number {
  const index = source.indexOf(part, from)
  return index < 0 ? source.length : index
}

/**
 * The source with what looks like the start of a comment within a line, and has no end, blanked out at the same length. Such a start is plain text, but
 * the parser looks for its end again from each one, which takes time that grows with the square of their number.
 */
export function withoutUnclosed(source: string): string {
  const offsets = PAIRS.flatMap(([open, close]) => (source.includes(open) ? unclosed(source, open, close) : []))
  if (offsets.length === 0) return source
  const parts: string[] = []
  let from = 0
  for (const offset of offsets.sort((a, b) => a - b)) {
    parts.push(source.slice(from, offset), NEUTRAL)
    from = offset + 1
  }
  return parts.join('') + source.slice(from)
}
