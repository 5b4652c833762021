import {explanationOf} from '../../analysis/pairing.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import type {Span} from '../../text/span.ts'

/** The spans between double quotation marks that pair off, outermost and inner ones alike; a mark without its partner quotes nothing. */
export function quotationsOf(paragraph: Paragraph): readonly Span[] {
  const {marks, pairs} = explanationOf(paragraph)
  return pairs.flatMap(({opener, closer}) => {
    const [open, close] = [marks[opener], marks[closer]]
    return open && close && open.kind.family !== 'bracket' ? [{start: open.start, end: close.end}] : []
  })
}

/** Whether most of a sentence is quoted: somebody's words, who may speak as they like. */
export function isQuoted({start, end}: Span, quotations: readonly Span[]): boolean {
  return quotations.some((quotation) => {
    const covered = Math.min(end, quotation.end) - Math.max(start, quotation.start)
    return covered * 2 > end - start || (quotation.start < start && quotation.end > start)
  })
}
