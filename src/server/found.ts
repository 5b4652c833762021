import type {Message} from '../rules/message.ts'
import type {Edit, FixClass, Suggestion} from '../text/finding.ts'
import type {Span} from '../text/span.ts'

/** What was found in a document, as it comes out of a worker: a message without its class. Offsets are UTF-16. */
export interface Found extends Span {
  readonly ruleId: string
  readonly severity: 'error' | 'info' | 'warn'
  readonly actual: string
  readonly expected: readonly string[]
  readonly reason: string
  readonly note: string
  readonly url: string | undefined
  readonly fix: FixClass
  readonly suggestions: readonly Suggestion[]
}

/** What a message says. */
export function foundIn({place, ruleId, fatal, actual, expected, reason, note, url, data}: Message): Found {
  return {
    start: place.start.offset,
    end: place.end.offset,
    ruleId,
    severity: fatal ? 'error' : fatal === false ? 'warn' : 'info',
    actual,
    expected,
    reason,
    note,
    url,
    fix: data.fix,
    suggestions: data.suggestions ?? [],
  }
}

const movedEdit = (edit: Edit, by: number): Edit => ({start: edit.start + by, end: edit.end + by, text: edit.text})

const movedSuggestion = ({title, edits}: Suggestion, by: number): Suggestion => ({title, edits: edits.map((edit) => movedEdit(edit, by))})

/** The same, so much further on. */
export const moved = (found: Found, by: number): Found =>
  by === 0
    ? found
    : {
        ...found,
        start: found.start + by,
        end: found.end + by,
        suggestions: found.suggestions.map((suggestion) => movedSuggestion(suggestion, by)),
      }

/** All that a finding is about: its own place, and those of its corrections. */
function reachOf({start, end, suggestions}: Found): Span {
  const edits = suggestions.flatMap((suggestion) => suggestion.edits)
  return {start: Math.min(start, ...edits.map((edit) => edit.start)), end: Math.max(end, ...edits.map((edit) => edit.end))}
}

/** What is left of findings after an edit of their text: those that it does not touch, at their new places. */
export function follow(all: readonly Found[], edit: Edit): Found[] {
  const by = edit.text.length - (edit.end - edit.start)
  return all.flatMap((found) => {
    const reach = reachOf(found)
    if (reach.end < edit.start) return [found]
    return reach.start > edit.end ? [moved(found, by)] : []
  })
}
