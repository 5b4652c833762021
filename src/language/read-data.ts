import {readFileSync} from 'node:fs'

/**
 * The bytes of a built artifact of `dictionaries/english`, under Node. The only file of the rooms below `cli` that knows Node; a browser
 * gets its neighbour `read-data.browser.ts` through the condition in `package.json#imports`. Read at one go: for a file that is at hand, the ways
 * through the thread pool take longer than the reading.
 *
 * @throws where the file is missing, with its name
 */
export const readData = async (name: string): Promise<Uint8Array> =>
  readFileSync(new URL(`../../dictionaries/english/${name}`, import.meta.url))
