import type {Point} from '../text/line-index.ts'
import {printable} from './printable.ts'
import {extentOf, type FileReport, type Reporter, type ReportMessage, replacementsOf, whole} from './report.ts'

const BLANK = /^\s*$/

/** Text of the source as it is printed: as it is, but for controls, which are spelt out; a tab is none. */
const shown = (text: string): string => text.split('\t').map(printable).join('\t')

/** Columns in marked prose count characters (code points) of what is printed, not UTF-16 code units. */
const charactersIn = (text: string): number => [...shown(text)].length

function caretLine(line: string, lineStart: number, start: Point, end: Point, message: ReportMessage): string {
  const from = start.offset - lineStart
  const to = Math.max(from, Math.min(end.offset - lineStart, line.length))
  const [best] = replacementsOf(message)
  const correction = best === undefined ? '' : ` -> ${best === '' ? '(delete)' : printable(best)}`
  const carets = '^'.repeat(Math.max(1, charactersIn(line.slice(from, to))))
  return `${' '.repeat(charactersIn(line.slice(0, from)))}${carets} ${message.ruleId ?? 'copydesk'}${correction}`
}

interface Paragraph {
  readonly first: number
  readonly last: number
}

/** The paragraphs, as runs of lines that are not blank, that some message starts in. Lines count from 0. */
function paragraphsWith(messages: readonly ReportMessage[], lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const message of messages) {
    const at = extentOf(message).start.line - 1
    if (at <= (paragraphs.at(-1)?.last ?? -1)) continue
    let first = at
    while (first > 0 && !BLANK.test(lines[first - 1] ?? '')) first--
    let last = at
    while (last + 1 < lines.length && !BLANK.test(lines[last + 1] ?? '')) last++
    paragraphs.push({first, last})
  }
  return paragraphs
}

/** The offset at which each line starts. */
function lineStartsOf(source: string, lines: readonly string[]): number[] {
  let offset = 0
  return lines.map((line) => {
    const start = offset
    offset += line.length
    offset += source.startsWith('\r\n', offset) ? 2 : 1
    return start
  })
}

/** The caret lines of messages, by the line that they start in, counted from 0. */
function caretsByLine({messages, source = ''}: FileReport, lines: readonly string[]): Map<number, string[]> {
  const starts = lineStartsOf(source, lines)
  const carets = new Map<number, string[]>()
  for (const message of messages) {
    const {start, end} = extentOf(message)
    const line = start.line - 1
    carets.set(line, [...(carets.get(line) ?? []), caretLine(lines[line] ?? '', starts[line] ?? 0, start, end, message)])
  }
  return carets
}

function fileText(report: FileReport): string {
  const {path, messages, source = ''} = report
  if (messages.length === 0) return ''
  const lines = source.split(/\r\n?|\n/)
  const carets = caretsByLine(report, lines)
  const blocks = paragraphsWith(messages, lines).map(({first, last}) => {
    const marked = lines.slice(first, last + 1).flatMap((line, index) => [shown(line), ...(carets.get(first + index) ?? [])])
    return ['```text document', ...marked, '```', ''].join('\n')
  })
  return `## ${printable(path)}\n\n${blocks.join('\n')}\n`
}

/** Writes marked prose: each paragraph that has findings, with carets and rules below what they are about. */
export const markedReporter = (): Reporter => ({file: fileText, end: () => ''})

/** All messages as marked prose, the notation of the rules' pages and tests, for a bug report or a new test. */
export const marked = (reports: readonly FileReport[]): string => whole(markedReporter(), reports)
