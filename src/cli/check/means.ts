import {availableParallelism} from 'node:os'
import {readInput} from '../../files/read.ts'
import {sizeLimitFor} from '../../files/size-limit.ts'
import {holdsCode} from '../../linter/packs.ts'
import {prepareFor} from '../start/engine.ts'
import {readStandardInput} from '../streams/read-standard-input.ts'
import type {StandardInput} from '../streams/standard-input.ts'
import type {Arguments} from './arguments.ts'
import type {CheckMeans} from './outcomes.ts'
import type {Parts} from './parts.ts'

/**
 * From this many files on, workers are started. Below it, loading the language data in each costs more than they gain: measured on two busy cores,
 * articles of 8 KB took as long with two workers as without when there were 200 of them, and three quarters when there were 400.
 */
const WORTH_WORKERS = 200

/** More workers than this are started only when `--workers` says so; each holds its own language data. */
const MOST_WORKERS = 4

/** How many workers check so many files on a machine of so many cores. Rules are timed without any. */
export function workersFor({stats, workers}: Pick<Arguments, 'stats' | 'workers'>, files: number, cores = availableParallelism()): number {
  if (stats) return 0
  return Math.min(workers ?? (files >= WORTH_WORKERS ? Math.min(cores, MOST_WORKERS) : 0), files)
}

type Check = CheckMeans['check']

/** Checks in worker threads, which start when the first text comes. */
async function inWorkers(size: number, checkHere: Check): Promise<{check: Check; ahead: number; close: () => Promise<void>}> {
  const {Pool} = await import('./pool.ts')
  const pool = new Pool(size)
  return {
    check: async (path, text, settings) =>
      holdsCode(settings) ? checkHere(path, text, settings) : {messages: await pool.check(path, text, settings), source: text},
    ahead: Pool.ahead(size),
    close: () => pool.close(),
  }
}

function inHere({checker, fixer}: Parts, isStdin: (path: string) => boolean): {check: Check; ahead: number; close: () => Promise<void>} {
  const checkHere: Check = fixer
    ? (path, text, settings) => fixer.check(path, text, settings, isStdin(path))
    : async (path, text, settings) => ({messages: await checker.check(path, text, settings), source: text})
  const check: Check = (path, text, settings) => {
    prepareFor(text)
    return checkHere(path, text, settings)
  }
  return {check, ahead: 1, close: async () => undefined}
}

const cached =
  (check: Check, {cache}: Parts): Check =>
  async (path, text, settings) => {
    if (holdsCode(settings)) return check(path, text, settings)
    const known = cache?.get(path, text, settings)
    if (known) return {messages: known, source: text}
    const checked = await check(path, text, settings)
    cache?.set(path, text, settings, checked.messages)
    return checked
  }

/** How the files of a run are read and checked. */
export async function meansOf(
  given: Arguments,
  parts: Parts,
  files: number,
  isStdin: (path: string) => boolean,
  stdin: StandardInput,
): Promise<CheckMeans & {close: () => Promise<void>}> {
  const workers = parts.fixer ? 0 : workersFor(given, files)
  const here = inHere(parts, isStdin)
  const {check, ahead, close} = workers > 0 ? await inWorkers(workers, here.check) : here
  const fromDisk = parts.changes?.read ?? readInput
  return {
    read: async (path) => {
      const limit = await sizeLimitFor(path, given.maxFileSize, parts.configs)
      return isStdin(path) ? readStandardInput(given['stdin-filepath'], stdin, limit) : fromDisk(path, limit)
    },
    settingsFor: (path) => parts.configs.settingsFor(path),
    check: parts.cache ? cached(check, parts) : check,
    ahead,
    close,
  }
}
