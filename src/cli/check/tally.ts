import type {UnreadInput} from '../../files/read.ts'
import {type Counts, count} from '../../reporters/report.ts'
import {INTERNAL_ERROR} from '../../rules/apply.ts'
import type {TextReport} from './stage.ts'

/** The exit status of a run that has not done all that it was asked for. */
export const UNFINISHED = 2

/** What a run has come to. */
export class Tally {
  readonly #counts: Counts = {error: 0, warn: 0, info: 0}
  readonly problems: UnreadInput[]
  #failedInside = false

  constructor(problems: readonly UnreadInput[]) {
    this.problems = [...problems]
  }

  /** Looks at what was found before anything is held back. */
  see({messages}: TextReport): void {
    if (messages.some((message) => message.ruleId === INTERNAL_ERROR)) this.#failedInside = true
  }

  add(report: TextReport): void {
    count(this.#counts, report)
  }

  status(maxWarnings: number, isUnfinished: boolean): number {
    if (this.problems.length > 0 || this.#failedInside) return UNFINISHED
    return isUnfinished || this.#counts.error > 0 || this.#counts.warn > maxWarnings ? 1 : 0
  }
}
