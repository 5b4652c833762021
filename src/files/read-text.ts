import {SettingsError} from '../text/settings-error.ts'
import {reasonOf} from './read.ts'
import {readRegularFile} from './regular-file.ts'
import {shortPath} from './short-path.ts'

/** @throws {SettingsError} that names the file and says why it cannot be read */
export function readText(path: string): string {
  try {
    return readRegularFile(path).toString('utf8')
  } catch (error) {
    throw new SettingsError(`${shortPath(path)}: ${reasonOf(error)}`)
  }
}
