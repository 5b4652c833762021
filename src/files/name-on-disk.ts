import {existsSync, readdirSync} from 'node:fs'
import {isAbsolute, parse, sep} from 'node:path'

/** What stands in a name in place of bytes that are no UTF-8. */
const REPLACEMENT = '\ufffd'

/** Thrown where the bytes of several names read the same, so that nobody knows which is meant. */
export class AmbiguousName extends Error {
  override name = 'AmbiguousName'
}

/** The entry of a folder whose name, read as UTF-8, is this one; the name as it is where there is none. */
function entryOf(folder: Buffer, name: string): Buffer {
  if (!name.includes(REPLACEMENT)) return Buffer.from(name)
  const entries = readdirSync(folder, {encoding: 'buffer'}).filter((entry) => entry.toString('utf8') === name)
  if (entries.length > 1) throw new AmbiguousName('the names of several files here are not UTF-8 and read the same. Rename them')
  return entries[0] ?? Buffer.from(name)
}

/**
 * The path by which the system knows a file whose name was read from a folder: names on Unix are bytes, and bytes that are no UTF-8 are lost in a string.
 *
 * @throws {AmbiguousName} where several names read the same
 */
export function onDisk(path: string): Buffer | string {
  if (!path.includes(REPLACEMENT) || existsSync(path)) return path
  const {root} = parse(path)
  let at = Buffer.from(isAbsolute(path) ? root : `.${sep}`)
  for (const name of path.slice(root.length).split(sep)) at = Buffer.concat([at, entryOf(at, name), Buffer.from(sep)])
  return at.subarray(0, -1)
}
