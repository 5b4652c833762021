import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** Which part of the gold data is read. */
export interface Selection {
  /** Read only files whose name contains one of these. Default: every file that the task reads by itself. */
  readonly files?: readonly string[]
  /** At most this many records (pairs of words, for spelling) a set. Default: all. */
  readonly limit?: number
}

export interface GoldFile {
  readonly name: string
  readonly text: string
}

/** A folder of gold data: one folder in it for each subject, with JSON lines, tables or treebanks, each file gzipped or not. */
export class Gold {
  readonly limit: number
  readonly #folder: string | undefined
  readonly #files: readonly string[]

  /** @param folder - undefined for one that holds nothing */
  constructor(folder: string | undefined, {files = [], limit = Number.POSITIVE_INFINITY}: Selection = {}) {
    this.#folder = folder
    this.#files = files
    this.limit = limit
  }

  /** Whether the caller named files, so that a task gives up its own choice. */
  get isSelective(): boolean {
    return this.#files.length > 0
  }

  /** The files of a folder that have this ending, before `.gz`, in the order of their names. None where there is no such folder. */
  *filesIn(folder: string, ending: string): Generator<GoldFile> {
    if (this.#folder === undefined) return
    const path = join(this.#folder, folder)
    if (!existsSync(path)) return
    for (const name of readdirSync(path).sort()) {
      if (!name.endsWith(ending) && !name.endsWith(`${ending}.gz`)) continue
      if (this.isSelective && !this.#files.some((part) => name.includes(part))) continue
      const bytes = readFileSync(join(path, name))
      yield {name, text: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')}
    }
  }

  /** The records of a folder's JSON lines, one after another; only of files whose name starts with one of the prefixes, if there are any. */
  *records<Shape>(folder: string, prefixes: readonly string[] = ['']): Generator<Shape> {
    let count = 0
    for (const {name, text} of this.filesIn(folder, '.jsonl')) {
      if (!prefixes.some((prefix) => name.startsWith(prefix))) continue
      for (const line of text.split('\n')) {
        if (line === '') continue
        if (count++ >= this.limit) return
        yield JSON.parse(line) as Shape
      }
    }
  }
}
