import {resolve} from 'node:path'
import {hasIgnoreFile, IgnoreFiles, OWN_IGNORE} from '../files/ignore-files.ts'
import type {Configs} from './configs.ts'

/** What leaves files out beside git: the ignore file of copydesk's own, or the setting `ignores`. */
export type Leaver = '"ignores" of the configuration' | '.copydeskignore'

async function isListed(path: string): Promise<boolean> {
  if (!hasIgnoreFile(resolve(path, '..'), process.cwd(), OWN_IGNORE)) return false
  const {default: ignore} = await import('ignore')
  return new IgnoreFiles(ignore, [OWN_IGNORE], process.cwd()).ignores(resolve(path), false)
}

/** What leaves a file of this name out, whether it is there or not; `undefined` where nothing does. */
export async function leftOutBy(path: string, configs: Configs): Promise<Leaver | undefined> {
  if (await isListed(path)) return '.copydeskignore'
  return (await configs.ignores(path)) ? '"ignores" of the configuration' : undefined
}

/** Files that are to be looked at, and those that the setting `ignores` leaves out. */
export interface Sifted {
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
