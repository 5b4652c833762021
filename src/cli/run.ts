import {printable} from '../reporters/printable.ts'
import {SettingsError} from '../text/settings-error.ts'
import type {Arguments} from './arguments.ts'
import type {Changes} from './changes.ts'
import {limitHeap, limitYoungHeap} from './engine.ts'
import {findFiles, type Problem} from './files/find.ts'
import {isFixing} from './is-fixing.ts'
import {meansOf} from './means.ts'
import {type Outcome, outcomesOf} from './outcomes.ts'
import {Outputs} from './output.ts'
import {type Parts, partsOf} from './parts.ts'
import {Progress} from './progress.ts'
import {STDIN_NAME} from './read.ts'
import {isFed} from './standard-input.ts'
import type {Streams} from './streams.ts'
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
  readonly problems: readonly Problem[]
  readonly readsStdin: boolean
}

/** What there is to check: standard input and the files, less those that have not changed and those of other shards. */
async function workOf(given: Arguments, streams: Streams, changes: Changes | undefined): Promise<Work> {
  const patterns = given.files
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

/** Checks the files that were asked for and reports what was found. Gives the exit status: 0, 1 or 2. */
export async function checkFiles(asked: Arguments, streams: Streams): Promise<number> {
  const given = asked.files.length > 0 ? asked : {...asked, files: defaultPatterns(asked, streams)}
  const parts = await partsOf(given, streams)
  const work = await workOf(given, streams, parts.changes)
  for (const problem of work.problems) tellProblem(problem, streams)
  const tally = new Tally(work.problems)
  const isLong = work.files.length >= WORTH_COLLECTING
  if (isLong) limitHeap()
  const isStdin = (path: string): boolean => work.readsStdin && path === nameOfStdin(given)
  const means = await meansOf(given, parts, work.files.length, isStdin, streams.stdin)
  const outputs = Outputs.open(given, streams, parts.githubOptions)
  const progress = new Progress(streams, work.files.length)
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
  return tally.status(given.maxWarnings, parts.fixer?.isUnfinished ?? false)
}
