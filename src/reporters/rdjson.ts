import type {Edit} from '../text/finding.ts'
import {type Point, pointsOf} from '../text/line-index.ts'
import {asOneEdit, offersOf} from './offers.ts'
import {extentOf, type FileReport, type Reporter, type ReportMessage, severityOf, whole} from './report.ts'

const SEVERITIES = {error: 'ERROR', warn: 'WARNING', info: 'INFO'} as const

const encoder = new TextEncoder()

/** The column of a point counted from 1 in bytes of UTF-8, as the format wants it. */
const byteColumn = (source: string, {offset, column}: Point): number => encoder.encode(source.slice(offset - column + 1, offset)).length + 1

const position = (source: string, point: Point) => ({line: point.line, column: byteColumn(source, point)})

/** The corrections as one edit each: the format knows no suggestion of several. */
const editsOf = (message: ReportMessage, source: string): Edit[] =>
  offersOf(message, source)
    .map((offer) => asOneEdit(source, offer))
    .filter((edit) => edit !== undefined)

function diagnostics({path, messages, source = ''}: FileReport) {
  const pointAt = pointsOf(source)
  const range = (start: Point, end: Point) => ({start: position(source, start), end: position(source, end)})
  return messages.map((message) => {
    const {start, end} = extentOf(message)
    const suggestions = editsOf(message, source).map((edit) => ({range: range(pointAt(edit.start), pointAt(edit.end)), text: edit.text}))
    return {
      message: message.reason,
      location: {path, range: range(start, end)},
      severity: SEVERITIES[severityOf(message)],
      code: {value: message.ruleId ?? 'copydesk', ...(message.url && {url: message.url})},
      ...(suggestions.length > 0 && {suggestions}),
    }
  })
}

/** Writes the Reviewdog Diagnostic Format. */
export function rdjsonReporter(): Reporter {
  let separator = '{"source":{"name":"copydesk"},"diagnostics":[\n'
  const head = separator
  return {
    file(report) {
      const list = diagnostics(report).map((diagnostic) => {
        const text = separator + JSON.stringify(diagnostic)
        separator = ',\n'
        return text
      })
      return list.join('')
    },
    end: () => (separator === head ? `${head}]}\n` : '\n]}\n'),
  }
}

/** All messages in the Reviewdog Diagnostic Format (`rdjson`). */
export const rdjson = (reports: readonly FileReport[]): string => whole(rdjsonReporter(), reports)
