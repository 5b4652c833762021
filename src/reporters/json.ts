import type {Edit} from '../text/finding.ts'
import {type Point, pointsOf} from '../text/line-index.ts'
import {type FileReport, inPieces, type Reporter, type ReportMessage, severityOf, suggestionsOf, whole} from './report.ts'

type PointAt = (offset: number) => Point

/** An edit with both ways to say where it is: an empty stretch inserts. */
function jsonEdit({start, end, text}: Edit, pointAt: PointAt | undefined) {
  const [from, to] = [pointAt?.(start), pointAt?.(end)]
  return {
    line: from?.line ?? null,
    column: from?.column ?? null,
    endLine: to?.line ?? null,
    endColumn: to?.column ?? null,
    offset: start,
    endOffset: end,
    text,
  }
}

const jsonSuggestions = (message: ReportMessage, pointAt: PointAt | undefined) =>
  suggestionsOf(message).map(({title, edits}) => ({title, edits: edits.map((edit) => jsonEdit(edit, pointAt))}))

/**
 * One message as `--format json` prints it. Lines and columns count from 1, offsets from 0; all in UTF-16 code units, ends exclusive.
 *
 * @param pointAt - the place of an offset in the text; default: nobody knows, and edits have their offsets alone
 */
function jsonMessage(message: ReportMessage, pointAt?: PointAt) {
  const {place, data} = message
  const [start, end] = place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place, place]
  return {
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    offset: start?.offset ?? null,
    endOffset: end?.offset ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? [],
    suggestions: jsonSuggestions(message, pointAt),
    fix: data?.fix ?? null,
    confidence: data?.confidence ?? null,
    reason: message.reason,
    note: message.note ?? null,
    ...(message.url !== undefined && {url: message.url}),
  }
}

const pointsIn = ({messages, source}: Pick<FileReport, 'messages' | 'source'>): PointAt | undefined =>
  source === undefined || messages.length === 0 ? undefined : pointsOf(source)

/** The messages of one text as `--format json` prints them. */
export function jsonMessages(report: Pick<FileReport, 'messages' | 'source'>) {
  const pointAt = pointsIn(report)
  return report.messages.map((message) => jsonMessage(message, pointAt))
}

function* fileInPieces(report: FileReport): Generator<string> {
  const pointAt = pointsIn(report)
  yield `{"path":${JSON.stringify(report.path)},"messages":[`
  for (const [index, message] of report.messages.entries()) yield (index === 0 ? '' : ',') + JSON.stringify(jsonMessage(message, pointAt))
  yield ']}'
}

/** Writes `[{path, messages: […]}]` in one line. */
export function jsonReporter(): Reporter {
  let separator = '['
  function* pieces(report: FileReport): Generator<string> {
    yield separator
    separator = ','
    yield* fileInPieces(report)
  }
  return inPieces(pieces, () => `${separator === '[' ? '[' : ''}]\n`)
}

/** All messages as JSON: `[{path, messages: [{ruleId, severity, line, …}]}]`, one line, ending in a line feed. Its shape is stable. */
export const json = (reports: readonly FileReport[]): string => whole(jsonReporter(), reports)
