import {VFile} from 'vfile'
import {requireInput} from '../text/require.ts'
import {requireVFile6} from './vfile-version.ts'

const isFile = (value: unknown): value is VFile => typeof value === 'object' && value !== null && 'messages' in value

/**
 * What is to be checked, as a file: a string becomes a new one.
 *
 * @throws {TypeError} where it is neither a string nor a file, or a file that has a path and no value, or one of another version of vfile
 */
export function fileOf(caller: string, input: string | VFile): VFile {
  if (typeof input === 'string') return new VFile(input)
  requireInput(caller, 'a string or a VFile', input, isFile)
  requireVFile6(input)
  if (input.value === undefined && input.path !== undefined)
    throw new TypeError(`${caller} was given "${input.path}" as a VFile without a value. Read the file first and set its "value"`)
  return input
}
