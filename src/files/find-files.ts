import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {SettingsError} from '../text/settings-error.ts'
import {hasIgnoreFile, OWN_IGNORE} from './ignore-files.ts'
import {onDisk} from './name-on-disk.ts'
import {reasonOf, type UnreadInput} from './read.ts'
import type {Walker} from './walk.ts'

/** What to look for. */
interface Query {
  /** Files, folders and globs; one that starts with `!` takes away from what the folders and globs give. */
  readonly patterns: readonly string[]
  readonly extensions: readonly string[]
  /** Whether a folder or glob without a single file is a problem. */
  readonly mustMatch: boolean
}

/** What was found: names as they are to be reported, in order, each file once. */
export interface FoundFiles {
  readonly files: readonly string[]
  readonly problems: readonly UnreadInput[]
  /** Files that were named but that a `.copydeskignore` lists. */
  readonly ignored: readonly string[]
}

type Kind = 'file' | 'folder' | 'absent'

function kindOf(path: string): Kind {
  const stats = statSync(onDisk(path), {throwIfNoEntry: false})
  if (stats === undefined) return 'absent'
  return stats.isDirectory() ? 'folder' : 'file'
}

const hasMagic = (pattern: string): boolean => /[*?[\]{}()!+@]/.test(pattern)

/** Gathers the files of one query; the walker and the ignore lists are loaded when something first needs them. */
class Finder {
  readonly files: string[] = []
  readonly problems: UnreadInput[] = []
  readonly ignored: string[] = []
  readonly #query: Query
  readonly #seen = new Set<string>()
  #walker: Walker | undefined

  constructor(query: Query) {
    this.#query = query
  }

  async add(pattern: string): Promise<void> {
    const kind = statOrUnreadInput(pattern, this.problems)
    if (kind === undefined) return
    if (kind === 'file') await this.#addNamed(pattern)
    else if (kind === 'folder' || hasMagic(pattern)) await this.#addMatches(pattern, kind)
    else this.problems.push({path: pattern, problem: reasonOf({code: 'ENOENT'})})
  }

  async #addNamed(path: string): Promise<void> {
    const folder = resolve(path, '..')
    const listed = hasIgnoreFile(folder, process.cwd(), OWN_IGNORE) && (await this.#loadWalker()).isListed(resolve(path))
    if (listed) this.ignored.push(path)
    else this.#push(path)
  }

  async #addMatches(pattern: string, kind: Kind): Promise<void> {
    const walker = await this.#loadWalker()
    const before = this.problems.length
    const matches = kind === 'folder' ? walker.folder(pattern) : walker.glob(pattern)
    for (const path of matches) this.#push(path)
    const isTold = this.problems.length > before
    if (matches.length > 0 || isTold || !this.#query.mustMatch) return
    const what =
      kind === 'folder'
        ? `no file that ends in ${this.#query.extensions.map((end) => `.${end}`).join(', ')} in this folder`
        : 'no file matches'
    this.problems.push({path: pattern, problem: `${what}; if that is no mistake, say --no-error-on-unmatched-pattern`})
  }

  #push(path: string): void {
    const absolute = resolve(path)
    if (this.#seen.has(absolute)) return
    this.#seen.add(absolute)
    this.files.push(path)
  }

  async #loadWalker(): Promise<Walker> {
    const {patterns, extensions} = this.#query
    if (this.#walker === undefined) {
      const {Walker} = await import('./walk.ts')
      const without = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
      this.#walker = new Walker({extensions, without, problems: this.problems})
    }
    return this.#walker
  }
}

function statOrUnreadInput(path: string, problems: UnreadInput[]): Kind | undefined {
  try {
    return kindOf(path)
  } catch (error) {
    problems.push({path, problem: reasonOf(error)})
    return undefined
  }
}

const isNegative = (pattern: string): boolean => pattern.startsWith('!') && statOrUnreadInput(pattern, []) === 'absent'

function requireSomeToTakeFrom(patterns: readonly string[]): void {
  if (patterns.length === 0 || !patterns.every(isNegative)) return
  throw new SettingsError(
    `${patterns.join(' ')} only takes files away; name a folder or a glob to take them from, as in: copydesk . ${patterns.map((pattern) => `'${pattern}'`).join(' ')}`,
  )
}

/**
 * The files that a query names. Folders are walked for files of the wanted extensions, past what `.gitignore` and `.copydeskignore` list, past
 * names that start with a stop, and not through symbolic links to folders. A file that is named itself is taken whatever its name's end and
 * whatever git ignores; only a `.copydeskignore` keeps it out.
 */
export async function findFiles(query: Query): Promise<FoundFiles> {
  requireSomeToTakeFrom(query.patterns)
  const finder = new Finder(query)
  for (const pattern of query.patterns) {
    if (!isNegative(pattern)) await finder.add(pattern)
  }
  return finder
}
