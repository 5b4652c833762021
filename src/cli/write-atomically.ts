import {accessSync, chmodSync, constants, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'

/**
 * Replaces the text of a file in one step, so that no reader sees half of it: a neighbour is written and renamed. The file keeps its mode; a
 * symbolic link stays one.
 *
 * @param before - what the file must still hold
 * @throws where the file has been changed meanwhile, or cannot be written
 */
export function replaceFile(path: string, before: string, after: string): void {
  const target = realpathSync(path)
  accessSync(target, constants.W_OK)
  const {mode} = statSync(target)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, after, {flag: 'wx', mode})
    chmodSync(temporary, mode)
    if (!readFileSync(target).equals(Buffer.from(before)))
      throw new Error('the file was changed while it was checked, and is left as it is')
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
