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

/**
 * The first of many spans that ends after an offset, found by halving: it is asked for as often as there are findings, and there may be as many of either.
 *
 * @param spans - in order, none overlapping another
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return spans[low]
}

/**
 * Whether a span overlaps one of many.
 *
 * @param spans - in order, none overlapping another
 */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const first = firstEndingAfter(spans, span.start)
  return first !== undefined && overlaps(first, span)
}
