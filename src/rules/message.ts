import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {SourceMap} from '../formats/block.ts'
import type {FixClass, Severity, Suggestion} from '../text/finding.ts'
import type {Point} from '../text/lines.ts'
import {explained, pageOf} from '../text/page.ts'
import type {Result} from './apply.ts'
import {correctionsInSource} from './corrections.ts'

/** What every message of copydesk carries beside the fields of a `VFileMessage`. */
export interface MessageData {
  /** How sure the rule is, from 0 to 1. */
  readonly confidence: number
  readonly fix: FixClass
  /** Corrections that may reach beyond the message's own place; offsets in the source as given, UTF-16, end exclusive. */
  readonly suggestions?: readonly Suggestion[]
}

/** Where a message stands in the source as given; the end is exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A message of copydesk: a `VFileMessage` whose fields are all set, but for `url`, which stands where the rule's page has a public address. */
export interface Message extends VFileMessage {
  source: 'copydesk'
  /** The rule that found it, or what the linter itself reports: `internal-error`, `unused-suppression` and the like. */
  ruleId: string
  place: Place
  /** What stands at the place: `source.slice(place.start.offset, place.end.offset)`. */
  actual: string
  /** Replacements for exactly that, best first; `[]` where there is nothing honest to offer, `['']` to delete. */
  expected: string[]
  /** `true` for an error, `false` for a warning, `null` for an info. */
  fatal: boolean | null
  /** Why it matters and what to do. */
  note: string
  data: MessageData
}

/** A source and the places in it. */
export interface Source {
  readonly text: string
  readonly pointAt: (offset: number) => Point
}

const FATAL: Readonly<Record<Exclude<Severity, 'off'>, boolean | null>> = {error: true, warn: false, info: null}

/** A text that was checked, and its way back to the source. */
export interface Mapped {
  readonly text: string
  readonly map: SourceMap
}

/** A `VFileMessage` is an `Error`, and collecting a stack that no one reads costs more than the rest of the message. */
export function withoutStack<Made>(make: () => Made): Made {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** A result with the text that it was found in. */
export interface Found {
  readonly mapped: Mapped
  readonly result: Result
}

/** Puts results into words and adds them to the file's messages, their offsets and corrections mapped to the source. */
export const addMessages = (file: VFile, source: Source, all: Iterable<Found>): void =>
  withoutStack(() => {
    for (const {mapped, result} of all) addMessage(file, source, mapped, result)
  })

function addMessage(file: VFile, source: Source, mapped: Mapped, result: Result): void {
  const {ruleId, finding, wording, severity, isOwn} = result
  const span = mapped.map.toSource(finding.span)
  const place = {start: source.pointAt(span.start), end: source.pointAt(span.end)}
  const message = file.message(wording.reason, {place, ruleId, source: 'copydesk'})
  const {expected, suggestions, fix} = correctionsInSource(source.text, mapped, finding)
  const data: MessageData = suggestions ? {confidence: finding.confidence, fix, suggestions} : {confidence: finding.confidence, fix}
  message.actual = source.text.slice(span.start, span.end)
  message.expected = [...expected]
  message.fatal = FATAL[finding.severity ?? severity]
  message.note = isOwn ? wording.note : explained(ruleId, wording.note)
  const page = isOwn ? undefined : pageOf(ruleId)
  if (page !== undefined) message.url = page
  Object.assign(message, {data})
}
