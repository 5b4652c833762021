import {fstatSync} from 'node:fs'
import {isatty} from 'node:tty'

/** What standard input is connected to; `none` is a device that is no terminal, as `/dev/null`, or nothing at all. */
export type InputKind = 'file' | 'none' | 'pipe' | 'terminal'

/** Standard input: what it is, and what comes out of it. */
export interface StandardInput {
  readonly kind: () => InputKind
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** The number of standard input among the files that a process has open. */
const DESCRIPTOR = 0

/** What a file is that the process has open; `none` where it has none of this number. */
export function kindOf(descriptor: number): InputKind {
  try {
    if (isatty(descriptor)) return 'terminal'
    const stats = fstatSync(descriptor)
    if (stats.isFile()) return 'file'
    return stats.isFIFO() || stats.isSocket() ? 'pipe' : 'none'
  } catch {
    return 'none'
  }
}

/** The standard input of this process. */
export const standardInput: StandardInput = {kind: () => kindOf(DESCRIPTOR), bytes: () => process.stdin}

/** Whether somebody has put a text into standard input, so that a call that names no file means it. */
export const isFed = (input: StandardInput): boolean => input.kind() === 'pipe' || input.kind() === 'file'
