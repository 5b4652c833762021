import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
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
function attempted<Result>(action: () => Result): Result | undefined {
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
