import {printable} from './printable.ts'
import {extentOf, type FileReport, inPieces, type Reporter, type ReportMessage, severityName, whole} from './report.ts'

function line(path: string, message: ReportMessage): string {
  const {line: row, column} = extentOf(message).start
  return `${printable(path)}:${row}:${column}: ${severityName(message)}: ${printable(message.reason)} [${message.ruleId ?? 'copydesk'}]\n`
}

/** Writes a line for each message, as compilers do, which editors can jump from; it is never wrapped. */
export const unixReporter = (): Reporter =>
  inPieces(
    function* ({path, messages}) {
      for (const message of messages) yield line(path, message)
    },
    () => '',
  )

/** All messages, one a line: `file:line:column: severity: reason [rule]`. */
export const unix = (reports: readonly FileReport[]): string => whole(unixReporter(), reports)
