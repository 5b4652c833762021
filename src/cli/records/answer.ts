import type {Counts} from '../../reporters/report.ts'
import type {Standing} from './task.ts'

/** What a record came to. */
export interface RecordAnswer {
  /** The line that answers it, without its line feed. */
  readonly line: string
  /** Whether that is a problem in place of an answer. */
  readonly hasFailed: boolean
  /** The findings by severity. */
  readonly counts: Counts
  /** Whether a rule has thrown on the way. */
  readonly isPartial: boolean
  /** Whether something could still be corrected. */
  readonly isUnfinished: boolean
}

/** No finding. */
export const nothing = (): Counts => ({error: 0, warn: 0, info: 0})

/** The members of an object, each value as JSON; one that is undefined is left out. */
export type Members = Readonly<Record<string, string | undefined>>

/** An object as JSON. */
export function objectOf(members: Members): string {
  const written = Object.entries(members).filter(([, value]) => value !== undefined)
  return `{${written.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`
}

/** What is told of every record: where it stands, and what tells it apart. */
export const facts = ({path, record}: Standing, id: string | undefined): Members => ({
  path: path === undefined ? undefined : JSON.stringify(path),
  record: String(record),
  id,
})

/** What there is to say of a record without an answer, beside the line. */
export const FAILED = {hasFailed: true, counts: nothing(), isPartial: false, isUnfinished: false} as const

/** The answer to a record that there is none for. */
export const failure = (problem: string, standing: Standing, id?: string): RecordAnswer => ({
  line: objectOf({...facts(standing, id), problem: JSON.stringify(problem)}),
  ...FAILED,
})
