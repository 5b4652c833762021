import {fingerprintsOf} from './fingerprints.ts'
import {extentOf, type FileReport, type Reporter, type ReportMessage, severityOf, whole} from './report.ts'

const SEVERITIES = {error: 'major', warn: 'minor', info: 'info'} as const

const issue = (path: string, message: ReportMessage, fingerprint: string | undefined) => {
  const {start, end} = extentOf(message)
  return {
    description: message.reason,
    check_name: message.ruleId ?? 'copydesk',
    fingerprint,
    severity: SEVERITIES[severityOf(message)],
    location: {path: path.replace(/^\.\//, ''), lines: {begin: start.line, end: end.line}},
  }
}

/** Writes GitLab's subset of the Code Climate format: a JSON array, one issue a line. */
export function gitlabReporter(): Reporter {
  let separator = '[\n'
  return {
    file(report) {
      const fingerprints = fingerprintsOf(report)
      return report.messages
        .map((message, index) => {
          const text = separator + JSON.stringify(issue(report.path, message, fingerprints[index]))
          separator = ',\n'
          return text
        })
        .join('')
    },
    end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
  }
}

/** All messages as a GitLab Code Quality report. */
export const gitlab = (reports: readonly FileReport[]): string => whole(gitlabReporter(), reports)
