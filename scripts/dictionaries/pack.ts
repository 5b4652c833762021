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

/** What `unpackPlanes` reads. */
export const packPlanes = (numbers: Uint16Array): Uint8Array =>
  Uint8Array.from([...Array.from(numbers, (number) => number & 255), ...Array.from(numbers, (number) => number >>> 8)])

/** What `unpackByClass` reads. */
export function packByClass(values: Uint8Array, classes: Uint8Array): Uint8Array {
  const order = [...classes.keys()].sort((a, b) => classes[a]! - classes[b]! || a - b)
  return Uint8Array.from(order, (nth) => values[nth]!)
}
