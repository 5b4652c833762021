import {existsSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import type {Ignore} from 'ignore'
import {readText} from './read-text.ts'

/** What decides whether a folder's files are looked at: git's own list, and one that only copydesk reads. */
export const GIT_IGNORE = '.gitignore'
export const OWN_IGNORE = '.copydeskignore'

/** Folders that hold no article of the project, whatever is ignored. */
const NEVER = ['.git', 'node_modules']

type NewIgnore = () => Ignore

/** The folders from `folder` up to the root of its git repository, or up to `top` where there is none; outermost first. */
function foldersDownTo(folder: string, top: string): string[] {
  const above: string[] = []
  let at = folder
  for (; !existsSync(join(at, '.git')) && dirname(at) !== at; at = dirname(at)) above.unshift(at)
  if (existsSync(join(at, '.git'))) return [at, ...above]
  return above.filter((path) => path === folder || path === top || path.startsWith(`${top}${sep}`))
}

/** Whether one of the folders that could ignore files of `folder` has an ignore file of this name. */
export const hasIgnoreFile = (folder: string, top: string, name: string): boolean =>
  foldersDownTo(folder, top).some((path) => existsSync(join(path, name)))

/**
 * Ignore files in the syntax and with the reach of `.gitignore`: each holds for the files below its folder, the innermost that decides wins.
 * All paths are absolute.
 */
export class IgnoreFiles {
  readonly #newIgnore: NewIgnore
  readonly #names: readonly string[]
  readonly #top: string
  readonly #lists = new Map<string, Ignore | undefined>()
  readonly #folders = new Map<string, string[]>()

  /**
   * @param newIgnore - the default export of the package `ignore`, which is loaded only where there is an ignore file
   * @param names - the names of the ignore files that count
   * @param top - the folder above which no ignore file counts outside of a git repository
   */
  constructor(newIgnore: NewIgnore, names: readonly string[], top: string) {
    this.#newIgnore = newIgnore
    this.#names = names
    this.#top = top
  }

  /** Whether an entry of a folder that is not itself ignored is ignored. */
  ignores(path: string, isFolder: boolean): boolean {
    if (isFolder && NEVER.includes(path.slice(path.lastIndexOf(sep) + 1))) return true
    let ignored = false
    for (const folder of this.#foldersAbove(dirname(path))) {
      const list = this.#listOf(folder)
      if (list === undefined) continue
      const name = relative(folder, path).replaceAll(sep, '/')
      const verdict = list.test(isFolder ? `${name}/` : name)
      if (verdict.ignored || verdict.unignored) ignored = verdict.ignored
    }
    return ignored
  }

  #foldersAbove(folder: string): string[] {
    const known = this.#folders.get(folder) ?? foldersDownTo(folder, this.#top)
    this.#folders.set(folder, known)
    return known
  }

  #listOf(folder: string): Ignore | undefined {
    if (!this.#lists.has(folder)) this.#lists.set(folder, this.#read(folder))
    return this.#lists.get(folder)
  }

  #read(folder: string): Ignore | undefined {
    const present = this.#names.map((name) => join(folder, name)).filter((path) => existsSync(path))
    if (present.length === 0) return undefined
    return present.reduce((list, path) => list.add(readText(path)), this.#newIgnore())
  }
}
