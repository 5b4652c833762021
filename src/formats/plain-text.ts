import type {Chunk, Event, Point, Token, TokenizeContext, TokenType} from 'micromark-util-types'

/** A part of a text as the parser hands it over: its characters, where it stands if something was skipped before it, and what is said about it. */
export interface Piece {
  readonly chunks: Chunk[]
  readonly skip: Point | undefined
  readonly isFirstOfItem: boolean | undefined
}

/** Where a text starts, as the parser has places. */
export const START: Point = {line: 1, column: 1, offset: 0, _index: 0, _bufferIndex: -1}

/** What the parser may find more in than characters: signs of markup, addresses, space at the ends. */
const NOT_PLAIN = /[![\]\\*_`&<~@{}\r\n]|^\s|\s$|www\.|https?:/i

/** A line of plain text; line ends come as numbers below -2, as the parser has them. */
interface Line {
  readonly text: string
  readonly end: number | undefined
}

export const isLineEnd = (chunk: Chunk | undefined): chunk is -5 | -4 | -3 => typeof chunk === 'number' && chunk < -2

/** What a piece holds but for the end of the text, which the parser writes as null. */
export const withoutEnd = (chunks: Chunk[]): Chunk[] => (chunks.at(-1) === null ? chunks.slice(0, -1) : chunks)

/** The line that a piece is, where it is one of plain text. */
function lineOf({chunks}: Piece): Line | undefined {
  const [text, end, ...more] = withoutEnd(chunks)
  if (typeof text !== 'string' || more.length > 0 || NOT_PLAIN.test(text)) return undefined
  if (end === undefined) return {text, end}
  return isLineEnd(end) ? {text, end} : undefined
}

/** A CR before LF is -3. */
const lengthOf = (end: number): number => (end === -3 ? 2 : 1)

const after = (point: Point, length: number): Point => ({...point, column: point.column + length, offset: point.offset + length})

const afterLineEnd = (point: Point, end: number): Point => ({
  ...point,
  line: point.line + 1,
  column: 1,
  offset: point.offset + lengthOf(end),
})

/** The rest of a tab, which the parser has for each column that it spans beyond the first. */
const VIRTUAL_SPACE = -1

/** Where chunks end that start at a point, as the parser counts. */
export function pointAfter(start: Point, chunks: readonly Chunk[]): Point {
  let point = start
  for (const chunk of chunks)
    if (typeof chunk === 'string') point = after(point, chunk.length)
    else if (isLineEnd(chunk)) point = afterLineEnd(point, chunk)
    else if (chunk !== VIRTUAL_SPACE) point = after(point, 1)
  return point
}

/** The tokens of plain text, as the parser would give them: its lines, and the line ends between them. */
export function plainEvents(pieces: readonly Piece[], from: Point, context: TokenizeContext): Event[] | undefined {
  const events: Event[] = []
  const add = (type: TokenType, start: Point, end: Point) => {
    const token: Token = {type, start, end}
    events.push(['enter', token, context], ['exit', token, context])
  }
  for (const piece of pieces) {
    const line = lineOf(piece)
    if (!line) return undefined
    const start = piece.skip ?? from
    const end = after(start, line.text.length)
    add('data', start, end)
    if (line.end !== undefined) add('lineEnding', end, afterLineEnd(end, line.end))
  }
  return events
}
