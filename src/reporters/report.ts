import type {VFileMessage} from 'vfile-message'
import type {Severity} from '../text/finding.ts'

/** The messages of one file, and its text where a reporter shows lines of it. */
export interface FileReport {
  readonly path: string
  readonly messages: readonly VFileMessage[]
  readonly source?: string
}

/** The severity of a message: `fatal` is true for an error, false for a warning, null or undefined for an info. */
export const severityOf = ({fatal}: VFileMessage): Exclude<Severity, 'off'> => (fatal ? 'error' : fatal === false ? 'warn' : 'info')

/** How many messages of each severity there are. */
export function countBySeverity(reports: readonly FileReport[]): Record<Exclude<Severity, 'off'>, number> {
  const counts = {error: 0, warn: 0, info: 0}
  for (const {messages} of reports) for (const message of messages) counts[severityOf(message)]++
  return counts
}
