import {ByteWriter} from '../../src/language/grammar/byte-stream.ts'

/** What `unpackAscending` reads. */
export function packAscending(numbers: Uint32Array): Uint8Array {
  const out = new ByteWriter()
  out.number(numbers.length)
  numbers.forEach((number, nth) => {
    out.number(number - (numbers[nth - 1] ?? 0))
  })
  return out.take()
}

/** What `unpackPlanes` reads. @param width - bytes for each number */
export const packPlanes = (numbers: readonly number[] | Uint16Array, width: number): Uint8Array =>
  Uint8Array.from(Array.from({length: width}, (_, plane) => Array.from(numbers, (number) => (number >>> (8 * plane)) & 255)).flat())

/** What `unpackByClass` reads. */
export function packByClass(values: Uint8Array, classes: Uint8Array): Uint8Array {
  const order = [...classes.keys()].sort((a, b) => classes[a]! - classes[b]! || a - b)
  return Uint8Array.from(order, (nth) => values[nth]!)
}
