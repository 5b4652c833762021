import {readFile} from 'node:fs/promises'

/**
 * The bytes of a built artifact of `dictionaries/english`, under Node. The only file of the rooms below `cli` that knows Node; a browser
 * gets its neighbour `read-data.browser.ts` through the condition in `package.json#imports`.
 *
 * @throws where the file is missing, with its name
 */
export const readData = (name: string): Promise<Uint8Array> => readFile(new URL(`../../dictionaries/english/${name}`, import.meta.url))
