/** Bits to an entry; with five probes, one word in 45 that is not in the filter seems to be (Bloom 1970). */
const BITS = 8
const PROBES = 5

/** The bits that stand for a hash: double hashing (Kirsch & Mitzenmacher 2006) over the halves of a 32-bit hash. */
function* placesOf(hash: number, size: number): Generator<number> {
  const step = (Math.imul(hash, 0x9e3779b1) >>> 0) | 1
  for (let k = 0; k < PROBES; k++) yield ((hash + Math.imul(k, step)) >>> 0) % size
}

/** A set of 32-bit hashes in one byte each, which sometimes says yes where no is right, and never the other way round. */
export function bloomFilterOf(hashes: Iterable<number>, count: number): Uint8Array {
  const filter = new Uint8Array(Math.ceil((count * BITS) / 8))
  for (const hash of hashes) for (const place of placesOf(hash, filter.length * 8)) filter[place >> 3]! |= 1 << (place & 7)
  return filter
}

/** Whether a filter has a hash, or seems to. */
export function mayHold(filter: Uint8Array, hash: number): boolean {
  if (filter.length === 0) return false
  for (const place of placesOf(hash, filter.length * 8)) if (!(filter[place >> 3]! & (1 << (place & 7)))) return false
  return true
}
