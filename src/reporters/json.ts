import {type FileReport, type Reporter, type ReportMessage, severityOf, whole} from './report.ts'

/** One message as `--format json` prints it. Lines and columns count from 1, offsets from 0; all in UTF-16 code units, ends exclusive. */
export function jsonMessage(message: ReportMessage) {
  const {place} = message
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
    reason: message.reason,
    note: message.note ?? null,
    url: message.url ?? null,
  }
}

/** Writes `[{path, messages: […]}]` in one line. */
export function jsonReporter(): Reporter {
  let separator = '['
  return {
    file({path, messages}) {
      const text = separator + JSON.stringify({path, messages: messages.map(jsonMessage)})
      separator = ','
      return text
    },
    end: () => `${separator === '[' ? '[' : ''}]\n`,
  }
}

/** All messages as JSON: `[{path, messages: [{ruleId, severity, line, …}]}]`, one line, ending in a line feed. Its shape is stable. */
export const json = (reports: readonly FileReport[]): string => whole(jsonReporter(), reports)
