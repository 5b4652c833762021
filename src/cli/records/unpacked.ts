import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream'
import {createGunzip} from 'node:zlib'

type Bytes = AsyncIterable<Uint8Array>

/** The bytes of a file that gzip has packed. */
function gunzipped(file: NodeJS.ReadableStream): Bytes {
  const unpacker = createGunzip()
  // What fails ends the unpacker with its error, and whoever reads from there has it.
  pipeline(file, unpacker, () => undefined)
  return unpacker
}

const NOTHING = new Uint8Array()

/** The bytes of a file that zstd has packed, in one frame or several. */
async function* unzstd(file: Bytes): AsyncGenerator<Uint8Array> {
  const {Decompress} = await import('fzstd')
  let parts: Uint8Array[] = []
  const unpacker = new Decompress((bytes) => parts.push(bytes))
  for await (const chunk of file) {
    unpacker.push(chunk)
    yield* parts
    parts = []
  }
  unpacker.push(NOTHING, true)
  yield* parts
}

/** What is read of a file. */
export interface UnpackedReading {
  readonly bytes: Bytes
  /** How much of the file has been read by now, packed as it is. Unit: bytes. */
  readonly read: () => number
}

/** The bytes of a file, unpacked where its name ends in `.gz` or `.zst`. Reading them throws what `createReadStream` throws, and where the file is damaged or cut off. */
export function unpacked(path: string): UnpackedReading {
  const file = createReadStream(path)
  const unpack = /\.gz$/i.test(path) ? gunzipped : /\.zst$/i.test(path) ? unzstd : undefined
  return {bytes: unpack?.(file) ?? file, read: () => file.bytesRead}
}
