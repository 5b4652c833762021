import {isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack} from '../text/white-space.ts'

/** One line of a source, without its line break and without the white space round it; offsets count from the start of the source. */
export interface SourceLine {
  /** Where the line starts, indentation included. */
  readonly from: number
  readonly start: number
  readonly end: number
  /** Whether U+2028 or U+2029 stands before the line: characters that nobody wraps lines with. */
  readonly separated: boolean
}

/** The width of a line as its writer sees it, in UTF-16 code units, indentation included. */
export const widthOf = (line: SourceLine): number => line.end - line.from

/** The width of the first word of a line. */
export function firstWordWidth(source: string, line: SourceLine): number {
  let end = line.start
  while (end < line.end && !isWhiteSpace(source.charCodeAt(end))) end++
  return end - line.start
}

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g

/**
 * The lines of a source, blank ones as empty lines. Lines end with LF, CRLF, CR, a form feed, U+0085, U+2028 or U+2029.
 * A byte order mark at the start belongs to no line.
 */
function* linesOf(source: string): Generator<SourceLine> {
  let from = source.charCodeAt(0) === 0xfeff ? 1 : 0
  let separated = false
  const lineTo = (to: number): SourceLine => {
    const start = skipWhiteSpace(source, from, to)
    return {from, start, end: skipWhiteSpaceBack(source, to, start), separated}
  }
  for (const match of source.matchAll(LINE_BREAK)) {
    yield lineTo(match.index)
    from = match.index + match[0].length
    separated = match[0] === '\u2028' || match[0] === '\u2029'
  }
  yield lineTo(source.length)
}

/** Groups of lines without a blank line between; U+2029 counts as one. */
export function* chunksOf(source: string): Generator<SourceLine[]> {
  let chunk: SourceLine[] = []
  for (const line of linesOf(source)) {
    if (line.start === line.end || (line.separated && source.charCodeAt(line.from - 1) === 0x2029)) {
      if (chunk.length > 0) yield chunk
      chunk = []
    }
    if (line.start < line.end) chunk.push(line)
  }
  if (chunk.length > 0) yield chunk
}
