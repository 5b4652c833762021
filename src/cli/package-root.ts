import {existsSync} from 'node:fs'

/** The folder of the installed package, from the compiled bundle as from the source. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder)
  return folder
}
