import {readFileSync} from 'node:fs'
import {brotliDecompressSync} from 'node:zlib'

const unpacked = (name: string): Uint8Array => brotliDecompressSync(readFileSync(new URL(`../../dictionaries/${name}.br`, import.meta.url)))

/** The bytes of a data file, which the extension holds packed. It takes the place of the reader of the package. */
export const readData = async (name: string): Promise<Uint8Array> => unpacked(name)

/** What gives the bytes of a data file, which is unpacked when it is first asked. */
export function readDataLater(name: string): () => Uint8Array {
  let bytes: Uint8Array | undefined
  return () => (bytes ??= unpacked(name))
}
