import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {createRequire} from 'node:module'
import {temporaryBeside} from './temporary-name.ts'

/** GNU's own, which knows attributes that Node cannot see; not looked for along `PATH`, where anything may stand. */
const CP = '/bin/cp'

/** Loaded by the first text that is written: every check would wait for it. */
const processes = (): typeof import('node:child_process') => createRequire(import.meta.url)('node:child_process')

/** Gives a new file what the system keeps beside the bytes of another: extended attributes, access lists. What cannot be kept is left. */
function copyAttributes(from: string, to: string): void {
  try {
    if (process.platform === 'linux')
      processes().execFileSync(CP, ['--attributes-only', '--preserve=mode,xattr', '--', from, to], {stdio: 'ignore'})
    else copyFileSync(from, to)
  } catch {
    // There is no such program, or the disk has no such attributes.
  }
}

/** Whether a new file can be given the owner of another. */
function takesOwner(path: string, {uid, gid}: Stats): boolean {
  const own = statSync(path)
  if (own.uid === uid && own.gid === gid) return true
  try {
    chownSync(path, uid, gid)
    return true
  } catch {
    return false
  }
}

function writeSynced(path: string, text: string, flag: 'wx' | 'r+'): void {
  const file = openSync(path, flag)
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    ftruncateSync(file, bytes.length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function requireUnchanged(target: string, before: string): void {
  if (!readFileSync(target).equals(Buffer.from(before))) throw new Error('the file was changed while it was checked, and is left as it is')
}

class HalfWritten extends Error {
  override name = 'HalfWritten'
}

/** Writes over a file where it stands, so that all its names and whatever belongs to it stay. */
function overwrite(target: string, before: string, after: string): void {
  try {
    writeSynced(target, after, 'r+')
  } catch (error) {
    try {
      writeSynced(target, before, 'r+')
    } catch {
      throw new HalfWritten(`it was written in part (${(error as Error).message})`)
    }
    throw error
  }
}

/** Writes the copy that is to take the place of a file, and says whether it can: it has the file's owner, and no other name leads to the file. */
function prepareCopy(copy: string, target: string, stats: Stats, after: string): boolean {
  writeFileSync(copy, '', {flag: 'wx', mode: stats.mode})
  copyAttributes(target, copy)
  writeSynced(copy, after, 'r+')
  const canReplace = stats.nlink === 1 && takesOwner(copy, stats)
  if (canReplace) chmodSync(copy, stats.mode & 0o7777)
  return canReplace
}

/**
 * Replaces the text of a file. It keeps its mode, its owner, its attributes and all its names; a symbolic link stays one. Where a copy can have all
 * that, the copy is renamed, so that no reader sees half of the text; where not (the file has several names, or belongs to somebody else), the file is
 * written over, with a whole copy beside it until that is done.
 *
 * @param before - what the file must still hold
 * @throws where the file has been changed meanwhile, or cannot be written
 */
export function replaceFile(path: string, before: string, after: string): void {
  const target = realpathSync(path)
  accessSync(target, constants.W_OK)
  const copy = temporaryBeside(target)
  let isNeeded = false
  try {
    const canReplace = prepareCopy(copy, target, statSync(target), after)
    requireUnchanged(target, before)
    if (canReplace) renameSync(copy, target)
    else overwrite(target, before, after)
  } catch (error) {
    isNeeded = error instanceof HalfWritten
    throw isNeeded ? new Error(`${(error as Error).message}; the whole text is in ${copy}`) : error
  } finally {
    if (!isNeeded) rmSync(copy, {force: true})
  }
}
