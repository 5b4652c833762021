/** Words in a row that make one shingle. */
export const WIDTH = 4

function hash(words: Int32Array, from: number): number {
  let value = 0
  for (let at = from; at < from + WIDTH; at++) value = Math.imul((value << 5) ^ (value >>> 27) ^ words[at]!, 0x9e3779b1)
  return value
}

/** A hash of each run of `WIDTH` words, by the hashes of the words. */
export function shinglesOf(words: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - WIDTH + 1))
  for (let at = 0; at < shingles.length; at++) shingles[at] = hash(words, at)
  return shingles
}
