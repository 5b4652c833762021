import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {pid} from 'node:process'
import {isOwn, isOwnFolder} from './own-folder.ts'

/** Ends each file, so that one that was cut short is known. */
const END = 'end of file'

/** No more files than this are kept in a folder: those of some versions of copydesk and of Node, each for a few purposes, a megabyte or two each. */
const MOST_FILES = 24

function readOwn(path: string): Buffer | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const stats = fstatSync(file)
    return stats.isFile() && isOwn(stats) ? readFileSync(file) : undefined
  } finally {
    closeSync(file)
  }
}

/** A kept file that stays open as long as the program runs, so that parts of it can be read when they are asked for. */
export interface OpenFile {
  /** Without what marks its end. Unit: bytes. */
  readonly size: number
  /** @throws where the file does not have so many bytes */
  read(start: number, length: number): Buffer
}

/** Bytes of their own, which start at a multiple of eight in memory. */
function readPart(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let done = 0; done < length; ) {
    const more = readSync(file, bytes, done, length - done, start + done)
    if (more === 0) throw new RangeError('The file ends too early')
    done += more
  }
  return bytes
}

function openOwn(path: string): OpenFile | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  const stats = fstatSync(file)
  const size = stats.size - END.length
  if (stats.isFile() && isOwn(stats) && size >= 0 && readPart(file, size, END.length).toString() === END)
    return {size, read: (start, length) => readPart(file, start, length)}
  closeSync(file)
  return undefined
}

/** Writes a file that only the user may read, in one step. */
function writeWhole(path: string, content: Buffer): void {
  const beside = `${path}.${pid}`
  try {
    writeFileSync(beside, content, {mode: 0o600, flag: 'wx'})
    renameSync(beside, path)
  } finally {
    rmSync(beside, {force: true})
  }
}

function withoutEnd(content: Buffer | undefined): Buffer | undefined {
  return content?.subarray(-END.length).toString() === END ? content.subarray(0, -END.length) : undefined
}

/** What an action gives; `undefined` where it fails: a cache is never the reason why something is not done. */
export function attempted<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/**
 * What one run leaves for the next, in a folder that only the user can write to: code that V8 has compiled is run as it is found there. Whatever is not as it should be is taken
 * for missing.
 */
export class KeptFile {
  readonly #folder: string
  readonly #name: string
  readonly #most: number

  /**
   * @param folder - is made when something is kept
   * @param name - tells what is kept from all else in the folder, and one content of it from another
   * @param most - so many files stay in the folder, the newest
   */
  constructor(folder: string, name: string, most = MOST_FILES) {
    this.#folder = folder
    this.#name = name
    this.#most = most
  }

  /** @param tag - what else has to fit, for code the version and flags of V8 */
  read(tag: number): Buffer | undefined {
    return attempted(() => (isOwnFolder(this.#folder) ? withoutEnd(readOwn(this.#path(tag))) : undefined))
  }

  /** The same, of which only parts are needed. */
  open(tag: number): OpenFile | undefined {
    return attempted(() => (isOwnFolder(this.#folder) ? openOwn(this.#path(tag)) : undefined))
  }

  write(tag: number, content: Buffer): void {
    attempted(() => {
      mkdirSync(this.#folder, {recursive: true, mode: 0o700})
      if (!isOwnFolder(this.#folder)) return
      writeWhole(this.#path(tag), Buffer.concat([content, Buffer.from(END)]))
      this.#removeOldest()
    })
  }

  #path(tag: number): string {
    return join(this.#folder, `${this.#name}-${tag}.bin`)
  }

  #removeOldest(): void {
    const files = readdirSync(this.#folder).map((name) => join(this.#folder, name))
    const byAge = files.map((path) => ({path, time: lstatSync(path).mtimeMs})).sort((one, other) => other.time - one.time)
    for (const {path} of byAge.slice(this.#most)) rmSync(path, {force: true})
  }
}
