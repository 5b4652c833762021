import type {Severity, Suggestion} from '../text/finding.ts'
import type {Point} from '../text/line-index.ts'
import {shownValue} from '../text/require.ts'

/** A message as reporters read it: a `VFileMessage` is one, and so is what is left of it in a cache or after its way out of a worker. */
export interface ReportMessage {
  readonly reason: string
  readonly ruleId?: string | undefined
  readonly place?: {readonly start: PlacePoint; readonly end: PlacePoint} | PlacePoint | undefined
  readonly actual?: string | undefined
  readonly expected?: readonly string[] | undefined
  readonly fatal?: boolean | null | undefined
  readonly note?: string | undefined
  readonly url?: string | undefined
  readonly data?: {readonly fix?: 'safe' | 'suggestion'; readonly suggestions?: readonly Suggestion[]; readonly confidence?: number}
}

interface PlacePoint {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** The messages of one file, and its text where a reporter shows lines of it. */
export interface FileReport {
  readonly path: string
  readonly messages: readonly ReportMessage[]
  readonly source?: string
}

/** A file that could not be checked, and why. */
export interface FileProblem {
  readonly path: string
  readonly problem: string
}

/**
 * Writes a report a file at a time, so that a run over many files never holds them all. What `file` and `end` give, in order, is the report.
 */
export interface Reporter {
  file(report: FileReport): string
  /** The same as `file`, piece by piece, where a format can: what is found in a long text may take more memory as one string than the text. Called in place of it. */
  pieces?(report: FileReport): Iterable<string>
  /** The end of the report, after the last file, and what could not be checked where the format can tell. */
  end(problems: readonly FileProblem[]): string
}

function requireReport(report: unknown): void {
  const {path, messages} = (report ?? {}) as Partial<FileReport>
  if (typeof path === 'string' && Array.isArray(messages)) return
  throw new TypeError(`A report is {path, messages}, and source where it is shown, not ${shownValue(report)}`)
}

/** @throws {TypeError} on what is no list of reports */
function requireReports(reports: unknown): void {
  if (!Array.isArray(reports))
    throw new TypeError(`A reporter takes a list of reports, [{path, messages, source}], not ${shownValue(reports)}`)
  for (const report of reports) requireReport(report)
}

/** A reporter that writes a file's report in pieces. */
export const inPieces = (pieces: (report: FileReport) => Iterable<string>, end: Reporter['end']): Reporter => ({
  pieces,
  file: (report) => [...pieces(report)].join(''),
  end,
})

/** The whole report of files at hand. */
export function whole(reporter: Reporter, reports: readonly FileReport[], problems: readonly FileProblem[] = []): string {
  requireReports(reports)
  return reports.map((report) => reporter.file(report)).join('') + reporter.end(problems)
}

/** The severity of a message: `fatal` is true for an error, false for a warning, null or undefined for an info. */
export const severityOf = ({fatal}: Pick<ReportMessage, 'fatal'>): Exclude<Severity, 'off'> =>
  fatal ? 'error' : fatal === false ? 'warn' : 'info'

const NAMES = {error: 'error', warn: 'warning', info: 'info'} as const

/** The severity of a message as reports and editors name it. */
export const severityName = (message: Pick<ReportMessage, 'fatal'>): (typeof NAMES)[keyof typeof NAMES] => NAMES[severityOf(message)]

const FIRST: Point = {line: 1, column: 1, offset: 0}

const pointOf = ({line, column, offset = 0}: PlacePoint): Point => ({line, column, offset})

/** Where a message starts and ends; a message without a place stands at the start of its file. */
export function extentOf({place}: ReportMessage): {readonly start: Point; readonly end: Point} {
  if (place === undefined) return {start: FIRST, end: FIRST}
  return 'start' in place ? {start: pointOf(place.start), end: pointOf(place.end)} : {start: pointOf(place), end: pointOf(place)}
}

/** How many messages of each severity there are. */
export type Counts = Record<Exclude<Severity, 'off'>, number>

/** Adds the messages of a report to counts. */
export function count(counts: Counts, {messages}: Pick<FileReport, 'messages'>): void {
  for (const message of messages) counts[severityOf(message)]++
}

/** The corrections of a message that replace exactly its place, best first. */
export const replacementsOf = ({expected}: ReportMessage): readonly string[] => expected ?? []

/** An editor chooses among this many corrections; all of them are in `--format json`. */
const OFFERED = 3

/** The best of the corrections that replace exactly the place of a message. */
export const offeredOf = (message: ReportMessage): readonly string[] => replacementsOf(message).slice(0, OFFERED)

/** The corrections of a message that reach beyond its place, best first. */
export const suggestionsOf = ({data}: ReportMessage): readonly Suggestion[] => data?.suggestions ?? []
