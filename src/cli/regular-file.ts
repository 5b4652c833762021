import {closeSync, constants, fstatSync, openSync, readFileSync, type Stats} from 'node:fs'

/** What stands under a name that is no file whose bytes can be read to an end. */
export class NoRegularFile extends Error {
  override name = 'NoRegularFile'
}

/** Opening a pipe waits for somebody to write into it, but for this. Windows has neither. */
const WITHOUT_WAITING = constants.O_NONBLOCK ?? 0

const kinds: readonly (readonly [(stats: Stats) => boolean, string])[] = [
  [(stats) => stats.isFIFO(), 'a named pipe'],
  [(stats) => stats.isSocket(), 'a socket'],
  [(stats) => stats.isCharacterDevice() || stats.isBlockDevice(), 'a device'],
]

const kindOf = (stats: Stats): string => kinds.find(([is]) => is(stats))?.[1] ?? 'something else'

function requireRegular(stats: Stats): void {
  if (stats.isFile() || stats.isDirectory()) return
  throw new NoRegularFile(`this is ${kindOf(stats)}, and only regular files are read. Pipe its text in instead, with the name "-"`)
}

/**
 * The bytes of a regular file, or of one that a link leads to. Never waits and never reads without an end, whatever stands there.
 *
 * @throws {NoRegularFile} on a pipe, a socket or a device; what `readFileSync` throws on anything else that cannot be read
 */
export function readRegularFile(path: Buffer | string): Buffer {
  const file = openSync(path, constants.O_RDONLY | WITHOUT_WAITING)
  try {
    requireRegular(fstatSync(file))
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
