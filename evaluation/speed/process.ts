import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {compile} from './compile.ts'
import {plainEnvironment} from './environment.ts'
import {inBench} from './paths.ts'
import {reasonIn} from './reason.ts'

/** A whole process may take this long, in ms; the slowest peer takes a twentieth of it. */
const PATIENCE = 60_000

/** A linter that has found something exits with 1 after it has said so; a program that broke off exits with 1 and has said nothing. */
function run(args: readonly string[], timeout = PATIENCE): string {
  const {status, stdout, stderr, error} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  if (error) throw error
  const isFine = status === 0 || (status === 1 && stdout !== '')
  if (!isFine) throw new Error(reasonIn(stderr) || `exit status ${status}`)
  return stderr
}

const OWN_STATISTICS = '/proc/self/stat'
/** Where the time of ended children stands there, in user mode and in the kernel, counted from the state of the process. */
const CHILDREN = {user: 13, system: 14} as const
/** The unit of times there, in ms. */
const TICK = 10

/** The processor time of all children that have ended so far, in ms; NaN where the system does not tell. */
function childrenTime(): number {
  if (!existsSync(OWN_STATISTICS)) return Number.NaN
  const text = readFileSync(OWN_STATISTICS, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[CHILDREN.user]) + Number(fields[CHILDREN.system])) * TICK
}

/** How long a process takes from its start to its end. Unit: ms. */
export interface Duration {
  readonly elapsed: number
  /** The processor time of all its threads, in steps of 10 ms; NaN where the system does not tell. */
  readonly processor: number
}

/** Runs Node with these arguments to its end. */
export function durationOf(args: readonly string[]): Duration {
  const [start, before] = [performance.now(), childrenTime()]
  run(args)
  return {elapsed: performance.now() - start, processor: childrenTime() - before}
}

/** What a process took. */
export interface Cost {
  /** The peak of its resident set. Unit: MB. */
  readonly memory: number
  /** The processor time of all its threads. Unit: s. */
  readonly time: number
}

/**
 * Runs Node with these arguments to its end.
 *
 * @param patience - how long it may take, in ms; default: a minute
 */
export function costOf(args: readonly string[], patience?: number): Cost {
  const reporter = pathToFileURL(compile(inBench('workers/report-memory.ts'))).href
  const [, kibibytes, time] = /^peak=(\d+)\ntime=(\d+)$/m.exec(run(['--import', reporter, ...args], patience)) ?? []
  if (kibibytes === undefined) throw new Error('the process did not tell its memory')
  return {memory: (Number(kibibytes) * 1024) / 1e6, time: Number(time) / 1000}
}

/** Runs Node with these arguments and returns its peak of memory (resident set size), in MB. */
export const memoryOf = (args: readonly string[]): number => costOf(args).memory

/** The processor time that it takes to load what an adapter loads, in a fresh process, in ms; modules not counted. */
export function loadTimeOf(adapter: string): number {
  const time = /^load=([\d.]+)$/m.exec(run([compile(inBench('workers/load-once.ts')), adapter]))?.[1]
  if (time === undefined) throw new Error('the process did not tell its time')
  return Number(time)
}
