import {count, listOf, oneOf, optional, record, text, type ValueShape} from '../../files/shape.ts'

const point = record({line: count, column: count, offset: count})

const edit = record({start: count, end: count, text})

const suggestion = record({title: text, edits: listOf(edit)})

const confidence: ValueShape = (value) => typeof value === 'number' && value >= 0 && value <= 1

/** Whether a value is a message as a cache keeps it: a `ReportMessage` with its place as an extent. */
export const isKeptMessage: ValueShape = record({
  reason: text,
  ruleId: text,
  place: optional(record({start: point, end: point})),
  actual: optional(text),
  expected: optional(listOf(text)),
  fatal: oneOf(true, false, null),
  note: optional(text),
  url: optional(text),
  data: optional(record({fix: oneOf('safe', 'suggestion'), confidence, suggestions: optional(listOf(suggestion))})),
})
