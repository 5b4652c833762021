import type {Span} from '../text/span.ts'
import type {SourceMap} from './block.ts'

/** A run of a block's text and the run of the source that it was read from. Equal lengths: copied as it is; unequal: decoded. */
export interface Segment {
  readonly text: Span
  readonly source: Span
}

const isDecoded = ({text, source}: Segment): boolean => text.end - text.start !== source.end - source.start

/** The last segment that starts at or before an offset of the text. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.text.start ?? 0) <= offset) low = middle
    else high = middle
  }
  return segments[low]
}

function startInSource(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset)
  if (segment === undefined) return offset
  return isDecoded(segment) && offset < segment.text.end ? segment.source.start : segment.source.start + offset - segment.text.start
}

function endInSource(segments: readonly Segment[], offset: number): number {
  const segment = segmentAt(segments, offset - 1)
  if (segment === undefined) return offset
  return isDecoded(segment) ? segment.source.end : segment.source.start + offset - segment.text.start
}

/**
 * The map of a text put together from segments of the source. The segments stand in order, cover the text without a gap, and
 * are looked up in logarithmic time. A span within a decoded segment gives the whole of that segment's source.
 */
export const segmentMap = (segments: readonly Segment[]): SourceMap => ({
  toSource(span) {
    const start = startInSource(segments, span.start)
    return {start, end: span.end > span.start ? endInSource(segments, span.end) : start}
  },
})

/** The map of a block whose text is the part of another mapped text that begins at `start`. */
export const mapWithin = (outer: SourceMap, start: number): SourceMap => ({
  toSource: (span) => outer.toSource({start: span.start + start, end: span.end + start}),
})
