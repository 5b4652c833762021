import {availableParallelism} from 'node:os'
import {printable} from '../reporters/printable.ts'
import {type Counts, count} from '../reporters/report.ts'
import {INTERNAL_ERROR} from '../rules/apply.ts'
import {SettingsError} from '../text/settings-error.ts'
import type {Arguments} from './arguments.ts'
import type {Changes} from './changes.ts'
import {findFiles, type Problem} from './files/find.ts'
import {limitHeapGrowth} from './heap-growth.ts'
import {type Means, type Outcome, outcomesOf} from './outcomes.ts'
import {Outputs} from './output.ts'
import {type Parts, partsOf} from './parts.ts'
import {Progress} from './progress.ts'
import {readInput, readStandardInput} from './read.ts'
import type {Report} from './stage.ts'
import type {Streams} from './streams.ts'

/** The pattern that stands for standard input. */
export const STDIN = '-'

/**
 * From this many files on, workers are started. Below it, loading the language data in each costs more than they gain: measured on two busy cores,
 * articles of 8 KB took as long with two workers as without when there were 200 of them, and three quarters when there were 400.
 */
const WORTH_WORKERS = 200

/** From this many files on, the heap is kept small. Below it, the program is over before it matters. */
const WORTH_COLLECTING = 20

/** More workers than this are started only when `--workers` says so; each holds its own language data. */
const MOST_WORKERS = 4

function patternsOf({files, since, staged}: Arguments): readonly string[] {
  if (files.length > 0) return files
  if (since !== undefined || staged) return ['.']
  if (process.stdin.isTTY) throw new SettingsError('No file to check. Name one, or pipe text in; see copydesk --help')
  return [STDIN]
}

const nameOfStdin = (given: Arguments): string => given['stdin-filepath'] ?? '<stdin>'

interface Work {
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
  readonly readsStdin: boolean
}

/** What there is to check: standard input and the files, less those that have not changed and those of other shards. */
async function workOf(given: Arguments, streams: Streams, changes: Changes | undefined): Promise<Work> {
  const patterns = patternsOf(given)
  const {files, problems, ignored} = await findFiles({
    patterns: patterns.filter((pattern) => pattern !== STDIN),
    extensions: given.extensions,
    mustMatch: given['error-on-unmatched-pattern'],
  })
  if (!given.quiet) for (const path of ignored) streams.error(`copydesk: ${printable(path)}: left out, as .copydeskignore lists it.\n`)
  const changed = changes ? files.filter((path) => changes.has(path)) : files
  if (changes && changed.length === 0 && !given.quiet) streams.error('copydesk: none of the files has changed.\n')
  const readsStdin = patterns.includes(STDIN)
  const all = readsStdin ? [nameOfStdin(given), ...changed] : changed
  const {part = 1, of = 1} = given.shard ?? {}
  return {files: all.filter((_, index) => index % of === part - 1), problems, readsStdin}
}

/** What a run has come to. */
class Tally {
  readonly #counts: Counts = {error: 0, warn: 0, info: 0}
  readonly problems: Problem[]
  #failedInside = false

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems]
  }

  /** Looks at what was found before anything is held back. */
  see({messages}: Report): void {
    if (messages.some((message) => message.ruleId === INTERNAL_ERROR)) this.#failedInside = true
  }

  add(report: Report): void {
    count(this.#counts, report)
  }

  status(maxWarnings: number, isUnfinished: boolean): number {
    if (this.problems.length > 0 || this.#failedInside) return 2
    return isUnfinished || this.#counts.error > 0 || this.#counts.warn > maxWarnings ? 1 : 0
  }
}

function workersFor(given: Arguments, files: number): number {
  if (given.stats) return 0
  return given.workers ?? (files >= WORTH_WORKERS ? Math.min(availableParallelism(), MOST_WORKERS) : 0)
}

type Check = Means['check']

/** Checks in worker threads, which start when the first text comes. */
async function inWorkers(size: number): Promise<{check: Check; ahead: number; close: () => Promise<void>}> {
  const {Pool} = await import('./pool.ts')
  const pool = new Pool(size)
  return {
    check: async (path, text, settings) => ({messages: await pool.check(path, text, settings), source: text}),
    ahead: Pool.ahead(size),
    close: () => pool.close(),
  }
}

function inHere({checker, fixer}: Parts, isStdin: (path: string) => boolean): {check: Check; ahead: number; close: () => Promise<void>} {
  const check: Check = fixer
    ? (path, text, settings) => fixer.check(path, text, settings, isStdin(path))
    : async (path, text, settings) => ({messages: await checker.check(path, text, settings), source: text})
  return {check, ahead: 1, close: async () => undefined}
}

const cached =
  (check: Check, {cache}: Parts): Check =>
  async (path, text, settings) => {
    const known = cache?.get(path, text, settings)
    if (known) return {messages: known, source: text}
    const checked = await check(path, text, settings)
    cache?.set(path, text, settings, checked.messages)
    return checked
  }

/** How the files of a run are read and checked. */
async function meansOf(given: Arguments, parts: Parts, {files, readsStdin}: Work): Promise<Means & {close: () => Promise<void>}> {
  const isStdin = (path: string): boolean => readsStdin && path === nameOfStdin(given)
  const workers = parts.fixer ? 0 : workersFor(given, files.length)
  const {check, ahead, close} = workers > 0 ? await inWorkers(workers) : inHere(parts, isStdin)
  const fromDisk = parts.changes?.read ?? readInput
  return {
    read: (path) => (isStdin(path) ? readStandardInput(path) : fromDisk(path)),
    settingsFor: (path) => parts.configs.settingsFor(path),
    check: parts.cache ? cached(check, parts) : check,
    ahead,
    close,
  }
}

/** Writes one file's outcome where it belongs, after all that holds back parts of it. */
async function take(outcome: Outcome, {stages}: Parts, tally: Tally, outputs: Outputs, streams: Streams): Promise<void> {
  if ('problem' in outcome) {
    tally.problems.push(outcome)
    tellProblem(outcome, streams)
    return
  }
  tally.see(outcome)
  const report = stages.reduce((current, stage) => stage.report(current), outcome)
  tally.add(report)
  await outputs.file(report)
}

function tellProblem({path, problem}: Problem, streams: Streams): void {
  streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
}

/** Checks the files that were asked for and reports what was found. Gives the exit status: 0, 1 or 2. */
export async function checkFiles(given: Arguments, streams: Streams): Promise<number> {
  const parts = await partsOf(given, streams)
  const work = await workOf(given, streams, parts.changes)
  for (const problem of work.problems) tellProblem(problem, streams)
  const tally = new Tally(work.problems)
  if (work.files.length >= WORTH_COLLECTING) limitHeapGrowth()
  const means = await meansOf(given, parts, work)
  const outputs = Outputs.open(given, streams)
  const progress = new Progress(streams, work.files.length)
  try {
    for await (const outcome of outcomesOf(work.files, means)) {
      progress.clear()
      await take(outcome, parts, tally, outputs, streams)
      progress.step()
    }
    for (const stage of parts.stages) stage.end?.(tally.problems)
  } catch (error) {
    outputs.abandon()
    throw error
  } finally {
    progress.clear()
    await means.close()
  }
  await outputs.end(tally.problems)
  parts.cache?.save()
  return tally.status(given.maxWarnings, parts.fixer?.isUnfinished ?? false)
}
