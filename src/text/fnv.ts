/** A 32-bit hash of a text by FNV-1a over its UTF-16 code units (Fowler, Noll and Vo), unsigned. */
export function fnv(text: string, start = 0x811c9dc5): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
