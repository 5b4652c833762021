import type {Arguments} from './arguments.ts'
import {Gold} from './gold.ts'
import {lineOf, Report} from './report.ts'
import type {Subject} from './subject.ts'
import {tasks} from './tasks/index.ts'

function* linesOf(cases: ReadonlyMap<string, readonly string[]>): Generator<string> {
  for (const [sort, told] of cases) {
    yield `\n# ${sort}`
    for (const each of told) yield `  ${each}`
  }
}

/**
 * Runs the tasks that were asked for, one after another, and prints their figures as they come; with `json`, as one object at the end.
 * A task for which the folder holds nothing says so.
 */
export async function evaluate(subject: Subject, asked: Arguments, print: (line: string) => void): Promise<Report> {
  const gold = new Gold(asked.data, asked)
  const report = new Report(asked.show, (name, figure) => asked.json || print(lineOf(name, figure)))
  for (const [name, task] of Object.entries(tasks)) {
    if (!asked.tasks.includes(name)) continue
    const before = report.figures.size
    await task(subject, gold, report)
    if (report.figures.size === before) report.record(name, 'no gold data')
  }
  if (asked.json) print(JSON.stringify(Object.fromEntries(report.figures)))
  for (const line of linesOf(report.cases)) print(line)
  return report
}
