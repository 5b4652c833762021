import {dirname, join} from 'node:path'
import {CONFIG_NAMES} from '../config/find-config.ts'
import {personalWordsFile} from '../config/personal-word-file.ts'
import {WORD_FILE} from '../config/word-files.ts'
import {OWN_IGNORE} from '../files/ignore-files.ts'

/** The names of files that decide how the texts of their folder, and of those below it, are checked. */
export const DECIDING: readonly string[] = [...CONFIG_NAMES, WORD_FILE, OWN_IGNORE]

/** All places of such files for a folder, whether they are there or not, and the user's own words. */
export function decidingFiles(folder: string): string[] {
  const files: string[] = [personalWordsFile()]
  for (let at = folder; ; at = dirname(at)) {
    for (const name of DECIDING) files.push(join(at, name))
    if (dirname(at) === at) return files
  }
}
