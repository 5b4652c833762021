import {statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {lilconfigSync} from 'lilconfig'
import {reasonOf} from '../files/read.ts'
import {shortPath} from '../files/short-path.ts'
import {SettingsError} from '../text/settings-error.ts'

/** Where a configuration may stand, in the order in which a folder is asked for it. */
export const CONFIG_NAMES: readonly string[] = [
  'copydesk.config.json',
  'copydesk.config.jsonc',
  'copydesk.config.yaml',
  'copydesk.config.yml',
  '.copydeskrc',
  'package.json',
]

const asText = (_: string, content: string): unknown => ({content})

/** `package.json` counts only where it has a key `copydesk`; one that is no JSON is not ours to complain about. */
function packageConfig(path: string, content: string): unknown {
  if (!path.endsWith('package.json')) return {content}
  try {
    return JSON.parse(content) as unknown
  } catch {
    return {}
  }
}

/** Which configuration of a folder, or of those above it, cannot be read, and why. */
function unreadable(folder: string, error: NodeJS.ErrnoException): string {
  const reason = reasonOf(error)
  if (error.path !== undefined) return `${shortPath(error.path)}: ${reason}`
  return `${shortPath(folder)}: of ${CONFIG_NAMES.join(', ')} in this folder or above, one cannot be read (${reason})`
}

/** What cannot even be looked at is told of when it is to be read. */
function isNeitherFileNorFolder(path: string): boolean {
  try {
    const stats = statSync(path, {throwIfNoEntry: false})
    return stats !== undefined && !stats.isFile() && !stats.isDirectory()
  } catch {
    return false
  }
}

/** Opening a pipe or a device would wait, or read, without an end. */
function requireFiles(folder: string): void {
  for (const name of CONFIG_NAMES) {
    const path = join(folder, name)
    if (isNeitherFileNorFolder(path))
      throw new SettingsError(`${shortPath(path)}: a configuration must be a regular file, and this is none`)
  }
}

/** A folder and all above it, but for those that were looked at before. */
function* foldersUp(folder: string, seen: Set<string>): Generator<string> {
  for (let at = folder; !seen.has(at); at = dirname(at)) {
    seen.add(at)
    yield at
  }
}

/** Gives the path of the configuration in force in a folder: its own, or the nearest in the folders above. Each folder is looked at once. */
export function configFinder(): (folder: string) => string | undefined {
  const finder = lilconfigSync('copydesk', {
    searchPlaces: [...CONFIG_NAMES],
    loaders: {'.json': packageConfig, '.jsonc': asText, '.yaml': asText, '.yml': asText, noExt: asText},
    ignoreEmptySearchPlaces: false,
    stopDir: '/',
  })
  const seen = new Set<string>()
  return (folder) => {
    for (const above of foldersUp(folder, seen)) requireFiles(above)
    try {
      return finder.search(folder)?.filepath
    } catch (error) {
      throw new SettingsError(unreadable(folder, error as NodeJS.ErrnoException))
    }
  }
}
