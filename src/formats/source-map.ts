import type {Edit} from '../text/finding.ts'
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

/** Writes new text as a format wants it at a place between two characters of the source; `undefined` where that is not sure. */
export type Escape = (text: string, before: string, after: string) => string | undefined

const isDecoded = ({text, source, decoded}: Segment): boolean => decoded === true || text.end - text.start !== source.end - source.start

/** The index of the last segment that starts at or before an offset of the text; 0 where none does. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.text.start ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
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

const WHITE_SPACE = /^\s/u
const PUNCTUATION = /^[\p{P}\p{S}]/u

/** White space, a punctuation mark, a word: what decides in Markdown whether a mark beside it opens or closes emphasis. */
const classOf = (text: string): number => (text === '' || WHITE_SPACE.test(text) ? 0 : PUNCTUATION.test(text) ? 1 : 2)

const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ''

/** Reads what stands round an edit of a text made of segments. */
class Surroundings {
  readonly #segments: readonly Segment[]
  readonly #source: string

  constructor(segments: readonly Segment[], source: string) {
    this.#segments = segments
    this.#source = source
  }

  /** Whether markup stands right before an offset of the text, or the text starts there. */
  isEdge(offset: number): boolean {
    const index = indexAt(this.#segments, offset)
    const segment = this.#segments[index]
    if (segment === undefined || offset <= 0 || offset >= (this.#segments.at(-1)?.text.end ?? 0)) return true
    return segment.text.start === offset && this.#segments[index - 1]!.source.end !== segment.source.start
  }

  /** Whether the edit would put another class of character beside markup than stands there now. */
  changesEdge({start, end, text}: Edit, {start: from, end: to}: Span): boolean {
    const old = this.#source.slice(from, to)
    const opens = this.isEdge(start) && classOf(old) !== classOf(text)
    const closes = this.isEdge(end) && classOf(lastOf(old)) !== classOf(lastOf(text))
    return opens || closes
  }
}

/**
 * The map of a text put together from segments of the source. The segments stand in order, cover the text without a gap, and
 * are looked up in logarithmic time. A span within a decoded segment gives the whole of that segment's source.
 *
 * @param write - default: new text is written as it is
 */
export function segmentMap(segments: readonly Segment[], source = '', write: Escape = (text) => text): SourceMap {
  const toSource = (span: Span): Span => {
    const start = startInSource(segments, span.start)
    return {start, end: span.end > span.start ? endInSource(segments, span.end) : start}
  }
  const surroundings = new Surroundings(segments, source)
  return {
    toSource,
    rewrite(edit) {
      if (!isWhole(segments, edit)) return undefined
      const span = toSource(edit)
      if (span.end > span.start && surroundings.changesEdge(edit, span)) return undefined
      const text = write(edit.text, source.charAt(span.start - 1), source.charAt(span.end))
      return text === undefined ? undefined : {...span, text}
    },
  }
}

/** The map of a block whose text is the part of another mapped text that begins at `start`. */
export const mapWithin = (outer: SourceMap, start: number): SourceMap => ({
  toSource: (span) => outer.toSource({start: span.start + start, end: span.end + start}),
  rewrite: (edit) => outer.rewrite({start: edit.start + start, end: edit.end + start, text: edit.text}),
})
