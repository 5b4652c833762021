import {resolve, sep} from 'node:path'

/** A path as its user would write it: relative to the folder that copydesk was started in, where it is below it. */
export function shortPath(path: string): string {
  const absolute = resolve(path)
  const folder = `${process.cwd()}${sep}`
  return absolute.startsWith(folder) ? absolute.slice(folder.length) : path
}
