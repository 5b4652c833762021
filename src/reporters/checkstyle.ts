import {extentOf, type FileReport, type Reporter, type ReportMessage, severityName, whole} from './report.ts'
import {attributes, onlyOnce} from './xml.ts'

function element(message: ReportMessage): string {
  const {line, column} = extentOf(message).start
  const source = `copydesk.${message.ruleId ?? 'message'}`
  return `    <error${attributes({line, column, severity: severityName(message), message: message.reason, source})}/>\n`
}

const file = (path: string, content: string): string => `  <file${attributes({name: path})}>\n${content}  </file>\n`

/** Writes Checkstyle's XML. */
export function checkstyleReporter(): Reporter {
  const once = onlyOnce('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')
  return {
    file: ({path, messages}) => once() + file(path, messages.map(element).join('')),
    end: (problems) => {
      const unread = problems.map(({path, problem}) =>
        file(path, `    <error${attributes({line: 1, severity: 'error', message: problem, source: 'copydesk.not-checked'})}/>\n`),
      )
      return `${once()}${unread.join('')}</checkstyle>\n`
    },
  }
}

/** All messages as Checkstyle XML. */
export const checkstyle = (reports: readonly FileReport[]): string => whole(checkstyleReporter(), reports)
