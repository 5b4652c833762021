import {VFile} from 'vfile'
import {createLinter, type Linter} from '../linter/linter.ts'
import {json} from '../reporters/json.ts'
import {printable} from '../reporters/printable.ts'
import {countBySeverity, type FileReport} from '../reporters/report.ts'
import {stylish} from '../reporters/stylish.ts'
import {INTERNAL_ERROR} from '../rules/apply.ts'
import {SettingsError} from '../text/settings-error.ts'
import type {Arguments} from './arguments.ts'
import {type Input, isRead, isUnread, readInput, readStandardInput} from './read.ts'

/** Where output goes. */
export interface Streams {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** Whether colours are wanted where the command line does not say. */
  readonly color: boolean
}

function namesOf(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files
  if (process.stdin.isTTY) throw new SettingsError('No file to check. Name one, or pipe text in; see copydesk --help')
  return ['-']
}

const read = (name: string, {stdinFilepath}: Arguments): Promise<Input> =>
  name === '-' ? readStandardInput(stdinFilepath ?? '<stdin>') : readInput(name)

async function readAll(names: readonly string[], given: Arguments): Promise<Input[]> {
  const inputs: Input[] = []
  for (const name of names) inputs.push(await read(name, given))
  return inputs
}

function report(linter: Linter, path: string, text: string): FileReport {
  const {messages} = linter.lint(new VFile({path, value: text}))
  return {path, messages, source: text}
}

function print(reports: readonly FileReport[], {format, quiet, color}: Arguments, streams: Streams): void {
  if (format === 'json') streams.out(json(reports))
  else streams.out(stylish(reports, {color: color ?? streams.color, summary: !quiet}))
}

const failedInside = (reports: readonly FileReport[]): boolean =>
  reports.some(({messages}) => messages.some((message) => message.ruleId === INTERNAL_ERROR))

/** Checks the files that were asked for and prints what was found. Gives the exit status: 0, 1 or 2. */
export async function check(given: Arguments, streams: Streams): Promise<number> {
  const names = namesOf(given.files)
  const linter = await createLinter()
  const inputs = await readAll(names, given)
  for (const input of inputs.filter(isUnread)) streams.error(`copydesk: ${printable(input.path)}: ${printable(input.problem)}.\n`)
  const reports = inputs.filter(isRead).map(({path, text}) => report(linter, path, text))
  print(reports, given, streams)
  const {error, warn} = countBySeverity(reports)
  if (inputs.some(isUnread) || failedInside(reports)) return 2
  return error > 0 || warn > given.maxWarnings ? 1 : 0
}
