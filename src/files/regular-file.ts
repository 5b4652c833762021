import {closeSync, constants, fstatSync, openSync, readFileSync, type Stats} from 'node:fs'
import {tooLarge} from './size-limit.ts'

/** What stands under a name that is no file whose bytes can be read to an end. */
export class NoRegularFile extends Error {
  override name = 'NoRegularFile'
}

/** A file that is larger than it may be. */
export class TooLarge extends Error {
  override name = 'TooLarge'

  /** Both in bytes. */
  constructor(size: number, limit: number) {
    super(tooLarge(size, limit))
  }
}

/** Opening a pipe waits for somebody to write into it, but for this. Windows has neither. */
const WITHOUT_WAITING = constants.O_NONBLOCK ?? 0

const kinds: readonly (readonly [(stats: Stats) => boolean, string])[] = [
  [(stats) => stats.isFIFO(), 'a named pipe'],
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
 * @param limit - the most bytes that it may have; default: any number
 * @throws {NoRegularFile} on a pipe or a device
 * @throws {TooLarge} on a file above the limit, of which nothing is read; what `readFileSync` throws on anything else that cannot be read
 */
export function readRegularFile(path: Buffer | string, limit = Number.POSITIVE_INFINITY): Buffer {
  const file = openSync(path, constants.O_RDONLY | WITHOUT_WAITING)
  try {
    const stats = fstatSync(file)
    requireRegular(stats)
    if (stats.size > limit) throw new TooLarge(stats.size, limit)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
