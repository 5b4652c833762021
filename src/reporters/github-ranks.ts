import {extentOf, type ReportMessage, severityOf} from './report.ts'

/** What a report for GitHub can be told beside the messages. */
export interface GithubOptions {
  /** Whether one of the lines of a file, counted from 1, first and last included, has changed in what is looked at. Default: none has. */
  readonly isChanged?: (path: string, first: number, last: number) => boolean
}

const SEVERITIES = ['error', 'warn', 'info'] as const

/** Keeps lines of a report in the order in which a reader wants them: errors first, and of each severity those on changed lines. */
export class Ranks {
  readonly #isChanged: NonNullable<GithubOptions['isChanged']>
  readonly #most: number
  readonly #lines: string[][] = SEVERITIES.flatMap(() => [[], []])
  /** How many messages stand on changed lines. */
  changed = 0

  /** @param most - how many lines are wanted in all; default: every one */
  constructor({isChanged = () => false}: GithubOptions, most = Number.POSITIVE_INFINITY) {
    this.#isChanged = isChanged
    this.#most = most
  }

  add(path: string, message: ReportMessage, line: string): void {
    const {start, end} = extentOf(message)
    const isChanged = this.#isChanged(path, start.line, end.line)
    if (isChanged) this.changed++
    const lines = this.#lines[SEVERITIES.indexOf(severityOf(message)) * 2 + (isChanged ? 0 : 1)]!
    if (lines.length < this.#most) lines.push(line)
  }

  inOrder(): string[] {
    return this.#lines.flat().slice(0, this.#most)
  }
}
