import {SettingsError} from '../../text/settings-error.ts'

/** One part of several that a run is divided into: the first of three is `{part: 1, of: 3}`. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** No machine has use for more. */
const MOST_WORKERS = 1024

/** @throws {SettingsError} where a flag is given something else than a whole number up to the most that it takes */
export function wholeNumber(flag: string, given: string, most = Number.POSITIVE_INFINITY): number {
  const range = Number.isFinite(most) ? `from 0 to ${most}` : 'from 0 up'
  if (!/^\d+$/.test(given) || Number(given) > most) throw new SettingsError(`${flag} takes a whole number ${range}, not "${given}"`)
  return Number(given)
}

/** How many threads `--workers` asks for; `undefined` where it is not said. */
export const workersOf = (given: string | undefined): number | undefined =>
  given === undefined ? undefined : wholeNumber('--workers', given, MOST_WORKERS)

/** The part of a run that `--shard` asks for; `undefined` for all of it. */
export function shardOf(given: string | undefined): Shard | undefined {
  if (given === undefined) return undefined
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(given) ?? []
  if (Number(part) >= 1 && Number(part) <= Number(of)) return {part: Number(part), of: Number(of)}
  throw new SettingsError(`--shard takes a part of a whole, as in 1/4, not "${given}"`)
}

/** The ends of names that `--ext` lists; `undefined` where it is not said. */
export function extensionsOf(given: readonly string[] | undefined): readonly string[] | undefined {
  const ends = given?.flatMap((list) => list.split(',')).map((end) => end.trim().replace(/^\./, '').toLowerCase())
  if (ends?.includes('')) throw new SettingsError(`--ext takes ends of names, as in md,txt, not "${given?.join(',')}"`)
  return ends
}

/** A day is more than any text takes. Unit: s. */
const MOST_SECONDS = 86_400

/** The time that a flag is given in seconds, in ms. */
export function timeOf(flag: string, given: string): number {
  const seconds = /^\d{1,9}(?:\.\d{1,3})?$/.test(given) ? Number(given) : 0
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds * 1000
  throw new SettingsError(`${flag} takes a number of seconds above 0 and up to ${MOST_SECONDS}, not "${given}"`)
}
