import type {Format} from '../formats/format.ts'
import type {Settings} from '../linter/settings.ts'
import type {PackData} from '../packs/pack.ts'
import type {PlainFinding} from './plain-finding.ts'

/** The settings of a linter that lives in a worker: those that can be sent to it. Where its data is, `WorkerOptions` say; formats are loaded when a text asks for them. */
export interface WorkerSettings extends Omit<Settings, 'data' | 'packs' | 'preload'> {
  /** Rules of a house, as data: each pack's files as texts, or its rules as what their YAML stands for. Default: none. */
  readonly packs?: readonly PackData[]
}

/** How much of the data has come. Unit: bytes, as they are after decompression. */
export interface Progress {
  readonly loaded: number
  readonly total: number
}

/** A text that was corrected or cleaned, and what is told of it. */
export interface Rewritten {
  readonly text: string
  /** Of `fix`, what is left, by the places in the new text; of `clean`, what was removed or repaired, by the places in the text as given. */
  readonly findings: readonly PlainFinding[]
}

/** What a worker can be asked, and what it answers. */
export interface Answers {
  readonly lint: readonly PlainFinding[]
  readonly fix: Rewritten
  readonly clean: Rewritten
  readonly suggest: readonly string[]
}

/** The name of something that a worker can be asked. */
export type Method = keyof Answers

/** What is asked, of which text. */
export interface AskedOfText {
  readonly method: Method
  /** The text, or for `suggest` the word. */
  readonly text: string
  /** Which of the open documents it is the newest version of: each has a linter that remembers its last version. */
  readonly document: string
  readonly format: Format | undefined
}

/** What a page sends to its worker. */
export type ToWorker =
  | {readonly type: 'settings'; readonly settings: WorkerSettings; readonly data: string | undefined}
  | {readonly type: 'ask'; readonly id: number; readonly asked: AskedOfText}
  | {readonly type: 'close'; readonly document: string}

/** An error as it goes from a worker to a page. */
export interface PlainError {
  readonly name: string
  readonly message: string
}

/** What a worker sends to its page. */
export type ToPage =
  | ({readonly type: 'progress'} & Progress)
  | {readonly type: 'ready'; readonly error?: PlainError}
  | {readonly type: 'answer'; readonly id: number; readonly value?: Answers[Method]; readonly error?: PlainError}
