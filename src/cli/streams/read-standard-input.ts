import {decode, type Input} from '../../files/read.ts'
import {tooLarge} from '../../files/size-limit.ts'
import type {StandardInput} from './standard-input.ts'

/** The name under which standard input is reported where it is given none. */
export const STDIN_NAME = '<stdin>'

/**
 * Reads standard input to its end. Where nothing comes, and nobody has said what text it should be, that is a problem: most likely a step of CI has not
 * been given what it was to check.
 *
 * @param name - the name that the user gave the text, if any
 * @param limit - the most bytes that are read; what has more is not read on, and is a problem. Default: any number
 */
export async function readStandardInput(
  name: string | undefined,
  {bytes}: StandardInput,
  limit = Number.POSITIVE_INFINITY,
): Promise<Input> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes()) {
    length += chunk.length
    if (length > limit) return {path: name ?? STDIN_NAME, problem: tooLarge(undefined, limit)}
    chunks.push(chunk)
  }
  const whole = Buffer.concat(chunks)
  if (whole.length > 0 || name !== undefined) return decode(name ?? STDIN_NAME, whole)
  return {path: STDIN_NAME, problem: 'standard input is empty; to check a folder, name it (copydesk .)'}
}
