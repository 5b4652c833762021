import {relative, resolve, sep} from 'node:path'
import {decode, type Input} from '../../files/read.ts'
import {tooLarge} from '../../files/size-limit.ts'
import {extentOf, type ReportMessage} from '../../reporters/report.ts'
import {INTERNAL_ERROR} from '../../rules/apply.ts'
import type {Arguments} from './arguments.ts'
import {forkPoint, git, split, topOf} from './git.ts'
import type {Stage, TextReport} from './stage.ts'

/** Lines from `first` to `last`, counted from 1, both included. */
interface Lines {
  readonly first: number
  readonly last: number
}

const EVERYTHING: readonly Lines[] = [{first: 1, last: Number.POSITIVE_INFINITY}]

/** A changed submodule is one section of a diff, whatever the user has set: with its log or its diff, the sections would not be those of the names. */
const SUBMODULES = '--submodule=short'

const BLANK = /^\s*$/

/** The lines that a hunk of a diff without context changes; where it only removes, the lines on either side. */
function linesOf(header: string): Lines {
  const [, start = '0', length = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(header) ?? []
  const first = Number(start)
  return length === '0' ? {first, last: first + 1} : {first, last: first + Number(length) - 1}
}

/** The changed lines of each file of a diff, in the order of the files. */
function sectionsOf(diff: string): Lines[][] {
  const sections: Lines[][] = []
  for (const line of diff.split('\n')) {
    if (line.startsWith('diff --git ')) sections.push([])
    else if (line.startsWith('@@ ')) sections.at(-1)?.push(linesOf(line))
  }
  return sections
}

/** The lines of the paragraphs that the lines of a message stand in. */
function paragraphOf(message: ReportMessage, lines: readonly string[]): Lines {
  const {start, end} = extentOf(message)
  let first = start.line
  while (!BLANK.test(lines[first - 2] ?? '')) first--
  let last = end.line
  while (!BLANK.test(lines[last] ?? '')) last++
  return {first, last}
}

const meets = (a: Lines, b: Lines): boolean => a.first <= b.last && b.first <= a.last

/** What has changed since a commit, or is staged: keeps only findings in paragraphs that a change has touched. */
export class Changes implements Stage {
  readonly #top: string
  readonly #lines: ReadonlyMap<string, readonly Lines[]>
  readonly #staged: boolean

  private constructor(top: string, lines: ReadonlyMap<string, readonly Lines[]>, staged: boolean) {
    this.#top = top
    this.#lines = lines
    this.#staged = staged
  }

  /** @throws {SettingsError} where git is missing, this is no repository, or the commit is not known */
  static async read({since, staged}: Pick<Arguments, 'since' | 'staged'>): Promise<Changes> {
    const folder = process.cwd()
    const top = await topOf(folder)
    const range = staged ? ['--cached'] : [await forkPoint(folder, since ?? 'HEAD')]
    const names = split(await git(top, ['diff', '--name-only', '-z', SUBMODULES, '--find-renames', '--diff-filter=d', ...range]))
    const patch = [
      'diff',
      '--unified=0',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      SUBMODULES,
      '--find-renames',
      '--diff-filter=d',
      ...range,
    ]
    const sections = sectionsOf(String(await git(top, patch)))
    const lines = new Map(names.map((name, index) => [resolve(top, name), sections[index] ?? EVERYTHING]))
    const untracked = staged ? [] : split(await git(top, ['ls-files', '--others', '--exclude-standard', '-z']))
    for (const name of untracked) lines.set(resolve(top, name), EVERYTHING)
    return new Changes(top, lines, staged)
  }

  /** Whether anything of a file has changed. */
  has(path: string): boolean {
    return this.#lines.has(resolve(path))
  }

  /** Whether one of the lines of a file has changed, counted from 1, first and last included. */
  touches(path: string, first: number, last: number): boolean {
    return (this.#lines.get(resolve(path)) ?? []).some((range) => meets(range, {first, last}))
  }

  /** Reads a file as it is staged, or nothing where the file on the disk counts. */
  get read(): ((path: string, limit: number) => Promise<Input>) | undefined {
    if (!this.#staged) return undefined
    return async (path, limit) => {
      const name = relative(this.#top, resolve(path)).replaceAll(sep, '/')
      const size = Number(await git(this.#top, ['cat-file', '-s', `:${name}`]))
      if (size > limit) return {path, problem: tooLarge(size, limit)}
      return decode(path, await git(this.#top, ['cat-file', 'blob', `:${name}`]))
    }
  }

  report(report: TextReport): TextReport {
    const changed = this.#lines.get(resolve(report.path)) ?? []
    const lines = report.source.split(/\r\n?|\n/)
    const touched = (message: ReportMessage): boolean => {
      const paragraph = paragraphOf(message, lines)
      return message.ruleId === INTERNAL_ERROR || changed.some((range) => meets(range, paragraph))
    }
    return {...report, messages: report.messages.filter(touched)}
  }
}
