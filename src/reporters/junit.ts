import {extentOf, type FileReport, type Reporter, type ReportMessage, severityOf, whole} from './report.ts'
import {attributes, escapeXml, onlyOnce} from './xml.ts'

/** A test case that failed, or, for an info, one that passed with something to say. */
function testcase(path: string, message: ReportMessage): string {
  const {line, column} = extentOf(message).start
  const head = `    <testcase${attributes({name: `${message.ruleId ?? 'copydesk'} ${line}:${column}`, classname: path})}>\n`
  const body = `${message.note ?? ''}\n${path}:${line}:${column}`
  const severity = severityOf(message)
  const content =
    severity === 'info'
      ? `      <system-out>${escapeXml(message.reason)}</system-out>\n`
      : `      <failure${attributes({message: message.reason, type: severity === 'warn' ? 'warning' : severity})}>${escapeXml(body)}</failure>\n`
  return `${head}${content}    </testcase>\n`
}

function suite({path, messages}: FileReport): string {
  const failures = messages.filter((message) => severityOf(message) !== 'info').length
  const head = `  <testsuite${attributes({name: path, tests: Math.max(1, messages.length), failures, errors: 0})}>\n`
  const cases =
    messages.map((message) => testcase(path, message)).join('') || `    <testcase${attributes({name: 'copydesk', classname: path})}/>\n`
  return `${head}${cases}  </testsuite>\n`
}

const brokenSuite = (path: string, problem: string): string =>
  `  <testsuite${attributes({name: path, tests: 1, failures: 0, errors: 1})}>\n    <testcase${attributes({name: 'not checked', classname: path})}>\n      <error${attributes({message: problem})}/>\n    </testcase>\n  </testsuite>\n`

/** Writes JUnit's XML: a suite for each file, a failed case for each error and warning. */
export function junitReporter(): Reporter {
  const once = onlyOnce('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n')
  return {
    file: (report) => once() + suite(report),
    end: (problems) => `${once()}${problems.map(({path, problem}) => brokenSuite(path, problem)).join('')}</testsuites>\n`,
  }
}

/** All messages as JUnit XML. */
export const junit = (reports: readonly FileReport[]): string => whole(junitReporter(), reports)
