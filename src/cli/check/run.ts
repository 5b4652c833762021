import type {Configs} from '../../config/configs.ts'
import {type Leaver, leftOutBy, sift} from '../../config/left-out.ts'
import {type FoundFiles, findFiles} from '../../files/find-files.ts'
import type {UnreadInput} from '../../files/read.ts'
import {printable} from '../../reporters/printable.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {isFixing} from '../fix/is-fixing.ts'
import {limitHeap, limitYoungHeap} from '../start/engine.ts'
import {readStandardInput, STDIN_NAME} from '../streams/read-standard-input.ts'
import {isFed} from '../streams/standard-input.ts'
import type {Streams} from '../streams/streams.ts'
import type {Arguments} from './arguments.ts'
import {meansOf} from './means.ts'
import {type Outcome, outcomesOf} from './outcomes.ts'
import {Outputs} from './output.ts'
import {requireOwnFilesApart} from './own-files.ts'
import {type Parts, partsOf} from './parts.ts'
import {FileProgress} from './progress.ts'
import {Tally, UNFINISHED} from './tally.ts'

/** The pattern that stands for standard input. */
export const STDIN = '-'

/** From this many files on, the heap is kept small. Below it, the program is over before it matters. */
const WORTH_COLLECTING = 20

/** What is to be checked where nothing is named: the text that comes in by standard input, if one does, or else the folder. */
function defaultPatterns({since, staged, 'stdin-filepath': name}: Arguments, {stdin}: Streams): readonly string[] {
  if (since !== undefined || staged) return ['.']
  return name !== undefined || isFed(stdin) ? [STDIN] : ['.']
}

const nameOfStdin = (given: Arguments): string => given['stdin-filepath'] ?? STDIN_NAME

interface Work {
  readonly files: readonly string[]
  readonly problems: readonly UnreadInput[]
  readonly readsStdin: boolean
}

const EVERYTHING_IGNORED =
  'every file is left out by "ignores" of the configuration; if that is no mistake, say --no-error-on-unmatched-pattern'

function tellLeftOut(paths: readonly string[], by: Leaver, given: Arguments, streams: Streams): void {
  if (given.quiet) return
  for (const path of paths) streams.error(`copydesk: ${printable(path)}: left out by ${by}.\n`)
}

/** The files that were asked for and that no configuration leaves out. */
async function findWanted(given: Arguments, streams: Streams, configs: Configs): Promise<FoundFiles> {
  const mustMatch = given['error-on-unmatched-pattern']
  const patterns = given.files.filter((pattern) => pattern !== STDIN)
  const found = await findFiles({patterns, extensions: given.extensions, mustMatch})
  const {files, ignored} = await sift(found.files, configs)
  const named = ignored.filter((path) => patterns.includes(path))
  tellLeftOut(found.ignored, '.copydeskignore', given, streams)
  tellLeftOut(named, '"ignores" of the configuration', given, streams)
  const isEmpty = files.length === 0 && ignored.length > named.length && found.problems.length === 0
  const problems = isEmpty && mustMatch ? [{path: patterns.join(' '), problem: EVERYTHING_IGNORED}] : found.problems
  return {files, problems, ignored: [...found.ignored, ...named]}
}

/** Whether standard input is to be checked. A text whose name is left out is not; where it was to be corrected, it comes out as it went in. */
async function wantsStdin(given: Arguments, streams: Streams, configs: Configs): Promise<boolean> {
  const name = given['stdin-filepath']
  if (!given.files.includes(STDIN) || name === undefined) return given.files.includes(STDIN)
  const by = await leftOutBy(name, configs)
  if (by === undefined) return true
  tellLeftOut([name], by, given, streams)
  const isPrinted = isFixing(given) && !given.diff && !given['fix-dry-run']
  const input = isPrinted ? await readStandardInput(name, streams.stdin) : undefined
  if (input && 'text' in input) await streams.out(input.text)
  return false
}

/** What there is to check: standard input and the files, less those that have not changed and those of other shards. */
async function workOf(given: Arguments, streams: Streams, {changes, configs}: Parts): Promise<Work> {
  const {files, problems} = await findWanted(given, streams, configs)
  const changed = changes ? files.filter((path) => changes.has(path)) : files
  if (changes && changed.length === 0 && !given.quiet) streams.error('copydesk: none of the files has changed.\n')
  const readsStdin = await wantsStdin(given, streams, configs)
  const all = readsStdin ? [nameOfStdin(given), ...changed] : changed
  const {part = 1, of = 1} = given.shard ?? {}
  return {files: all.filter((_, index) => index % of === part - 1), problems, readsStdin}
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

function tellProblem({path, problem}: UnreadInput, streams: Streams): void {
  streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
}

/** A cache that cannot be written takes nothing from what was found, and is only told of. */
function saveCache({cache}: Parts, streams: Streams): void {
  try {
    cache?.save()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    streams.error(`copydesk: the results were not kept: ${printable(error.message)}.\n`)
  }
}

/** Whether the rest of a run would be for nothing: nobody reads its report any more, and it leaves nothing else behind. */
const isInVain = (given: Arguments, streams: Streams): boolean =>
  streams.isGone() && !isFixing(given) && !given.cache && !given['update-baseline'] && given.outputs.every(({file}) => file === undefined)

/** Findings fail a run unless it is said that they do not; what could not be checked always does. */
const statusOf = (status: number, given: Arguments): number => (given['exit-zero'] && status === 1 ? 0 : status)

/** Checks the files that were asked for and reports what was found. Gives the exit status: 0, 1 or 2. */
export async function checkFiles(asked: Arguments, streams: Streams): Promise<number> {
  const given = asked.files.length > 0 ? asked : {...asked, files: defaultPatterns(asked, streams)}
  const parts = await partsOf(given, streams)
  const work = await workOf(given, streams, parts)
  for (const problem of work.problems) tellProblem(problem, streams)
  const tally = new Tally(work.problems)
  const isLong = work.files.length >= WORTH_COLLECTING
  if (isLong) limitHeap()
  const isStdin = (path: string): boolean => work.readsStdin && path === nameOfStdin(given)
  const means = await meansOf(given, parts, work.files.length, isStdin, streams.stdin)
  requireOwnFilesApart(given, work.files)
  const outputs = Outputs.open(given, streams, parts.githubOptions)
  const progress = new FileProgress(streams, work.files.length)
  try {
    for await (const outcome of outcomesOf(work.files, means)) {
      progress.clear()
      await take(outcome, parts, tally, outputs, streams)
      progress.step()
      if (isLong) limitYoungHeap()
      if (isInVain(given, streams)) return UNFINISHED
    }
    for (const stage of parts.stages) stage.end?.(tally.problems)
  } catch (error) {
    outputs.abandon()
    parts.cache?.abandon()
    throw error
  } finally {
    progress.clear()
    await means.close()
  }
  await outputs.end(tally.problems)
  saveCache(parts, streams)
  return statusOf(tally.status(given.maxWarnings, parts.fixer?.isUnfinished ?? false), given)
}
