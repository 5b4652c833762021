import {existsSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {readText} from '../files/read-text.ts'
import {shortPath} from '../files/short-path.ts'
import type {HunspellDictionary} from '../language/hunspell.ts'
import {readPersonalWords} from '../language/personal-words.ts'
import {SettingsError} from '../text/settings-error.ts'

/** The word file of a project that names none. */
export const WORD_FILE = '.copydesk/words.txt'

/** The two files of the Hunspell dictionary at a path without its ending, relative to the configuration that names it. */
export function dictionaryFiles(config: string, path: string): readonly [aff: string, dic: string] {
  const stem = resolve(dirname(config), path).replace(/\.(?:aff|dic)$/, '')
  return [`${stem}.aff`, `${stem}.dic`]
}

/**
 * The Hunspell dictionary at a path without its ending, relative to the configuration that names it.
 *
 * @throws {SettingsError} where one of its two files cannot be read
 */
export function readDictionary(config: string, path: string): HunspellDictionary {
  const [aff, dic] = dictionaryFiles(config, path)
  return {name: path, aff: readText(aff), dic: readText(dic)}
}

const entryOn = (line: string): string =>
  line
    .replace(/^\uFEFF/, '')
    .replace(/(?:^|\s)#.*$/, '')
    .trim()

function isEntry(entry: string): boolean {
  try {
    readPersonalWords([entry])
    return true
  } catch (error) {
    if (error instanceof SettingsError) return false
    throw error
  }
}

/** What the line says is not repeated: a stranger's configuration may name any file of yours as a word file. */
const NO_ENTRY = 'this line is no entry of a word file. Write one word, "!word" or "wrong -> right"'

/**
 * The entries of a word file, one a line, `#` before a comment.
 *
 * @throws {SettingsError} where it cannot be read, or an entry is none, naming file and line
 */
export function wordsIn(path: string): string[] {
  const entries = readText(path).split(/\r?\n/).map(entryOn)
  for (const [index, entry] of entries.entries()) {
    if (!isEntry(entry)) throw new SettingsError(`${shortPath(path)}:${index + 1}: ${NO_ENTRY}`)
  }
  return entries.filter((entry) => entry !== '')
}

/**
 * The entries of a project's word files, one a line, `#` before a comment. Where none is named, that of `.copydesk/words.txt` beside the
 * configuration, if it is there.
 *
 * @throws {SettingsError} where a file that was named cannot be read
 */
export function readWordFiles(config: string, named: readonly string[] | undefined): string[] {
  const paths = (named ?? [WORD_FILE]).map((path) => resolve(dirname(config), path))
  return paths.filter((path) => named !== undefined || existsSync(path)).flatMap(wordsIn)
}
