import {lstatSync, type Stats} from 'node:fs'
import {homedir} from 'node:os'
import {isAbsolute, join} from 'node:path'
import process from 'node:process'

const {env, platform} = process

/** Where a user's programs keep what they can make again, by the conventions of the system. */
function cacheHome(): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  const named = env['XDG_CACHE_HOME'] ?? ''
  return isAbsolute(named) ? named : join(homedir(), '.cache')
}

/** A folder of the current user for what copydesk keeps between runs. */
export const ownFolder = (name: string): string => join(cacheHome(), 'copydesk', name)

/** Whether nobody but the user can have written something. Windows keeps a user's folders by other means. */
export const isOwn = ({mode, uid}: Stats): boolean => platform === 'win32' || (uid === process.getuid?.() && (mode & 0o077) === 0)

/** Whether a path is a folder, and no link to one, in which nobody but the user can have put anything. */
export function isOwnFolder(path: string): boolean {
  const stats = lstatSync(path)
  return stats.isDirectory() && isOwn(stats)
}
