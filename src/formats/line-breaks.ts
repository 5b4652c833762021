import {firstWordWidth, type SourceLine, widthOf} from './lines.ts'

/** No editor wraps lines wider than this (code units); a wider one is a paragraph on one line. */
const WIDEST_WRAP = 120

/** Lines narrower than this are not wrapped prose but headlines, verses or addresses. */
const NARROWEST_WRAP = 50

/** Two lines alone tell little of how a text is wrapped; they pass for wrapped prose only where the first is this wide. */
const NARROWEST_WRAP_OF_TWO = 60

/** How the lines of a document are broken. */
export interface Wrapping {
  /** Whether most of the text stands in lines wider than any wrap, so that each line break is meant. */
  readonly unwrapped: boolean
  /** The usual measure of its wrapped paragraphs, 0 where there is none. */
  readonly measure: number
}

const widest = (chunk: readonly SourceLine[]): number => chunk.reduce((most, line) => Math.max(most, widthOf(line)), 0)

/** Reads from all chunks of a document how its lines are broken. */
export function wrappingOf(chunks: Iterable<readonly SourceLine[]>): Wrapping {
  let wide = 0
  let narrow = 0
  /** How many wrapped paragraphs have each width. */
  const counts = new Array<number>(WIDEST_WRAP + 1).fill(0)
  for (const chunk of chunks) {
    for (const line of chunk) {
      if (widthOf(line) > WIDEST_WRAP) wide += widthOf(line)
      else narrow += widthOf(line)
    }
    const width = chunk.length > 2 ? widest(chunk) : 0
    if (width >= NARROWEST_WRAP && width <= WIDEST_WRAP) counts[width]!++
  }
  return {unwrapped: wide > narrow, measure: medianOf(counts)}
}

/** The middle of some values, of which it is said how often each is there; the upper one of two, 0 where there is none. */
function medianOf(counts: readonly number[]): number {
  let rest = counts.reduce((sum, count) => sum + count, 0) >> 1
  return Math.max(
    0,
    counts.findIndex((count) => {
      rest -= count
      return rest < 0
    }),
  )
}

/** Whether the first word of each line but the first would have fitted on the line before. */
function fits(source: string, chunk: readonly SourceLine[], measure: number): boolean[] {
  return chunk.map((line, index) => {
    const before = chunk[index - 1]
    return before !== undefined && widthOf(before) + 1 + firstWordWidth(source, line) <= measure
  })
}

/** The measure that a chunk is wrapped at, or 0 where its lines are broken at will. */
function measureOf(chunk: readonly SourceLine[], wrapping: Wrapping): number {
  const own = widest(chunk)
  if (own > WIDEST_WRAP || wrapping.unwrapped) return 0
  const measure = chunk.length > 2 ? own : Math.max(own, wrapping.measure)
  const narrowest = chunk.length > 2 || wrapping.measure > 0 ? NARROWEST_WRAP : NARROWEST_WRAP_OF_TWO
  return measure < narrowest ? 0 : measure
}

/**
 * For each line of a chunk, whether the break before it is deliberate: the line's first word would have fitted on the line before.
 * Where most breaks of the chunk are like that, nobody wrapped it, and all are. The first line counts as broken.
 */
export function deliberateBreaks(source: string, chunk: readonly SourceLine[], wrapping: Wrapping): boolean[] {
  const measure = measureOf(chunk, wrapping)
  const fitting = fits(source, chunk, measure)
  const wrapped = measure > 0 && fitting.filter(Boolean).length * 2 <= chunk.length - 1
  return chunk.map((line, index) => index === 0 || line.separated || !wrapped || fitting[index] === true)
}
