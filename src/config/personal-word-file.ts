import {existsSync} from 'node:fs'
import {homedir} from 'node:os'
import {isAbsolute, join} from 'node:path'
import {wordsIn} from './word-files.ts'

/** The folder for a user's own settings, by the conventions of the system: `%APPDATA%`, or the XDG base directories. */
function configFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = environment['HOME'] || homedir()
  if (platform === 'win32') return environment['APPDATA'] || join(home, 'AppData', 'Roaming')
  const xdg = environment['XDG_CONFIG_HOME'] ?? ''
  return isAbsolute(xdg) ? xdg : join(home, '.config')
}

/** The file of the words that a user accepts in every project: `copydesk/words.txt` among the user's own settings. */
export const personalWordsFile = (environment = process.env, platform = process.platform): string =>
  join(configFolder(environment, platform), 'copydesk', 'words.txt')

/**
 * The words that the user accepts in every project.
 *
 * @throws {SettingsError} where the file is there and cannot be read, or an entry of it is none
 */
export function readPersonalWordsFile(): string[] {
  const path = personalWordsFile()
  return existsSync(path) ? wordsIn(path) : []
}
