import {mergeEdits} from '../text/edits.ts'
import type {Edit, Suggestion} from '../text/finding.ts'
import {extentOf, offeredOf, type ReportMessage, suggestionsOf} from './report.ts'

/** Edits of one correction that are no further apart than this are shown as one. Unit: UTF-16 code units. */
const NEAR = 16

/** The corrections that a message offers, best first: what replaces its own place, then what reaches further. */
export function offersOf(message: ReportMessage, source: string): readonly Suggestion[] {
  const {start, end} = extentOf(message)
  const own = offeredOf(message).map((text) => ({
    title: text === '' ? 'Delete' : `Replace by “${text}”`,
    edits: [{start: start.offset, end: end.offset, text}],
  }))
  return [...own, ...suggestionsOf(message).map(({title, edits}) => ({title, edits: mergeEdits(source, edits, NEAR)}))]
}

/** A correction as one edit, for formats that know no other. */
export const asOneEdit = (source: string, {edits}: Suggestion): Edit | undefined => mergeEdits(source, edits, Number.POSITIVE_INFINITY)[0]
