import {onDisk} from './name-on-disk.ts'
import {NoRegularFile, readRegularFile, TooLarge} from './regular-file.ts'
import {USUAL_LIMIT} from './size-limit.ts'

/** A text to be checked, or why there is none. */
export type Input = {readonly path: string; readonly text: string} | UnreadInput

/** Why something could not be checked. */
export interface UnreadInput {
  readonly path: string
  readonly problem: string
}

/** A NUL byte this early means that a file is no text; git looks as far. Unit: bytes. */
const BINARY_PROBE = 8000

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file. Check the name, or quote it if it has spaces',
  ELOOP: 'a symbolic link that leads back to itself',
  EISDIR: 'this is a folder, not a file',
  ENXIO: 'this is a socket, and only regular files are read',
  ENOTDIR: 'what should be a folder in this path is a file',
}

/** Whether bytes start with the byte-order mark of UTF-16, in either order. */
const hasMarkOfUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** The text of bytes, with its byte-order mark if it has one; a problem where they are no UTF-8 text. */
export function decode(path: string, bytes: Uint8Array): Input {
  if (hasMarkOfUtf16(bytes)) return {path, problem: 'this is UTF-16 text. Convert it to UTF-8 first, for example with iconv'}
  if (bytes.subarray(0, BINARY_PROBE).includes(0))
    return {path, problem: 'this is a binary file (or UTF-16). Only UTF-8 text can be checked'}
  try {
    return {path, text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)}
  } catch {
    return {path, problem: 'this is not UTF-8 text. Convert it first, for example with iconv'}
  }
}

/** Codes of what its reader has no right to. */
const FORBIDDEN = new Set(['EACCES', 'EPERM'])

/** In our words why a file or a folder could not be read. */
export function reasonOf(error: unknown, what: 'file' | 'folder' = 'file'): string {
  if (error instanceof NoRegularFile || error instanceof TooLarge) return error.message
  const {code = '', message = ''} = error as {code?: string; message?: string}
  return FORBIDDEN.has(code) ? `no permission to read this ${what}` : (problems[code] ?? message)
}

/** Reads one file of at most `limit` bytes (default 64 MB), as text with its byte-order mark if it has one. */
export async function readInput(path: string, limit = USUAL_LIMIT): Promise<Input> {
  try {
    return decode(path, readRegularFile(onDisk(path), limit))
  } catch (error) {
    return {path, problem: reasonOf(error)}
  }
}
