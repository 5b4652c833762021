import type {Document} from '../../analysis/document.ts'
import type {Mark} from '../../analysis/marks/mark.ts'
import {type Explanation, faultsOf, pairing} from '../../analysis/pairing.ts'
import type {Fact, Reasoning} from '../../text/rule.ts'

/** A column counts from 1 in the paragraph's text. */
const placeOf = ({kind, start}: Mark): string => `${kind.char} at ${start + 1}`

function reading({marks, pairs, continued, faults}: Explanation, at: number): string {
  const mark = marks[at]!
  const fault = faults.find(({index}) => index === at)
  if (fault) return fault.kind + (fault.partner ? `, beside ${placeOf(fault.partner.mark)}` : '')
  const pair = pairs.find(({opener, closer}) => opener === at || closer === at)
  if (pair)
    return pair.opener === at ? `opens, closed by ${placeOf(marks[pair.closer]!)}` : `closes what ${placeOf(marks[pair.opener]!)} opened`
  if (continued.includes(at)) return 'opens, continued in the next paragraph'
  return mark.plainAs ?? 'no half of a pair'
}

const costs = ({open, close, plain, plainAs}: Mark): string =>
  `to open ${open}, to close ${close}, as ${plainAs ?? 'no half of a pair'} ${plain}`

/** What the rule makes of each mark of a paragraph, brackets too, since all are explained together. */
export function why(document: Document, index: number, strict: boolean): readonly Reasoning[] {
  const explanation = pairing(document, index, strict)
  const reported = faultsOf(document, index, strict).map(({report}) => report.span)
  return explanation.marks.map((mark, at): Reasoning => {
    const isReported = reported.some(({start, end}) => start <= mark.start && mark.end <= end)
    const facts: Fact[] = [
      ['costs', costs(mark)],
      ['reading', `${reading(explanation, at)} (all marks together cost ${explanation.cost})`],
      ['result', isReported ? 'reported' : 'nothing is wrong'],
    ]
    return {span: {start: mark.start, end: mark.end}, facts}
  })
}
