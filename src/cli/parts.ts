import {appendFileSync} from 'node:fs'
import {severityOf} from '../reporters/report.ts'
import type {Arguments} from './arguments.ts'
import type {Cache} from './cache.ts'
import type {Changes} from './changes.ts'
import {Checker} from './checker.ts'
import {Configs} from './config/configs.ts'
import type {Fixer} from './fixer.ts'
import {isFixing} from './is-fixing.ts'
import type {Stage} from './stage.ts'
import type {Streams} from './streams.ts'

/** What a run is made of; whatever it does not need is not loaded. */
export interface Parts {
  readonly configs: Configs
  readonly checker: Checker
  /** What each report goes through, in this order. */
  readonly stages: readonly Stage[]
  readonly changes: Changes | undefined
  readonly fixer: Fixer | undefined
  readonly cache: Cache | undefined
}

const withoutInfos: Stage = {
  report: (report) => ({...report, messages: report.messages.filter((message) => severityOf(message) !== 'info')}),
}

/** Adds the summary of the step to the file that GitHub names. */
async function githubSummary(file: string): Promise<Stage> {
  const {githubSummaryReporter} = await import('../reporters/github-summary.ts')
  const reporter = githubSummaryReporter()
  return {
    report(report) {
      reporter.file(report)
      return report
    },
    end: (problems) => appendFileSync(file, reporter.end(problems)),
  }
}

async function stagesOf(given: Arguments, streams: Streams): Promise<Stage[]> {
  const stages: Stage[] = []
  const knows = given.baseline !== undefined || given['update-baseline'] || given['prune-baseline']
  if (knows) stages.push((await import('./baseline.ts')).baselineOf(given, streams))
  if (given.quiet) stages.push(withoutInfos)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (summary && given.outputs.some(({format}) => format === 'github')) stages.push(await githubSummary(summary))
  return stages
}

async function cacheOf(given: Arguments): Promise<Cache | undefined> {
  if (!given.cache || isFixing(given)) return undefined
  const {Cache, CACHE_LOCATION} = await import('./cache.ts')
  return new Cache(given['cache-location'] ?? CACHE_LOCATION)
}

/** Puts together what a run needs. */
export async function partsOf(given: Arguments, streams: Streams): Promise<Parts> {
  const stats = given.stats ? new (await import('./stats.ts')).Stats(streams) : undefined
  const checker = new Checker(stats?.timedRules())
  const changes = given.since !== undefined || given.staged ? await (await import('./changes.ts')).Changes.read(given) : undefined
  const fixer = isFixing(given) ? new (await import('./fixer.ts')).Fixer(given, checker, streams) : undefined
  const first = [stats, changes, fixer].filter((stage) => stage !== undefined)
  return {
    configs: new Configs(given.config),
    checker,
    stages: [...first, ...(await stagesOf(given, streams))],
    changes,
    fixer,
    cache: await cacheOf(given),
  }
}
