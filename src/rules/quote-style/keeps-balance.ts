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

/** The spans of the text as they lie in the rewritten one. Both lists are in order. */
function moved(spans: readonly Span[], marks: readonly StyleMark[], wanted: Script): Span[] {
  let next = 0
  let shift = 0
  return spans.map(({start, end}) => {
    for (let mark = marks[next]; mark && mark.end <= start; mark = marks[++next]) shift += mark[wanted].length - mark.actual.length
    return {start: start + shift, end: end + shift}
  })
}

/**
 * Whether a paragraph's marks pair off just as before once these are written in the wanted script. A straight mark does not
 * tell its direction, so that in odd places a curly one says what a straight one can't.
 */
export function keepsBalance(paragraph: Paragraph, marks: readonly StyleMark[], wanted: Script): boolean {
  const {kind, language} = paragraph
  const opaque = moved(paragraph.opaque, marks, wanted)
  const after = new Paragraph({kind, text: rewritten(paragraph.text, marks, wanted), opaque}, language)
  const shape = (subject: Paragraph) => {
    const {pairs, faults} = explanationOf(subject)
    return JSON.stringify([pairs.map(({opener, closer}) => [opener, closer]), faults.map((fault) => [fault.kind, fault.index])])
  }
  return shape(paragraph) === shape(after)
}
