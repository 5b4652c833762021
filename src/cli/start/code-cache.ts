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
import {isOwn, isOwnFolder, ownFolder} from './own-folder.ts'

/** Ends each file, so that one that was cut short is known. */
const END = 'end of code'

/** No more files than this are kept: those of some versions of copydesk and of Node, each for a few purposes, a megabyte or two each. */
const MOST_FILES = 24

/** The folder of the current user in which compiled code is kept. */
export const codeFolder = (): string => ownFolder('code')

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
 * Code that V8 has compiled, kept between runs in a folder that only the user can write to: what is in it is run. Whatever is not as it should be is taken for
 * missing.
 */
export class CodeCache {
  readonly #folder: string
  readonly #name: string

  /**
   * @param folder - is made when something is kept
   * @param name - tells what is kept from all else in the folder, and one content of it from another
   */
  constructor(folder: string, name: string) {
    this.#folder = folder
    this.#name = name
  }

  /** @param tag - the version and flags of V8 */
  read(tag: number): Buffer | undefined {
    return attempted(() => (isOwnFolder(this.#folder) ? withoutEnd(readOwn(this.#path(tag))) : undefined))
  }

  write(tag: number, code: Buffer): void {
    attempted(() => {
      mkdirSync(this.#folder, {recursive: true, mode: 0o700})
      if (!isOwnFolder(this.#folder)) return
      writeWhole(this.#path(tag), Buffer.concat([code, Buffer.from(END)]))
      this.#removeOldest()
    })
  }

  #path(tag: number): string {
    return join(this.#folder, `${this.#name}-${tag}.bin`)
  }

  #removeOldest(): void {
    const files = readdirSync(this.#folder).map((name) => join(this.#folder, name))
    const byAge = files.map((path) => ({path, time: lstatSync(path).mtimeMs})).sort((one, other) => other.time - one.time)
    for (const {path} of byAge.slice(MOST_FILES)) rmSync(path, {force: true})
  }
}
