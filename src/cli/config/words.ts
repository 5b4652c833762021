import {existsSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {HunspellDictionary} from '../../language/hunspell.ts'
import {readText} from './read-text.ts'

/** The word file of a project that names none. */
const DEFAULT = '.copydesk/words.txt'

/**
 * The Hunspell dictionary at a path without its ending, relative to the configuration that names it.
 *
 * @throws {SettingsError} where one of its two files cannot be read
 */
export function readDictionary(config: string, path: string): HunspellDictionary {
  const stem = resolve(dirname(config), path).replace(/\.(?:aff|dic)$/, '')
  return {name: path, aff: readText(`${stem}.aff`), dic: readText(`${stem}.dic`)}
}

const wordsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\uFEFF/, '')
        .replace(/(?:^|\s)#.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '')

/**
 * The entries of a project's word files, one a line, `#` before a comment. Where none is named, that of `.copydesk/words.txt` beside the
 * configuration, if it is there.
 *
 * @throws {SettingsError} where a file that was named cannot be read
 */
export function readWordFiles(config: string, named: readonly string[] | undefined): string[] {
  const paths = (named ?? [DEFAULT]).map((path) => resolve(dirname(config), path))
  return paths.filter((path) => named !== undefined || existsSync(path)).flatMap((path) => wordsOf(readText(path)))
}
