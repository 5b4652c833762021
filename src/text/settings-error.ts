import {nearest} from './nearest.ts'

/** A setting that copydesk cannot use. Its message says which one, what is wrong with it and what would be right. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

function hintFor(near: string | undefined, known: readonly string[]): string {
  if (known.length === 0) return 'there are none'
  return near ? `did you mean "${near}"?` : `known are ${known.join(', ')}.`
}

/**
 * Throws a `SettingsError` that names the known name that was meant.
 *
 * @param owner - what the name was given to, in words that follow it: `of rule "typo"`
 * @param near - the name that was meant. Default: the nearest; where none is near, all are named
 */
export function rejectUnknown(
  what: string,
  name: string,
  known: readonly string[],
  owner = '',
  near: string | undefined = nearest(name, known),
): never {
  throw new SettingsError(`Unknown ${what} "${name}"${owner && ` ${owner}`}: ${hintFor(near, known)}`)
}
