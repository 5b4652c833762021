import type {Input} from '../../files/read.ts'
import type {Settings} from '../../linter/settings.ts'
import type {FileProblem, FileReport, ReportMessage} from '../../reporters/report.ts'
import {SettingsError} from '../../text/settings-error.ts'

/** A file's report, its text with it, or why there is none. */
export type Outcome = Required<FileReport> | FileProblem

/** What was found in a text, and the text that it was found in. */
export interface Checked {
  readonly messages: readonly ReportMessage[]
  readonly source: string
}

/** What it takes to check one file after another. */
export interface CheckMeans {
  readonly read: (path: string) => Promise<Input>
  readonly settingsFor: (path: string) => Promise<Settings>
  /** Checks one text. Is given the next before it has answered, up to `ahead` of them. */
  readonly check: (path: string, text: string, settings: Settings) => Promise<Checked>
  /** How many texts may be under way at once. */
  readonly ahead: number
}

/** A reason, in words for the user, why one file has no result. */
export class FileFailure extends Error {
  override name = 'FileFailure'
}

function problemOf(path: string, error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : String(error)
  return {path, problem: error instanceof FileFailure ? message : `internal error, please report it: ${message}`}
}

/** One file's outcome. A mistake in the configuration ends the run; any other failure loses only this file. */
async function outcomeOf(input: Input, {settingsFor, check}: CheckMeans): Promise<Outcome> {
  if (!('text' in input)) return input
  const {path, text} = input
  try {
    return {path, ...(await check(path, text, await settingsFor(path)))}
  } catch (error) {
    if (error instanceof SettingsError) throw error
    return problemOf(path, error)
  }
}

/** The outcomes of files in their order, however many are under way at once; never more than `ahead` are held. */
export async function* outcomesOf(paths: readonly string[], means: CheckMeans): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = []
  for (const path of paths) {
    const outcome = outcomeOf(await means.read(path), means)
    outcome.catch(() => undefined)
    underWay.push(outcome)
    if (underWay.length >= means.ahead) yield await (underWay.shift() as Promise<Outcome>)
  }
  for (const outcome of underWay) yield await outcome
}
