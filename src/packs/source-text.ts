import {firstWhere} from '../text/first-where.ts'
import type {Span} from '../text/span.ts'

/** A source as expressions look at it: its lines end in one character, whatever they end in. */
interface SourceText {
  readonly text: string
  /** A span of the text in the source as given. */
  readonly toSource: (span: Span) => Span
}

/** Makes lines that end in CR and LF end in LF alone. */
export function sourceText(source: string): SourceText {
  const text = source.replaceAll('\r\n', '\n')
  const dropped: number[] = []
  for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 1)) dropped.push(at - dropped.length)
  const inSource = (offset: number): number => offset + countUpTo(dropped, offset)
  return {text, toSource: ({start, end}) => ({start: inSource(start), end: inSource(end)})}
}

/** How many of the sorted offsets are before another. */
function countUpTo(offsets: readonly number[], offset: number): number {
  return firstWhere(offsets.length, (place) => offsets[place]! >= offset)
}
