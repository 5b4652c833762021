import {sentences} from '../../src/analysis/sentences.ts'
import {editsOf} from '../../src/linter/fix.ts'
import {INTERNAL_ERROR} from '../../src/rules/apply.ts'
import type {Message} from '../../src/rules/message.ts'
import type {Edit} from '../../src/text/finding.ts'
import {type Point, pointsOf} from '../../src/text/line-index.ts'
import type {Span} from '../../src/text/span.ts'
import {brokenReports, isWhole} from './reports.ts'
import type {Looked, Subject} from './subject.ts'

/** What must hold of every input whatever: gives what does not, the rule first where one is at fault. */
export interface Invariant {
  readonly name: string
  readonly broken: (subject: Subject) => Iterable<string>
}

const spanOf = ({place}: Message): Span => {
  if (!place || !('start' in place)) return {start: -1, end: -1}
  return {start: place.start.offset ?? -1, end: place.end.offset ?? -1}
}

const said = (message: Message): string => `${message.ruleId} ${JSON.stringify(message.actual)} -> ${JSON.stringify(message.expected)}`

const splitsPair = (text: string, offset: number): boolean =>
  /^[\ud800-\udbff]$/.test(text.charAt(offset - 1)) && /^[\udc00-\udfff]$/.test(text.charAt(offset))

type LineAndColumn = Pick<Point, 'line' | 'column'>

/** What is wrong with the place of a message, if anything. */
function faultOfPlace(text: string, message: Message, pointAt: (offset: number) => Point): string | undefined {
  const {start, end} = spanOf(message)
  if (!(start >= 0 && start <= end && end <= text.length)) return `at ${start} to ${end} of ${text.length}`
  if (text.slice(start, end) !== message.actual) return `where ${JSON.stringify(text.slice(start, end))} stands`
  if (splitsPair(text, start) || splitsPair(text, end)) return 'splits a surrogate pair'
  const place = message.place as {start: LineAndColumn; end: LineAndColumn}
  const isAt = (told: LineAndColumn, {line, column}: Point) => told.line === line && told.column === column
  return isAt(place.start, pointAt(start)) && isAt(place.end, pointAt(end)) ? undefined : 'has a wrong line or column'
}

function misplaced(text: string, messages: readonly Message[]): string[] {
  const pointAt = pointsOf(text)
  return messages.flatMap((message) => {
    const fault = faultOfPlace(text, message, pointAt)
    return fault === undefined ? [] : [`${said(message)} ${fault}`]
  })
}

/** Messages out of the order of their places, and of their rules where those are given a say. */
function* disordered(messages: readonly Message[], byRule = true): Generator<string> {
  const key = (message: Message) => [spanOf(message).start, spanOf(message).end, byRule ? (message.ruleId ?? '') : ''] as const
  for (const [index, message] of messages.slice(1).entries()) {
    const [before, here] = [key(messages[index]!), key(message)]
    const place = here.findIndex((part, at) => part !== before[at])
    if (place >= 0 && here[place]! < before[place]!) yield `${said(message)} after ${said(messages[index]!)}`
  }
}

const plain = (messages: readonly Message[]) =>
  messages.map((message) => ({
    ...spanOf(message),
    ruleId: message.ruleId,
    reason: message.reason,
    expected: message.expected,
    data: message.data,
  }))

function* different(one: readonly unknown[], other: readonly unknown[]): Generator<string> {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [a, b] = [one[index], other[index]].map((item) => JSON.stringify(item) ?? 'nothing')
    if (a !== b) return yield `${/"ruleId":"([^"]+)"/.exec(a === 'nothing' ? (b ?? '') : (a ?? ''))?.[1] ?? ''} ${a} against ${b}`
  }
}

const changes = (text: string, edits: readonly Edit[]): boolean => edits.some((edit) => text.slice(edit.start, edit.end) !== edit.text)

function* idleReplacements(text: string, {actual = '', expected = []}: Message): Generator<string> {
  if (expected.includes(actual)) yield 'corrects to what stands there'
  if (new Set(expected).size < expected.length) yield 'offers the same twice'
  if (isWhole(text) && !expected.every(isWhole)) yield 'offers half a character'
}

function* idleSuggestions(text: string, {data}: Message): Generator<string> {
  for (const {edits, title} of data.suggestions ?? []) {
    const inOrder = edits.every(({start, end}, index) => start >= (edits[index - 1]?.end ?? 0) && start <= end && end <= text.length)
    if (!inOrder) yield `suggests "${title}", whose edits are out of order or of the text`
    else if (!changes(text, edits)) yield `suggests "${title}", which changes nothing`
  }
}

