import type {Edit} from '../text/finding.ts'
import {firstWhere} from '../text/first-where.ts'
import type {Span} from '../text/span.ts'
import type {SourceMap} from './block.ts'

/**
 * A run of a block's text and the run of the source that it was read from. Equal lengths: copied as it is, unless marked as decoded;
 * unequal: decoded. What the source has between two segments is markup.
 */
export interface Segment {
  readonly text: Span
  readonly source: Span
  readonly decoded?: boolean
}

/** What stands at one side of an edit: more text, markup, or the end of the block. */
export type EditSide = 'text' | 'markup' | 'end'

/** The place in the source that new text is to be written to. */
export interface WritingPlace {
  /** What is replaced, as it stands in the source; `''` where text is only added. */
  readonly old: string
  /** The characters of the source beside it, `''` at its ends. */
  readonly before: string
  readonly after: string
  readonly left: EditSide
  readonly right: EditSide
}

/** Writes new text as a format wants it at a place; `undefined` where that is not sure. */
export type Escape = (text: string, place: WritingPlace) => string | undefined

const isDecoded = ({text, source, decoded}: Segment): boolean => decoded === true || text.end - text.start !== source.end - source.start

/** The index of the last segment that starts at or before an offset of the text; 0 where none does. */
function indexAt(segments: readonly Segment[], offset: number): number {
  return Math.max(0, firstWhere(segments.length, (place) => (segments[place]?.text.start ?? 0) > offset) - 1)
}

function startInSource(segments: readonly Segment[], offset: number): number {
  const segment = segments[indexAt(segments, offset)]
  if (segment === undefined) return offset
  if (offset >= segment.text.end) return segment.source.end + offset - segment.text.end
  return isDecoded(segment) ? segment.source.start : segment.source.start + offset - segment.text.start
}

function endInSource(segments: readonly Segment[], offset: number): number {
  const segment = segments[indexAt(segments, offset - 1)]
  if (segment === undefined) return offset
  if (offset >= segment.text.end) return segment.source.end + offset - segment.text.end
  return isDecoded(segment) ? segment.source.end : segment.source.start + offset - segment.text.start
}

/** Whether the source of a span of the text is all text: no markup inside, and nothing decoded only in part. */
function isWhole(segments: readonly Segment[], {start, end}: Span): boolean {
  for (let index = indexAt(segments, start); index < segments.length; index++) {
    const segment = segments[index]!
    if (segment.text.start >= end) break
    if (isDecoded(segment) && (segment.text.start < start || segment.text.end > end)) return false
    if (segment.text.start > start && segments[index - 1]!.source.end !== segment.source.start) return false
  }
  return true
}

/** What stands right before an offset of the text. */
function sideAt(segments: readonly Segment[], offset: number): EditSide {
  const index = indexAt(segments, offset)
  const segment = segments[index]
  if (segment === undefined || offset <= 0 || offset >= (segments.at(-1)?.text.end ?? 0)) return 'end'
  return segment.text.start === offset && segments[index - 1]!.source.end !== segment.source.start ? 'markup' : 'text'
}

/** A map by segments, of a text that starts at an offset of theirs. One object, since a long text has a hundred thousand of them. */
export class SegmentMap implements SourceMap {
  /** In places of the source, but for `shift`. */
  readonly segments: readonly Segment[]
  /** How much further on the segments stand in the source than they say. */
  readonly shift: number
  /** How new text is written. */
  readonly write: Escape
  /** Where the mapped text starts in that of the segments. */
  readonly offset: number
  readonly #source: string

  constructor(segments: readonly Segment[], source: string, write: Escape, offset: number, shift = 0) {
    this.segments = segments
    this.shift = shift
    this.#source = source
    this.write = write
    this.offset = offset
  }

  toSource({start, end}: Span): Span {
    return this.#spanOf(start + this.offset, end + this.offset)
  }

  rewrite({start, end, text}: Edit): Edit | undefined {
    const within = {start: start + this.offset, end: end + this.offset}
    if (!isWhole(this.segments, within)) return undefined
    const span = this.#spanOf(within.start, within.end)
    const written = this.write(text, {
      old: this.#source.slice(span.start, span.end),
      before: this.#source.charAt(span.start - 1),
      after: this.#source.charAt(span.end),
      left: sideAt(this.segments, within.start),
      right: sideAt(this.segments, within.end),
    })
    return written === undefined ? undefined : {...span, text: written}
  }

  #spanOf(from: number, to: number): Span {
    const start = startInSource(this.segments, from) + this.shift
    return {start, end: to > from ? endInSource(this.segments, to) + this.shift : start}
  }

  /** The map of the same text where it stands further on in another source. */
  movedTo(source: string, by: number): SegmentMap {
    return new SegmentMap(this.segments, source, this.write, this.offset, this.shift + by)
  }
}

/** What a map by segments may be told. */
interface SegmentMapOptions {
  readonly source?: string
  /** Default: new text is written as it is. */
  readonly write?: Escape
  /** Where the mapped text starts in that of the segments; default: 0. */
  readonly offset?: number
}

const asIs: Escape = (text) => text

/**
 * The map of a text put together from segments of the source. The segments stand in order, cover the text without a gap, and
 * are looked up in logarithmic time. A span within a decoded segment gives the whole of that segment's source.
 */
export const segmentMap = (segments: readonly Segment[], {source = '', write = asIs, offset = 0}: SegmentMapOptions = {}): SourceMap =>
  new SegmentMap(segments, source, write, offset)

/** The map of a block whose text is the part of another mapped text that begins at `start`. */
export const mapWithin = (outer: SourceMap, start: number): SourceMap => ({
  toSource: (span) => outer.toSource({start: span.start + start, end: span.end + start}),
  rewrite: (edit) => outer.rewrite({start: edit.start + start, end: edit.end + start, text: edit.text}),
})
