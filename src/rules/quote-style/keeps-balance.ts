import {explanationOf} from '../../analysis/pairing.ts'
import {Paragraph} from '../../analysis/paragraph.ts'
import {applyEdits} from '../../text/edits.ts'
import type {Edit} from '../../text/finding.ts'
import type {Span} from '../../text/span.ts'

/** The spans of the text as they lie in the rewritten one. Both lists are in order. */
function moved(spans: readonly Span[], edits: readonly Edit[]): Span[] {
  let next = 0
  let shift = 0
  return spans.map(({start, end}) => {
    for (let edit = edits[next]; edit && edit.end <= start; edit = edits[++next]) shift += edit.text.length - (edit.end - edit.start)
    return {start: start + shift, end: end + shift}
  })
}

/**
 * Whether a paragraph's marks pair off just as before once these edits are made, which write marks in the other script and are in order. A straight mark
 * does not tell its direction, so that in odd places a curly one says what a straight one can't.
 */
export function keepsBalance(paragraph: Paragraph, edits: readonly Edit[]): boolean {
  const {kind, language} = paragraph
  const opaque = moved(paragraph.opaque, edits)
  const after = new Paragraph({kind, text: applyEdits(paragraph.text, edits), opaque}, language)
  const shape = (subject: Paragraph) => {
    const {pairs, faults} = explanationOf(subject)
    return JSON.stringify([pairs.map(({opener, closer}) => [opener, closer]), faults.map((fault) => [fault.kind, fault.index])])
  }
  return shape(paragraph) === shape(after)
}
