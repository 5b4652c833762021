import {firstWhere} from './first-where.ts'

/** A stretch of text. Offsets are UTF-16 code units counted from the start of the text in question, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something that has a place, so much further on. */
export const moved = <Placed extends Span>(placed: Placed, by: number): Placed => ({
  ...placed,
  start: placed.start + by,
  end: placed.end + by,
})

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A text with spans of it, which are in order and apart, filled with a character up to the same length; those of white space stay. */
export function filled(text: string, spans: readonly Span[], filler: string): string {
  const parts: string[] = []
  let from = 0
  for (const {start, end} of spans) {
    const inside = text.slice(start, end)
    parts.push(text.slice(from, start), inside.trim() === '' ? inside : filler.repeat(end - start))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/** The order of spans in a text. */
export const byStart = (a: Pick<Span, 'start'>, b: Pick<Span, 'start'>): number => a.start - b.start

/** Spans in order, those that touch or overlap made one. */
export function mergedSpans(spans: readonly Span[]): Span[] {
  const made: Span[] = []
  for (const span of [...spans].sort(byStart)) {
    const last = made.at(-1)
    if (last && span.start <= last.end) made[made.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    else made.push(span)
  }
  return made
}

/**
 * The place of the first of many spans that ends after an offset, found by halving: it is asked for as often as there are findings, and there may be as
 * many of either.
 *
 * @param spans - in order, none overlapping another
 */
export const placeEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans.length, (place) => spans[place]!.end > offset)

/** The first of many spans that ends after an offset; they stand in order, none overlapping another. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): Span | undefined => spans[placeEndingAfter(spans, offset)]

/**
 * Whether a span overlaps one of many.
 *
 * @param spans - in order, none overlapping another
 */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const first = firstEndingAfter(spans, span.start)
  return first !== undefined && overlaps(first, span)
}
