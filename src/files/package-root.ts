import {existsSync, readFileSync} from 'node:fs'

/** The folder of the installed package, from the compiled bundle as from the source. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder)
  return folder
}

/** The version of the installed package. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('package.json', packageRoot()), 'utf8')) as {version: string}).version
