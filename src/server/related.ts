import {sentences} from '../analysis/sentences.ts'
import type {Span} from '../text/span.ts'
import type {DiagnosticRelatedInformation} from './bundled/protocol.ts'
import type {Found} from './found.ts'
import type {OpenDocument} from './open-document.ts'

/** A sentence is looked for no further away than this. Unit: UTF-16 code units. */
const REACH = 1000

/** The paragraph around an offset, as far as it may matter. */
function around(text: string, offset: number): Span {
  const before = text.slice(Math.max(0, offset - REACH), offset)
  const after = text.slice(offset, offset + REACH)
  const gapBefore = Math.max(before.lastIndexOf('\n\n') + 2, before.lastIndexOf('\n\r\n') + 3)
  const gapAfter = after.search(/\n\r?\n/)
  const start = offset - before.length + (gapBefore > 2 ? gapBefore : 0)
  return {start, end: offset + (gapAfter < 0 ? after.length : gapAfter)}
}

/** So many paragraphs are remembered: a keystroke changes one, and to find the sentences of all others again would take longer than all else that is done here. */
const MOST = 500

const known = new Map<string, readonly Span[]>()

function sentencesIn(paragraph: string): readonly Span[] {
  const found = known.get(paragraph) ?? sentences(paragraph)
  if (known.size >= MOST) known.clear()
  known.set(paragraph, found)
  return found
}

/** The sentence that a place is in, or that ends there. */
function sentenceAt(text: string, offset: number): Span {
  const {start, end} = around(text, offset)
  const found = sentencesIn(text.slice(start, end)).find((sentence) => start + sentence.end >= offset)
  return found ? {start: start + found.start, end: start + found.end} : {start: offset, end: offset}
}

/** Where else a finding's corrections would change the text: the sentence that a fragment was cut from, the place of a missing mark. */
export function relatedTo(found: Found, document: OpenDocument): DiagnosticRelatedInformation[] {
  const {text} = document.text
  const isElsewhere = (span: Span) => span.end < found.start || span.start > found.end
  const seen = new Set<number>()
  return found.suggestions.flatMap(({title, edits}) => {
    const edit = edits.find((candidate) => isElsewhere(candidate))
    if (edit === undefined || seen.has(edit.start)) return []
    seen.add(edit.start)
    const span = found.ruleId === 'sentence-fragment' ? sentenceAt(text, edit.start) : edit
    return [{location: {uri: document.uri, range: document.text.rangeOf(span)}, message: title}]
  })
}
