import {byStart, placeEndingAfter, type Span} from '../text/span.ts'
import {explanationOf} from './pairing.ts'
import type {Paragraph, Pass} from './paragraph.ts'

/** The spans between quotation marks that pair off; a mark without its partner quotes nothing. */
function quotedSpans(paragraph: Paragraph): Span[] {
  const {marks, pairs} = explanationOf(paragraph)
  return pairs.flatMap(({opener, closer}) => {
    const [open, close] = [marks[opener], marks[closer]]
    return open && close && open.kind.family !== 'bracket' ? [{start: open.start, end: close.end}] : []
  })
}

/** The quoted stretches of a paragraph, in order, those inside others left out: `paragraph.once(quotationsOf)`. */
export const quotationsOf: Pass<readonly Span[]> = (paragraph) => {
  const outer: Span[] = []
  for (const span of quotedSpans(paragraph).sort(byStart)) if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span)
  return outer
}

/** Whether a sentence starts inside a quotation, or most of it is quoted: somebody's words, who may speak as they like. */
export function isQuoted({start, end}: Span, quotations: readonly Span[]): boolean {
  let covered = 0
  for (let at = placeEndingAfter(quotations, start); at < quotations.length && quotations[at]!.start < end; at++) {
    const quotation = quotations[at]!
    if (quotation.start < start) return true
    covered += Math.min(end, quotation.end) - quotation.start
  }
  return covered * 2 > end - start
}
