import type {Format} from '../formats/format.ts'
import type {Settings} from '../linter/settings.ts'
import type {Edit} from '../text/finding.ts'
import type {Span} from '../text/span.ts'
import type {FoundInDocument} from './found.ts'

/** Settings as they go to a worker: once whole, and from then on by their number, since they may hold dictionaries. */
interface SentSettings {
  readonly id: number
  readonly settings?: Settings
}

/** A text, and how it is to be read. */
export interface LaneTask {
  /** By which it is given up. */
  readonly number: number
  /** Whose memory it is checked with: the same for all versions of a document. */
  readonly key: string
  readonly text: string
  readonly format: Format
  readonly settings: SentSettings
  /** What of the text is looked at; default: all. */
  readonly within?: Span
}

/** What a worker is asked. `forget` takes no answer but that it is done. */
export type LaneQuestion =
  | {readonly ask: 'check'; readonly task: LaneTask}
  | {readonly ask: 'fix'; readonly task: LaneTask}
  | {readonly ask: 'forget'; readonly key: string}

/** `unknown-settings`: the worker is new, and wants to be asked again with the settings whole. `given-up`: as its asker wanted. */
export type LaneAnswer =
  | {readonly found: readonly FoundInDocument[]}
  | {readonly edits: readonly Edit[]}
  | {readonly problem: string}
  | {readonly done: 'forgotten' | 'given-up' | 'unknown-settings'}

/** Tells a worker, while it is at a task, the number of a task that is given up. */
export type GivenUp = Int32Array

/** A place for such a number that threads share. */
export const nothingGivenUp = (): GivenUp => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
