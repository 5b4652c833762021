import {appendFileSync} from 'node:fs'
import {Configs} from '../../config/configs.ts'
import {reasonNotWritten} from '../../files/not-written.ts'
import type {GithubOptions} from '../../reporters/github-ranks.ts'
import {githubSummaryReporter} from '../../reporters/github-summary.ts'
import {severityOf} from '../../reporters/report.ts'
import {Fixer} from '../fix/fixer.ts'
import {isFixing} from '../fix/is-fixing.ts'
import {limitYoungHeapForLongText} from '../start/engine.ts'
import {type Streams, warnOn} from '../streams/streams.ts'
import type {Arguments} from './arguments.ts'
import {baselineOf} from './baseline-stage.ts'
import type {Cache} from './cache.ts'
import {Changes} from './changes.ts'
import {Checker} from './checker.ts'
import type {Stage} from './stage.ts'
import {Stats} from './stats.ts'
import {workflowChanges} from './workflow-changes.ts'

/** What a run is made of; whatever it does not need is not loaded. */
export interface Parts {
  readonly configs: Configs
  readonly checker: Checker
  /** What each report goes through, in this order. */
  readonly stages: readonly Stage[]
  readonly changes: Changes | undefined
  readonly fixer: Fixer | undefined
  readonly cache: Cache | undefined
  readonly githubOptions: GithubOptions
}

const withoutInfos: Stage = {
  report: (report) => ({...report, messages: report.messages.filter((message) => severityOf(message) !== 'info')}),
}

const writesGithub = ({outputs}: Arguments): boolean => outputs.some(({format}) => format === 'github')

/** Which lines have changed, for reports that put those first. */
async function githubOptionsOf(given: Arguments, streams: Streams, changes: Changes | undefined): Promise<GithubOptions> {
  if (!writesGithub(given)) return {}
  const known = changes ?? (await workflowChanges(streams))
  return known ? {isChanged: (path, first, last) => known.touches(path, first, last)} : {}
}

/** Adds the summary of the step to the file that GitHub names. */
function githubSummary(file: string, streams: Streams, options: GithubOptions): Stage {
  const reporter = githubSummaryReporter(options)
  return {
    report(report) {
      reporter.file(report)
      return report
    },
    end(problems) {
      try {
        appendFileSync(file, reporter.end(problems))
      } catch (error) {
        streams.error(`copydesk: the summary of the step was not written: ${reasonNotWritten(error)}.\n`)
      }
    },
  }
}

/** Whether a run has a baseline. */
const knows = (given: Arguments): boolean => given.baseline !== undefined || given['update-baseline'] || given['prune-baseline']

/** What is left to do of a stage that has held findings back before they were corrected. */
const onlyEnd = (stage: Stage): Stage => ({report: (report) => report, end: (problems) => stage.end?.(problems)})

function stagesOf(given: Arguments, streams: Streams, options: GithubOptions): Stage[] {
  const stages: Stage[] = []
  if (given.quiet) stages.push(withoutInfos)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (summary && writesGithub(given)) stages.push(githubSummary(summary, streams, options))
  return stages
}

async function cacheOf(given: Arguments): Promise<Cache | undefined> {
  if (!given.cache || isFixing(given)) return undefined
  const {Cache, CACHE_LOCATION} = await import('./cache.ts')
  return new Cache(given['cache-location'] ?? CACHE_LOCATION)
}

/** Puts together what a run needs. */
export async function partsOf(given: Arguments, streams: Streams): Promise<Parts> {
  const stats = given.stats ? new Stats(streams) : undefined
  const checker = new Checker(undefined, limitYoungHeapForLongText, stats?.timed)
  const changes = given.since !== undefined || given.staged ? await Changes.read(given) : undefined
  const increments = [changes, knows(given) ? baselineOf(given, streams) : undefined].filter((stage) => stage !== undefined)
  const fixer = isFixing(given) ? new Fixer(given, checker, streams, increments) : undefined
  const first = fixer ? [fixer, ...increments.map(onlyEnd)] : increments
  const githubOptions = await githubOptionsOf(given, streams, changes)
  return {
    githubOptions,
    configs: new Configs(given.config, warnOn(streams)),
    checker,
    stages: [...(stats ? [stats] : []), ...first, ...stagesOf(given, streams, githubOptions)],
    changes,
    fixer,
    cache: await cacheOf(given),
  }
}
