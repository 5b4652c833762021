import picocolors from 'picocolors'
import {counted} from './counted.ts'
import {printable} from './printable.ts'
import {
  type Counts,
  count,
  type FileReport,
  inPieces,
  offeredOf,
  type Reporter,
  type ReportMessage,
  severityName,
  severityOf,
  suggestionsOf,
  whole,
} from './report.ts'
import {excerptOf} from './source-excerpt.ts'
import {shorten, wrap} from './width.ts'

/** How the text is to look. */
export interface StylishOptions {
  /** Whether to use terminal colours. Default: false. */
  readonly color?: boolean
  /** Whether to end with a line that counts the messages. Default: true. */
  readonly summary?: boolean
  /** How wide the terminal is, in columns. Default: no terminal, so that no line is wrapped or cut but that of the source. */
  readonly width?: number
}

type Colors = ReturnType<typeof picocolors.createColors>

interface Style {
  readonly colors: Colors
  readonly width: number
}

/** Messages stand this far in, after their place and severity. Unit: columns. */
const INDENT = 20

/** A terminal that says it is narrower than this is written to as if it were this wide. Unit: columns. */
const NARROWEST = 50

/** Of a line of the source, so much is shown where there is no terminal. Unit: columns, those before it included. */
const EXCERPT = 100

const correction = (text: string): string => (text === '' ? '(delete)' : `“${printable(text)}”`)

/** What can be done about a message, one line each: replacements of its own place, then corrections that reach further. */
function remedies(message: ReportMessage): string[] {
  const replacements = offeredOf(message).map(correction).join(', ')
  return [...(replacements ? [replacements] : []), ...suggestionsOf(message).map(({title}) => printable(title))]
}

function paintOf(message: ReportMessage, colors: Colors): (text: string) => string {
  return {error: colors.red, warn: colors.yellow, info: colors.blue}[severityOf(message)]
}

function headLines(message: ReportMessage, {colors, width}: Style): string[] {
  const {line = 1, column = 1} = placeOf(message)
  const label = paintOf(message, colors)(severityName(message).padEnd(7))
  const rule = message.ruleId ?? ''
  const [first = '', ...rest] = wrap(`${printable(message.reason)}  ${rule}`, width - INDENT)
  const lines = [`  ${colors.dim(`${line}:${column}`.padEnd(8))} ${label}  ${first}`, ...rest.map((text) => ' '.repeat(INDENT) + text)]
  const last = lines.pop() ?? ''
  return [...lines, rule && last.endsWith(rule) ? last.slice(0, -rule.length) + colors.dim(rule) : last]
}

const placeOf = ({place}: ReportMessage): {line?: number; column?: number} =>
  place === undefined ? {} : 'start' in place ? place.start : place

/** The source line with carets below what the message is about. */
function sourceLines(message: ReportMessage, source: string, {colors, width}: Style): string[] {
  const {text, indent, carets} = excerptOf(source, message, (width === Number.POSITIVE_INFINITY ? EXCERPT : width) - INDENT - 2)
  const bar = `${' '.repeat(INDENT)}${colors.dim('│')} `
  return [`${bar}${text}`, `${bar}${' '.repeat(indent)}${paintOf(message, colors)('^'.repeat(carets))}`]
}

function messageLines(message: ReportMessage, source: string | undefined, style: Style): string[] {
  const remedy = (text: string): string => `${' '.repeat(INDENT)}${style.colors.green('→')} ${shorten(text, style.width - INDENT - 2)}`
  const shown = source === undefined || message.place === undefined ? [] : sourceLines(message, source, style)
  return [...headLines(message, style), ...shown, ...remedies(message).map(remedy)]
}

function* fileInPieces({path, messages, source}: FileReport, style: Style): Generator<string> {
  if (messages.length === 0) return
  yield text([style.colors.underline(printable(path))])
  for (const message of messages) yield text(messageLines(message, source, style))
  yield text([''])
}

/** How often each rule reports, where there is more than one. */
function ruleCounts(byRule: ReadonlyMap<string, number>): string {
  const parts = [...byRule].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([rule, times]) => `${rule} ${times}`)
  return parts.length > 1 ? ` (${parts.join(', ')})` : ''
}

function summaryLine(files: number, {error, warn, info}: Counts, byRule: ReadonlyMap<string, number>, colors: Colors): string {
  if (error + warn + info === 0) return colors.green(`Nothing found in ${counted(files, 'file')}.`)
  const parts = [error && counted(error, 'error'), warn && counted(warn, 'warning'), info && `${info} info`].filter(Boolean)
  return `${parts.join(', ')} in ${counted(files, 'file')}${ruleCounts(byRule)}`
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

/** Writes for a person at a terminal. Text from the files is printed with its control characters spelt out. */
export function stylishReporter({color = false, summary = true, width = Number.POSITIVE_INFINITY}: StylishOptions = {}): Reporter {
  const style = {colors: picocolors.createColors(color), width: Math.max(width, NARROWEST)}
  const counts = {error: 0, warn: 0, info: 0}
  const byRule = new Map<string, number>()
  let files = 0
  function* pieces(report: FileReport): Generator<string> {
    files++
    count(counts, report)
    for (const {ruleId = 'copydesk'} of report.messages) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
    yield* fileInPieces(report, style)
  }
  return inPieces(pieces, () => (summary && files > 0 ? text([summaryLine(files, counts, byRule, style.colors)]) : ''))
}

/** All messages for a person at a terminal. Text from the files is printed with its control characters spelt out. */
export const stylish = (reports: readonly FileReport[], options: StylishOptions = {}): string => whole(stylishReporter(options), reports)
