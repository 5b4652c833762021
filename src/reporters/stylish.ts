import picocolors from 'picocolors'
import type {VFileMessage} from 'vfile-message'
import {printable} from './printable.ts'
import {countBySeverity, type FileReport, severityOf} from './report.ts'

/** How the text is to look. */
export interface StylishOptions {
  /** Whether to use terminal colours. Default: false. */
  readonly color?: boolean
  /** Whether to end with a line that counts the messages. Default: true. */
  readonly summary?: boolean
}

type Colors = ReturnType<typeof picocolors.createColors>

/** Corrections shown for one message; the rest is in `--format json`. */
const SHOWN = 3

/** Longer texts are cut in the middle of a line of output. Unit: UTF-16 code units. */
const LONGEST = 100

const LABELS = {error: 'error', warn: 'warning', info: 'info'} as const

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

const correction = (text: string): string => (text === '' ? '(delete)' : `“${shorten(printable(text))}”`)

/** What can be done about a message, one line each: replacements of its own place, then corrections that reach further. */
function remedies(message: VFileMessage): string[] {
  const expected = message.expected ?? []
  const {suggestions = []} = (message as {data?: {suggestions?: readonly {title: string}[]}}).data ?? {}
  const replacements = expected.slice(0, SHOWN).map(correction).join(', ')
  return [...(replacements ? [replacements] : []), ...suggestions.map(({title}) => shorten(printable(title)))]
}

function messageLines(message: VFileMessage, colors: Colors): string[] {
  const severity = severityOf(message)
  const paint = {error: colors.red, warn: colors.yellow, info: colors.blue}[severity]
  const place = `${message.line ?? 1}:${message.column ?? 1}`.padEnd(8)
  const head = `  ${colors.dim(place)} ${paint(LABELS[severity].padEnd(7))}  ${shorten(printable(message.reason))}  ${colors.dim(message.ruleId ?? '')}`
  return [head, ...remedies(message).map((remedy) => `${' '.repeat(20)}${colors.green('→')} ${remedy}`)]
}

function fileLines({path, messages}: FileReport, colors: Colors): string[] {
  if (messages.length === 0) return []
  return [colors.underline(printable(path)), ...messages.flatMap((message) => messageLines(message, colors)), '']
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function summaryLine(reports: readonly FileReport[], colors: Colors): string {
  const {error, warn, info} = countBySeverity(reports)
  const total = error + warn + info
  if (total === 0) return colors.green(`Nothing found in ${counted(reports.length, 'file')}.`)
  const parts = [error && counted(error, 'error'), warn && counted(warn, 'warning'), info && `${info} info`].filter(Boolean)
  return `${parts.join(', ')} in ${counted(reports.length, 'file')}`
}

/** All messages for a person at a terminal. Text from the files is printed with its control characters spelt out. */
export function stylish(reports: readonly FileReport[], {color = false, summary = true}: StylishOptions = {}): string {
  const colors = picocolors.createColors(color)
  const lines = [...reports.flatMap((report) => fileLines(report, colors)), ...(summary ? [summaryLine(reports, colors)] : [])]
  return lines.map((line) => `${line}\n`).join('')
}
