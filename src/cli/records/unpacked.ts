import {createReadStream} from 'node:fs'
import {pipeline, type Transform} from 'node:stream'
import zlib from 'node:zlib'

/** Node has it from 22.15 and 23.8 on. */
const zstd = (zlib as {readonly createZstdDecompress?: () => Transform}).createZstdDecompress

/** A file that is packed in a way that this Node cannot read. */
export class Packed extends Error {
  override name = 'Packed'
}

function unzstd(path: string): Transform {
  if (zstd !== undefined) return zstd()
  throw new Packed(
    `this is packed with zstd, which Node reads from 22.15 on, and this is Node ${process.versions.node}. Unpack it on the way: zstd -dc ${path} | copydesk --jsonl …`,
  )
}

const unpackers: Readonly<Record<string, (path: string) => Transform>> = {
  gz: () => zlib.createGunzip(),
  zst: unzstd,
  zstd: unzstd,
}

/** What is read of a file. */
export interface Reading {
  readonly bytes: AsyncIterable<Uint8Array>
  /** How much of the file has been read by now, packed as it is. Unit: bytes. */
  readonly read: () => number
}

/**
 * The bytes of a file, unpacked where its name says that it is packed.
 *
 * @throws {Packed} where this Node does not know how
 */
export function unpacked(path: string): Reading {
  const unpack = unpackers[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  if (unpack === undefined) {
    const file = createReadStream(path)
    return {bytes: file, read: () => file.bytesRead}
  }
  const unpacker = unpack(path)
  const file = createReadStream(path)
  // What fails ends the unpacker with its error, and whoever reads from there has it.
  pipeline(file, unpacker, () => undefined)
  return {bytes: unpacker, read: () => file.bytesRead}
}
