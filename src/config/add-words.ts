import {existsSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {readText} from '../files/read-text.ts'
import {writeWhole} from '../files/whole-file.ts'
import type {Configs} from './configs.ts'
import {WORD_FILE} from './word-files.ts'

/**
 * The word file of the project that a folder is in: the first that its configuration names, or the usual one beside the configuration,
 * else in the folder that is its home.
 */
export async function projectWordFile(configs: Configs, folder: string, home = folder): Promise<string> {
  const config = await configs.configFor(join(folder, 'a.txt'))
  if (config === undefined) return join(home, WORD_FILE)
  if (basename(config.path) === basename(WORD_FILE)) return config.path
  return config.wordFiles[0] ?? resolve(dirname(config.path), WORD_FILE)
}

/** Adds words to a file, in the order of the alphabet; what it holds stays. */
export function addWords(path: string, words: readonly string[]): void {
  const before = existsSync(path) ? readText(path) : ''
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  writeWhole(path, `${before}${gap}${[...words].sort((a, b) => a.localeCompare(b, 'en')).join('\n')}\n`)
}
