import fs from 'node:fs'
import {type NetParameters, netLengths} from '../../../src/language/context-net/context-net.ts'

/** Writes parameters as 32-bit floats, part after part. */
export function writeParameters(file: string, parameters: NetParameters): void {
  fs.writeFileSync(file, Buffer.concat(netLengths(0).map(([name]) => Buffer.from(Float32Array.from(parameters[name]).buffer))))
}

/** Reads what `writeParameters` wrote. @param rows - of the vocabulary */
export function readParameters(file: string, rows: number): NetParameters {
  const bytes = fs.readFileSync(file)
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  let start = 0
  const parts = netLengths(rows).map(([name, length]): [string, Float32Array] => [name, numbers.slice(start, (start += length))])
  return Object.fromEntries(parts) as unknown as NetParameters
}
