import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const made: string[] = []

/** A new folder outside the repository that is gone when the tests of the file are done: `setup.ts` sees to it. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-test-')))
  made.push(folder)
  return folder
}

/** Removes the folders that were made since the last call. */
export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true})
}
