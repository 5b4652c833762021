/**
 * A 32-bit hash of a stretch of text, by FNV-1a over its UTF-16 code units (Fowler, Noll and Vo), finished by `mix` so that the
 * low bits, which choose a bucket, depend on every unit.
 */
export function hashText(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash, seed)
}

/** Joins two 32-bit numbers into one, with the finishing steps of MurmurHash3 (Austin Appleby, public domain). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
