import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import * as copydesk from '../../src/index.ts'
import {lineOf, Report} from './report.ts'
import {type MojibakeCase, scoreMojibake} from './tasks/mojibake.ts'

const USAGE =
  'Usage: tsx -C copydesk-source evaluation/accuracy/mojibake-cases.ts PATH… [--show]   (PATH: a .json list of cases, or a folder of such)'

/** The lists of cases that a path names. */
const filesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path]

/**
 * Scores the repair of mojibake on lists of cases from elsewhere, such as `tests/test-cases` of the repository rspeer/python-ftfy:
 * `[{label, original, fixed, fixed-encoding?}]`. Prints a figure a list and the sum; with `--show`, each case that went wrong.
 */
async function run(args: readonly string[]): Promise<void> {
  const paths = args.filter((arg) => arg !== '--show')
  if (paths.length === 0) throw new Error(USAGE)
  const report = new Report(args.includes('--show') ? Number.POSITIVE_INFINITY : 0, (name, figure) => console.log(lineOf(name, figure)))
  let [right, all] = [0, 0]
  for (const file of paths.flatMap(filesAt)) {
    const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly MojibakeCase[]
    right += await scoreMojibake(copydesk.clean, basename(file), cases, report)
    all += cases.length
  }
  report.record('mojibake.all', `${right} of ${all}`)
  for (const [list, wrong] of report.cases) for (const told of wrong) console.log(`\n${list}\n  ${told}`)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
