import {appendFileSync} from 'node:fs'
import {githubSummaryReporter} from '../reporters/github-summary.ts'
import {severityOf} from '../reporters/report.ts'
import type {Arguments} from './arguments.ts'
import {baselineOf} from './baseline.ts'
import {CACHE_LOCATION, Cache} from './cache.ts'
import {Changes} from './changes.ts'
import {Checker} from './checker.ts'
import {Configs} from './config/configs.ts'
import {Fixer} from './fixer.ts'
import {isFixing} from './is-fixing.ts'
import type {Stage} from './stage.ts'
import {Stats} from './stats.ts'
import {type Streams, warnOn} from './streams.ts'

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
function githubSummary(file: string): Stage {
  const reporter = githubSummaryReporter()
  return {
    report(report) {
      reporter.file(report)
      return report
    },
    end: (problems) => appendFileSync(file, reporter.end(problems)),
  }
}

function stagesOf(given: Arguments, streams: Streams): Stage[] {
  const stages: Stage[] = []
  const knows = given.baseline !== undefined || given['update-baseline'] || given['prune-baseline']
  if (knows) stages.push(baselineOf(given, streams))
  if (given.quiet) stages.push(withoutInfos)
  const summary = process.env['GITHUB_STEP_SUMMARY']
  if (summary && given.outputs.some(({format}) => format === 'github')) stages.push(githubSummary(summary))
  return stages
}

function cacheOf(given: Arguments): Cache | undefined {
  if (!given.cache || isFixing(given)) return undefined
  return new Cache(given['cache-location'] ?? CACHE_LOCATION)
}

/** Puts together what a run needs. */
export async function partsOf(given: Arguments, streams: Streams): Promise<Parts> {
  const stats = given.stats ? new Stats(streams) : undefined
  const checker = new Checker(stats?.timedRules())
  const changes = given.since !== undefined || given.staged ? await Changes.read(given) : undefined
  const fixer = isFixing(given) ? new Fixer(given, checker, streams) : undefined
  const first = [stats, changes, fixer].filter((stage) => stage !== undefined)
  return {
    configs: new Configs(given.config, warnOn(streams)),
    checker,
    stages: [...first, ...stagesOf(given, streams)],
    changes,
    fixer,
    cache: cacheOf(given),
  }
}
