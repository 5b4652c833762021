import {makeTables} from '../kept-tables.ts'

/** One of two words that are taken for each other, as the header lists them. */
export interface PairHeader {
  /** Two words in small letters. The weights speak for the second. */
  readonly words: readonly [string, string]
  readonly bias: number
  /** How far the weights must speak for the other word before the first or the second is called wrong; `null` where that is never sure. */
  readonly least: readonly [number | null, number | null]
  /** Of places where the other word stands in held text, the share that would be found if this one stood there. */
  readonly found: readonly [number, number]
}

/** The first part of `contexts.bin`. */
export interface ContextHeader {
  /** The words whose own form is their kind. */
  readonly frequent: string
  readonly pairs: readonly PairHeader[]
  /** The weights are whole numbers; one is so much. */
  readonly unit: number
  /** What it was trained from: each file of text with the first 16 digits of the SHA-256 of its content. */
  readonly text: readonly {readonly name: string; readonly sha256: string}[]
}

/** A weight of a pair for a feature: see `keyOf`. */
export interface Weight {
  readonly key: number
  readonly weight: number
}

/** Weights lie in so many buckets, by the upper bits of their key; the lower `CHECK_BITS` tell them apart there. */
const BUCKETS = 0x10000
const CHECK_BITS = 8
const CHECK_MASK = (1 << CHECK_BITS) - 1

/**
 * The key of a feature of a pair, given by its place in the header: 24 bits. A feature that has no weight is taken for one that has in one case of 900, which in one place of 50
 * adds a weight that is not its own; with 32 bits the file took a third more.
 */
export const keyOf = (feature: number, pair: number): number => {
  const bits = Math.imul(feature ^ Math.imul(pair + 1, 0x7feb352d), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> CHECK_BITS
}

/** The weight for a key, 0 where there is none. */
export function weightOf({starts, checks, weights}: WeightTable, key: number): number {
  const bucket = key >>> CHECK_BITS
  const check = key & CHECK_MASK
  for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) if (checks[at] === check) return weights[at]!
  return 0
}

/** The weights of `contexts.bin`, ready to be asked. */
export interface WeightTable {
  /** Where each bucket starts, and after the last one the end. */
  readonly starts: Uint32Array
  readonly checks: Uint8Array
  readonly weights: Int8Array
}

const MAGIC = 'copydesk contexts 2\n'

/** The bytes of a model: a line that names the format, the header's length and the header as JSON, the number in each bucket, the lower bits of the keys, the weights. */
export function encodeContexts(header: ContextHeader, weights: readonly Weight[]): Uint8Array {
  const sorted = [...weights].sort((a, b) => a.key - b.key)
  const counts = new Uint8Array(BUCKETS)
  for (const {key} of sorted) {
    if (counts[key >>> CHECK_BITS] === 255) throw new Error('Too many weights in a bucket')
    counts[key >>> CHECK_BITS]!++
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const head = new TextEncoder().encode(`${MAGIC}${json.length}\n`)
  const checks = Uint8Array.from(sorted, ({key}) => key & CHECK_MASK)
  return concatenated([head, json, counts, checks, new Uint8Array(Int8Array.from(sorted, ({weight}) => weight).buffer)])
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Where the header of a model starts and ends. @throws where the bytes are not those of a model of this version */
function headerIn(bytes: Uint8Array): {start: number; end: number} {
  const decoder = new TextDecoder()
  const line = bytes.indexOf(10, MAGIC.length)
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC || line < 0) throw new Error('it is no model of contexts of this version')
  const start = line + 1
  return {start, end: start + Number(decoder.decode(bytes.subarray(MAGIC.length, line)))}
}

/**
 * The header and the weights of a model, as its file has them or as they were kept.
 *
 * @param read - gives the bytes of the file; is not asked where both were kept
 * @throws where the bytes are not those of a model of this version
 */
export function decodeContexts(read: () => Uint8Array, keep = makeTables): {header: ContextHeader; table: WeightTable} {
  const {json} = keep('contexts.header', () => {
    const bytes = read()
    const {start, end} = headerIn(bytes)
    return {json: bytes.subarray(start, end)}
  })
  const table = keep<WeightTable>('contexts.weights', () => {
    const bytes = read()
    return tableOf(bytes.subarray(headerIn(bytes).end))
  })
  return {header: JSON.parse(new TextDecoder().decode(json)) as ContextHeader, table}
}

function tableOf(bytes: Uint8Array): WeightTable {
  const starts = new Uint32Array(BUCKETS + 1)
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = starts[bucket]! + bytes[bucket]!
  const count = starts[BUCKETS]!
  if (bytes.length !== BUCKETS + 2 * count) throw new Error('it is cut off or too long')
  const checks = bytes.slice(BUCKETS, BUCKETS + count)
  const weights = new Int8Array(count)
  weights.set(bytes.subarray(BUCKETS + count))
  return {starts, checks, weights}
}
