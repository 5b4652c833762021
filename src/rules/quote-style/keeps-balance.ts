import {explanationOf} from '../../analysis/pairing.ts'
import {Paragraph} from '../../analysis/paragraph.ts'
import type {Span} from '../../text/span.ts'
import type {Script, StyleMark} from './style-marks.ts'

function rewritten(text: string, marks: readonly StyleMark[], wanted: Script): string {
  let result = ''
  let done = 0
  for (const mark of marks) {
    result += text.slice(done, mark.start) + mark[wanted]
    done = mark.end
  }
  return result + text.slice(done)
}

/** A span of the text as it lies in the rewritten one. */
function moved(span: Span, marks: readonly StyleMark[], wanted: Script): Span {
  const growth = (mark: StyleMark) => (mark.end <= span.start ? mark[wanted].length - mark.actual.length : 0)
  const shift = marks.reduce((sum, mark) => sum + growth(mark), 0)
  return {start: span.start + shift, end: span.end + shift}
}

/**
 * Whether a paragraph's marks pair off just as before once these are written in the wanted script. A straight mark does not
 * tell its direction, so that in odd places a curly one says what a straight one can't.
 */
export function keepsBalance(paragraph: Paragraph, marks: readonly StyleMark[], wanted: Script): boolean {
  const {kind, language} = paragraph
  const opaque = paragraph.opaque.map((span) => moved(span, marks, wanted))
  const after = new Paragraph({kind, text: rewritten(paragraph.text, marks, wanted), opaque}, language)
  const shape = (subject: Paragraph) => {
    const {pairs, faults} = explanationOf(subject)
    return JSON.stringify([pairs.map(({opener, closer}) => [opener, closer]), faults.map((fault) => [fault.kind, fault.index])])
  }
  return shape(paragraph) === shape(after)
}
