import {severityOf} from '../reporters/report.ts'
import type {Message} from '../rules/message.ts'
import type {FixClass, Severity, Suggestion} from '../text/finding.ts'

/** A message as it goes from a worker to a page: a plain object. Offsets are UTF-16 code units of the text as given, ends exclusive; lines and columns count from 1. */
export interface PlainFinding {
  /** The rule that found it. */
  readonly ruleId: string
  readonly severity: Exclude<Severity, 'off'>
  /** What is wrong, in one sentence that quotes the text. */
  readonly reason: string
  /** Why it matters and what to do. */
  readonly note: string
  /** The rule's page, where it has a public address. */
  readonly url?: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  /** `text.slice(start, end)`. */
  readonly actual: string
  /** Replacements for exactly that, best first; `[]` where there is nothing honest to offer, `['']` to delete. */
  readonly expected: readonly string[]
  /** Corrections that may reach beyond the place. */
  readonly suggestions: readonly Suggestion[]
  readonly fix: FixClass
  /** How sure the rule is, from 0 to 1. */
  readonly confidence: number
}

/** A message without all that an `Error` loses on its way between threads. */
export function plainFinding(message: Message): PlainFinding {
  const {ruleId, reason, note, url, place, actual, expected, data} = message
  return {
    ruleId,
    severity: severityOf(message),
    reason,
    note,
    ...(url !== undefined && {url}),
    start: place.start.offset,
    end: place.end.offset,
    line: place.start.line,
    column: place.start.column,
    actual,
    expected,
    suggestions: data.suggestions ?? [],
    fix: data.fix,
    confidence: data.confidence,
  }
}
