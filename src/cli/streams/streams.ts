import {printable} from '../../reporters/printable.ts'
import type {StandardInput} from './standard-input.ts'

/** Where input comes from and output goes. */
export interface Streams {
  readonly stdin: StandardInput
  /** Writes to standard output; the promise is kept when there is room for more. */
  readonly out: (text: string) => Promise<void>
  /** Whether nobody takes what is written to standard output any more. */
  readonly isGone: () => boolean
  /** Writes to standard error. */
  readonly error: (text: string) => void
  /** Whether colours are wanted where the command line does not say. */
  readonly color: boolean
  /** The width of the terminal, in columns; `undefined` where output goes elsewhere. */
  readonly width: number | undefined
  /** Whether a person watches standard error. */
  readonly isWatched: boolean
}

/** Tells a warning that concerns the run and no one file. */
export const warnOn =
  ({error}: Streams) =>
  (warning: string): void =>
    error(`copydesk: ${printable(warning)}.\n`)

/** A command: reads its own arguments, and gives the exit status. */
export type Command = (argv: readonly string[], streams: Streams) => Promise<number>
