import {resolve} from 'node:path'
import {hasIgnoreFile, IgnoreFiles, OWN_IGNORE} from '../files/ignore-files.ts'
import type {Configs} from './configs.ts'

/** What leaves files out beside git: the ignore file of copydesk's own, or the setting `ignores`. */
export type Leaver = '"ignores" of the configuration' | '.copydeskignore'

async function isListed(path: string, top: string): Promise<boolean> {
  if (!hasIgnoreFile(resolve(path, '..'), top, OWN_IGNORE)) return false
  const {default: ignore} = await import('ignore')
  return new IgnoreFiles(ignore, [OWN_IGNORE], top).ignores(resolve(path), false)
}

/**
 * What leaves a file of this name out, whether it is there or not; `undefined` where nothing does.
 *
 * @param top - the folder above which no ignore file counts outside of a git repository
 */
export async function leftOutBy(path: string, configs: Configs, top = process.cwd()): Promise<Leaver | undefined> {
  if (await isListed(path, top)) return '.copydeskignore'
  return (await configs.ignores(path)) ? '"ignores" of the configuration' : undefined
}

/** Files that are to be looked at, and those that the setting `ignores` leaves out. */
interface Sifted {
  readonly files: readonly string[]
  readonly ignored: readonly string[]
}

/** Takes out of files that were found those that their configurations leave out. */
export async function sift(found: readonly string[], configs: Configs): Promise<Sifted> {
  const files: string[] = []
  const ignored: string[] = []
  for (const path of found) ((await configs.ignores(path)) ? ignored : files).push(path)
  return {files, ignored}
}
