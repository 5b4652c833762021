import {lilconfigSync} from 'lilconfig'
import {SettingsError} from '../../text/settings-error.ts'
import {reasonOf} from '../read.ts'
import {shortPath} from '../short-path.ts'

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

/** Gives the path of the configuration in force in a folder: its own, or the nearest in the folders above. Each folder is looked at once. */
export function configFinder(): (folder: string) => string | undefined {
  const finder = lilconfigSync('copydesk', {
    searchPlaces: [...CONFIG_NAMES],
    loaders: {'.json': packageConfig, '.jsonc': asText, '.yaml': asText, '.yml': asText, noExt: asText},
    ignoreEmptySearchPlaces: false,
    stopDir: '/',
  })
  return (folder) => {
    try {
      return finder.search(folder)?.filepath
    } catch (error) {
      throw new SettingsError(unreadable(folder, error as NodeJS.ErrnoException))
    }
  }
}
