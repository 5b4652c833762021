import {statSync} from 'node:fs'
import {SettingsError} from '../../text/settings-error.ts'
import type {Arguments} from './arguments.ts'

/** What tells a regular file from every other, whatever names it has; `undefined` where there is none. */
function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(path)
    return stats.isFile() ? `${stats.dev} ${stats.ino}` : undefined
  } catch {
    return undefined
  }
}

/** The files that a run writes beside the texts, with the flags that name them. */
function writtenBy(given: Arguments): [flag: string, path: string][] {
  const {baseline, outputs, 'update-baseline': isNew, 'prune-baseline': isPruned, cache, 'cache-location': kept} = given
  const written: [string, string | undefined | false][] = [
    ...outputs.map(({file}): [string, string | undefined] => ['--output-file', file]),
    ['--baseline', (isNew || isPruned) && baseline],
    ['--cache-location', cache && kept],
  ]
  return written.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
}

/**
 * Refuses to write a report, a baseline or a cache over one of the texts, whichever way either is named.
 *
 * @throws {SettingsError} naming the flag and the file
 */
export function requireOwnFilesApart(given: Arguments, texts: readonly string[]): void {
  const taken = new Map<string, string>()
  for (const [flag, path] of writtenBy(given)) {
    const identity = identityOf(path)
    if (identity !== undefined) taken.set(identity, `${flag} ${path}`)
  }
  if (taken.size === 0) return
  for (const text of texts) {
    const flag = taken.get(identityOf(text) ?? '')
    if (flag !== undefined) throw new SettingsError(`${flag} would be written over ${text}, which is to be checked. Give it another name`)
  }
}
