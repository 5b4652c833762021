import fs, {type Dirent} from 'node:fs'
import {join, resolve} from 'node:path'
import ignore from 'ignore'
import {globSync} from 'tinyglobby'
import {hasExtension} from './extensions.ts'
import {GIT_IGNORE, IgnoreFiles, OWN_IGNORE} from './ignore-files.ts'
import {onDisk} from './name-on-disk.ts'
import {reasonOf, type UnreadInput} from './read.ts'
import {shortPath} from './short-path.ts'

/** What a walk keeps to, and where it reports folders that it could not read. */
interface WalkSettings {
  readonly extensions: readonly string[]
  /** Globs whose files are left out. */
  readonly without: readonly string[]
  readonly problems: UnreadInput[]
}

/** The last part of a glob says no extension: `content/**`, `news/*`. */
const namesNoExtension = (pattern: string): boolean => !/\.[^/]*$/.test(pattern)

/** Whether a link leads to a folder. One that leads nowhere, or back to itself, does not. */
function leadsToFolder(path: string): boolean {
  try {
    return fs.statSync(path, {throwIfNoEntry: false})?.isDirectory() === true
  } catch {
    return false
  }
}

/** A link to a file, or to nothing, in the guise of a file: it is to be checked, or to be missed aloud. */
const asFile = (entry: Dirent): Dirent => Object.assign(Object.create(entry) as Dirent, {isFile: () => true, isSymbolicLink: () => false})

const inOrder = (paths: readonly string[]): string[] => [...paths].sort((a, b) => (a < b ? -1 : Number(a > b)))

/** Walks folders by `tinyglobby`, which is given a file system that has neither ignored files nor links to folders. */
export class Walker {
  readonly #settings: WalkSettings
  readonly #ignore: IgnoreFiles
  readonly #own: IgnoreFiles

  constructor(settings: WalkSettings) {
    this.#settings = settings
    this.#ignore = new IgnoreFiles(ignore, [GIT_IGNORE, OWN_IGNORE], process.cwd())
    this.#own = new IgnoreFiles(ignore, [OWN_IGNORE], process.cwd())
  }

  /** The files below a folder that have one of the wanted extensions, in the order of their names. */
  folder(folder: string): string[] {
    const files = this.#glob('**/*', resolve(folder)).filter((path) => hasExtension(path, this.#settings.extensions))
    return inOrder(files).map((path) => (folder === '.' ? path : join(folder, path)))
  }

  /** The files that match a glob; those of the wanted extensions where the glob names none. */
  glob(pattern: string): string[] {
    const files = this.#glob(pattern, process.cwd())
    return inOrder(namesNoExtension(pattern) ? files.filter((path) => hasExtension(path, this.#settings.extensions)) : files)
  }

  /** Whether a `.copydeskignore` lists a file, or a folder that it is in. */
  isListed(path: string): boolean {
    return this.#own.ignores(path, false)
  }

  #glob(pattern: string, cwd: string): string[] {
    const readdirSync = ((folder: string) => this.#entries(folder)) as unknown as typeof fs.readdirSync
    const {without} = this.#settings
    const fileSystem = {...fs, readdirSync}
    return globSync(pattern, {cwd, ignore: without, fs: fileSystem, expandDirectories: false, followSymbolicLinks: false})
  }

  #entries(folder: string): Dirent[] {
    try {
      const entries = fs
        .readdirSync(onDisk(folder), {withFileTypes: true, encoding: 'utf8'})
        .filter((entry) => this.#counts(resolve(folder, entry.name), entry))
      return entries.map((entry) => (entry.isSymbolicLink() ? asFile(entry) : entry))
    } catch (error) {
      this.#settings.problems.push({path: shortPath(folder), problem: reasonOf(error, 'folder')})
      return []
    }
  }

  #counts(path: string, entry: Dirent): boolean {
    if (entry.isSymbolicLink() && leadsToFolder(path)) return false
    return !this.#ignore.ignores(path, entry.isDirectory())
  }
}
