import {readFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

/** The bytes of a data file, which the extension holds packed. It takes the place of the reader of the package. */
export const readData = async (name: string): Promise<Uint8Array> =>
  brotliDecompressSync(readFileSync(new URL(`../../dictionaries/${name}.br`, import.meta.url)))
