import {type GithubOptions, Ranks} from './github-ranks.ts'
import {printable} from './printable.ts'
import {extentOf, type FileReport, type Reporter, type ReportMessage, replacementsOf, severityOf, whole} from './report.ts'

const COMMANDS = {error: 'error', warn: 'warning', info: 'notice'} as const

/** GitHub reads line breaks from their escapes; for other controls it has none, so that they are spelt out. */
const escapeData = (text: string): string => printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function withRemedy(message: ReportMessage): string {
  const [best] = replacementsOf(message)
  return best === undefined ? message.reason : `${message.reason} → ${best === '' ? '(delete)' : `“${best}”`}`
}

/** A workflow command, `::error file=…::…`. GitHub shows columns only where start and end stand in one line. */
function command(path: string, message: ReportMessage): string {
  const {start, end} = extentOf(message)
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
  const properties = {file: path, line: start.line, endLine: end.line, ...columns, title: message.ruleId ?? 'copydesk'}
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[severityOf(message)]} ${list.join(',')}::${escapeData(withRemedy(message))}\n`
}

/** Writes workflow commands, at the end of the run since what matters most comes first: GitHub shows ten of a kind in a step and drops the rest. */
export function githubReporter(options: GithubOptions = {}): Reporter {
  const ranks = new Ranks(options)
  return {
    file({path, messages}) {
      for (const message of messages) ranks.add(path, message, command(path, message))
      return ''
    },
    end: (problems) =>
      problems.map(({path, problem}) => `::error file=${escapeProperty(path)},title=not checked::${escapeData(problem)}\n`).join('') +
      ranks.inOrder().join(''),
  }
}

/** All messages as GitHub's workflow commands, which become annotations: errors first, and of each severity what stands in changed lines. */
export const github = (reports: readonly FileReport[], options: GithubOptions = {}): string => whole(githubReporter(options), reports)
