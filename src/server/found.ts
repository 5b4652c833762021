import {severityOf} from '../reporters/report.ts'
import type {Told} from '../rules/told.ts'
import type {Edit, FixClass, Suggestion} from '../text/finding.ts'
import type {Span} from '../text/span.ts'
import {type Related, relatedTo} from './related.ts'

/** What was found in a document, as it comes out of a worker: what is told without its class. Offsets are UTF-16. */
export interface FoundInDocument extends Span {
  readonly ruleId: string
  readonly severity: 'error' | 'info' | 'warn'
  readonly actual: string
  readonly expected: readonly string[]
  readonly reason: string
  readonly note: string
  readonly url: string | undefined
  readonly fix: FixClass
  readonly suggestions: readonly Suggestion[]
  readonly related: readonly Related[]
}

/** What is told of a text. */
export function foundIn(text: string, told: Told): FoundInDocument {
  const {start, end, ruleId, fatal, actual, expected, reason, note, url, data} = told
  const at = {start, end, ruleId, expected, suggestions: data.suggestions ?? []}
  return {...at, severity: severityOf({fatal}), actual, reason, note, url, fix: data.fix, related: relatedTo(text, at)}
}

const movedEdit = (edit: Edit, by: number): Edit => ({start: edit.start + by, end: edit.end + by, text: edit.text})

const movedSuggestion = ({title, edits}: Suggestion, by: number): Suggestion => ({title, edits: edits.map((edit) => movedEdit(edit, by))})

/** The same, so much further on. */
const moved = (found: FoundInDocument, by: number): FoundInDocument =>
  by === 0
    ? found
    : {
        ...found,
        start: found.start + by,
        end: found.end + by,
        suggestions: found.suggestions.map((suggestion) => movedSuggestion(suggestion, by)),
        related: found.related.map((related) => ({...related, start: related.start + by, end: related.end + by})),
      }

/** All that a finding is about: its own place, those of its corrections, and what it is related to. */
function reachOf({start, end, suggestions, related}: FoundInDocument): Span {
  const all = [...related, ...suggestions.flatMap((suggestion) => suggestion.edits)]
  return {start: Math.min(start, ...all.map((span) => span.start)), end: Math.max(end, ...all.map((span) => span.end))}
}

/** What is left of findings after an edit of their text: those that it does not touch, at their new places. */
export function follow(all: readonly FoundInDocument[], edit: Edit): FoundInDocument[] {
  const by = edit.text.length - (edit.end - edit.start)
  return all.flatMap((found) => {
    const reach = reachOf(found)
    if (reach.end < edit.start) return [found]
    return reach.start > edit.end ? [moved(found, by)] : []
  })
}
