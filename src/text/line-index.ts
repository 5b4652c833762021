import {firstWhere} from './first-where.ts'
/**
 * A place in the source: `line` and `column` count from 1, `column` and `offset` in UTF-16 code units. A byte-order mark counts for the offset, but for
 * no column, as in editors, which do not show it.
 */
export interface Point {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** From 0, in UTF-16 code units. */
  readonly offset: number
}

const BYTE_ORDER_MARK = '\ufeff'

/** The offset at which each line of a text starts. Lines end with LF, CRLF or CR. */
export function lineStarts(source: string): readonly number[] {
  const starts = [0]
  if (!source.includes('\r')) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (const end of source.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length)
  return starts
}

/** Where the line that an offset stands in starts. */
export const startOfLine = (source: string, offset: number): number =>
  Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1

/** A function that gives the place of an offset, found in logarithmic time; offsets past the end give the end. */
export function pointsOf(source: string): (offset: number) => Point {
  const starts = lineStarts(source)
  const mark = source.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  return (wanted) => {
    const offset = Math.min(Math.max(wanted, 0), source.length)
    const low = Math.max(0, firstWhere(starts.length, (place) => (starts[place] ?? 0) > offset) - 1)
    const start = low === 0 ? Math.min(mark, offset) : (starts[low] ?? 0)
    return {line: low + 1, column: offset - start + 1, offset}
  }
}
