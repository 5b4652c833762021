import {closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {SettingsError} from '../text/settings-error.ts'
import {reasonNotWritten} from './not-written.ts'
import {temporaryBeside} from './temporary-name.ts'
import {noteFinished, noteUnfinished} from './unfinished-files.ts'

/** Where a name leads: through symbolic links, which stay as they are, to the file that is to be replaced, if it is one. */
function targetOf(name: string): {readonly path: string; readonly isReplaced: boolean} {
  const stats = statSync(name, {throwIfNoEntry: false})
  const isReplaced = stats?.isFile() ?? true
  return {path: stats?.isFile() ? realpathSync(name) : resolve(name), isReplaced}
}

/**
 * A file that appears under its name when it is whole, so that nobody reads half of it; its folders are made. What is no regular file
 * (`/dev/stdout`, a pipe) is written as it comes.
 */
export class WholeFile {
  readonly #name: string
  readonly #target: string
  readonly #opened: string
  readonly #file: number

  /** @throws {SettingsError} here and in all methods, naming the file and saying why it cannot be written */
  constructor(name: string) {
    this.#name = name
    const {path, isReplaced} = this.#trying(() => targetOf(name))
    this.#target = path
    this.#opened = isReplaced ? temporaryBeside(path) : path
    this.#file = this.#trying(() => {
      mkdirSync(dirname(path), {recursive: true})
      if (isReplaced) noteUnfinished(this.#opened)
      return openSync(this.#opened, 'w')
    })
  }

  write(text: string): void {
    this.#trying(() => writeFileSync(this.#file, text))
  }

  /** Ends the file; `false` takes back what was written, so that what was there before stays. */
  close(isWhole: boolean): void {
    closeSync(this.#file)
    if (this.#opened === this.#target) return
    this.#trying(() => (isWhole ? renameSync(this.#opened, this.#target) : rmSync(this.#opened)))
    noteFinished(this.#opened)
  }

  #trying<Result>(action: () => Result): Result {
    try {
      return action()
    } catch (error) {
      throw new SettingsError(`${this.#name}: ${reasonNotWritten(error)}`)
    }
  }
}

/** Writes a whole file in one step, whatever it held before. */
export function writeWhole(name: string, text: string): void {
  const file = new WholeFile(name)
  let isWhole = false
  try {
    file.write(text)
    isWhole = true
  } finally {
    file.close(isWhole)
  }
}
