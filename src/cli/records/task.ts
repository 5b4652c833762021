import type {Settings} from '../../linter/settings.ts'
import type {FixClass} from '../../text/finding.ts'

/** What of a text is told beside the text itself. */
export interface Tells {
  readonly messages: boolean
  readonly counts: boolean
  readonly edits: boolean
}

/** What is to be done with each record of a run. Plain data, since it goes to workers. */
export interface RecordTask {
  readonly action: 'check' | 'clean' | 'fix'
  readonly settings: Settings
  /** The name whose end says how texts are to be read. */
  readonly path: string
  /** Which corrections `fix` makes. */
  readonly wanted: FixClass
  /** The field that holds the text. */
  readonly field: string
  /** The field that is given back to tell records apart. */
  readonly id: string | undefined
  /** Whether a record comes back whole. */
  readonly keepsFields: boolean
  /** The field that a corrected or cleaned text goes into where records come back whole. */
  readonly outputField: string
  readonly tells: Tells
}

/** Where a record stands: its file, if it has one, and its number there, counted from 1. */
export interface Standing {
  readonly path?: string
  readonly record: number
}
