import {nearest} from './nearest.ts'

/** A setting that copydesk cannot use. Its message says which one, what is wrong with it and what would be right. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Throws a `SettingsError` that names the known name nearest to an unknown one. */
export function rejectUnknown(what: string, name: string, known: readonly string[]): never {
  const near = nearest(name, known)
  const hint = near ? `did you mean "${near}"?` : `known are ${known.join(', ')}.`
  throw new SettingsError(`Unknown ${what} "${name}": ${hint}`)
}
