import {nearest} from './nearest.ts'

/** A setting that copydesk cannot use. Its message says which one, what is wrong with it and what would be right. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

function hintFor(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there are none'
  const near = nearest(name, known)
  return near ? `did you mean "${near}"?` : `known are ${known.join(', ')}.`
}

/**
 * Throws a `SettingsError` that names the known name nearest to an unknown one.
 *
 * @param owner - what the name was given to, in words that follow it: `of rule "typo"`
 */
export function rejectUnknown(what: string, name: string, known: readonly string[], owner = ''): never {
  throw new SettingsError(`Unknown ${what} "${name}"${owner && ` ${owner}`}: ${hintFor(name, known)}`)
}
