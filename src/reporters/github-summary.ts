import {counted} from './counted.ts'
import {type GithubOptions, Ranks} from './github-ranks.ts'
import {printable} from './printable.ts'
import {extentOf, type FileReport, type Reporter, type ReportMessage, severityName, whole} from './report.ts'

/** The summary lists this many findings; the page of a run is no place for thousands. */
const LISTED = 100

/** A cell of a table: nothing in it can end the cell, start HTML or be read as Markdown. */
const cell = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>#!|~&@]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const ruleOf = ({ruleId = 'copydesk'}: ReportMessage): string => ruleId

function row(path: string, message: ReportMessage): string {
  const {line, column} = extentOf(message).start
  return `| ${cell(path)} | ${line}:${column} | ${severityName(message)} | ${cell(ruleOf(message))} | ${cell(message.reason)} |\n`
}

/** Writes the summary of a step of a GitHub workflow: counts by rule, and the findings that matter most. */
export function githubSummaryReporter(options: GithubOptions = {}): Reporter {
  const byRule = new Map<string, number>()
  const ranks = new Ranks(options, LISTED)
  let files = 0
  return {
    file({path, messages}) {
      files++
      for (const message of messages) {
        byRule.set(ruleOf(message), (byRule.get(ruleOf(message)) ?? 0) + 1)
        ranks.add(path, message, row(path, message))
      }
      return ''
    },
    end(problems) {
      const total = [...byRule.values()].reduce((sum, count) => sum + count, 0)
      const unread = problems.map(({path, problem}) => `- not checked: ${cell(path)}: ${cell(problem)}\n`).join('')
      const changed = options.isChanged ? `, ${ranks.changed} of them in changed lines` : ''
      const head = `## copydesk\n\n${counted(total, 'finding')} in ${counted(files, 'file')}${changed}.\n\n${unread}${unread && '\n'}`
      if (total === 0) return head
      const rules = [...byRule].sort().map(([rule, count]) => `| ${cell(rule)} | ${count} |\n`)
      const rows = ranks.inOrder()
      const more = total > rows.length ? `\n${total - rows.length} more are in the log.\n` : ''
      return `${head}| rule | findings |\n| --- | --- |\n${rules.join('')}\n| file | place | severity | rule | finding |\n| --- | --- | --- | --- | --- |\n${rows.join('')}${more}`
    },
  }
}

/** The summary of a step of a GitHub workflow, in Markdown. */
export const githubSummary = (reports: readonly FileReport[], options: GithubOptions = {}): string =>
  whole(githubSummaryReporter(options), reports)