const idleCorrections = ({text, messages}: Looked): string[] =>
  messages.flatMap((message) =>
    [...idleReplacements(text, message), ...idleSuggestions(text, message)].map((fault) => `${said(message)} ${fault}`),
  )

const isLeft = ({data, expected}: Message): boolean => data.fix === 'safe' && expected !== undefined && expected.length > 0

function* overlapping({text, messages}: Looked): Generator<string> {
  for (const wanted of ['safe', 'suggestion'] as const) {
    const edits = editsOf(text, [...messages], wanted)
    for (const [index, edit] of edits.slice(1).entries()) if (edit.start < edits[index]!.end) yield `of ${wanted} corrections two overlap`
  }
}

function* notIdempotent(subject: Subject, wanted: 'safe' | 'suggestion'): Generator<string> {
  const once = subject.fixed(wanted)
  const twice = subject.fix(once.text, wanted)
  if (twice.text === once.text) return
  const [guilty] = once.messages.filter((message) => (wanted === 'safe' ? isLeft(message) : true))
  yield `${guilty?.ruleId ?? ''} ${JSON.stringify(once.text)} becomes ${JSON.stringify(twice.text)}`
}

/** Findings without the line ends in them, offsets counted as if each were one. */
function withoutLineEnds(text: string, messages: readonly Message[]) {
  const flat = (part: string) => part.replaceAll('\r\n', '\n')
  const offset = (at: number) => flat(text.slice(0, at)).length
  return messages.map((message) => {
    const {start, end} = spanOf(message)
    return {start: offset(start), end: offset(end), ruleId: message.ruleId, expected: message.expected?.map(flat)}
  })
}

function* differsWithCrlf(subject: Subject): Generator<string> {
  const {text, linted} = subject
  if (text.includes('\r') || !text.includes('\n')) return
  const dos = text.replaceAll('\n', '\r\n')
  yield* different(withoutLineEnds(text, linted.messages), withoutLineEnds(dos, subject.lint(dos).messages))
}

function* brokenSentences({text}: Subject): Generator<string> {
  let last = 0
  for (const {start, end} of sentences(text)) {
    if (!(start >= last && start < end && end <= text.length)) yield `a sentence from ${start} to ${end}, after one to ${last}`
    last = end
  }
}

/** All invariants; the first one that fails on an input says the most. */
export const invariants: readonly Invariant[] = [
  {
    name: 'no rule fails',
    broken: ({linted}) => linted.messages.filter(({ruleId}) => ruleId === INTERNAL_ERROR).map(({reason}) => reason),
  },
  {name: 'positions', broken: ({text, linted}) => misplaced(text, linted.messages)},
  {name: 'order', broken: ({linted}) => disordered(linted.messages)},
  {name: 'determinism', broken: ({linted, lintedAfresh}) => different(plain(linted.messages), plain(lintedAfresh.messages))},
  {name: 'corrections change something', broken: ({linted}) => idleCorrections(linted)},
  {name: 'corrections apart', broken: ({linted}) => overlapping(linted)},
  {name: 'all safe corrections made', broken: (subject) => subject.fixed('safe').messages.filter(isLeft).map(said)},
  {name: 'fixing twice is fixing once', broken: (subject) => notIdempotent(subject, 'safe')},
  {
    name: 'what is left after fixing is what linting finds',
    broken: (subject) => different(plain(subject.fixed('safe').messages), plain(subject.lint(subject.fixed('safe').text).messages)),
  },
  {name: 'fixing twice is fixing once, with suggestions', broken: (subject) => notIdempotent(subject, 'suggestion')},
  {name: 'line ends change nothing', broken: differsWithCrlf},
  {
    name: 'cleaning twice is cleaning once',
    broken: function* (subject) {
      const {text} = subject.cleaned
      const again = subject.clean(text).text
      if (again !== text) yield `${JSON.stringify(text)} becomes ${JSON.stringify(again)}`
    },
  },
  {
    name: 'positions of cleaning',
    broken: ({text, cleaned}) => [...misplaced(text, cleaned.messages), ...disordered(cleaned.messages, false)],
  },
  {name: 'sentences in order', broken: brokenSentences},
  {name: 'reports well-formed', broken: ({text, linted}) => brokenReports(text, linted.messages)},
]

/** A broken promise: which, and how. */
export interface Violation {
  readonly invariant: string
  readonly detail: string
}

/** All that does not hold of an input. What throws breaks the invariant that was being looked at. */
export function violationsOf(subject: Subject): Violation[] {
  return invariants.flatMap(({name, broken}) => {
    try {
      return [...broken(subject)].map((detail) => ({invariant: name, detail}))
    } catch (error) {
      return [{invariant: 'nothing throws', detail: `${name}: ${error instanceof Error ? error.message : String(error)}`}]
    }
  })
}
