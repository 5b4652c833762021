/** Words in a row that make one shingle. */
export const WIDTH = 4

function hash(words: Int32Array, from: number): number {
  let value = 0
  for (let at = from; at < from + WIDTH; at++) value = Math.imul((value << 5) ^ (value >>> 27) ^ words[at]!, 0x9e3779b1)
  return value
}

const countIn = (words: Int32Array): number => Math.max(0, words.length - WIDTH + 1)

/** A hash of each run of `WIDTH` words, by the hashes of the words. */
export const shinglesOf = (words: Int32Array): Int32Array => fill(new Int32Array(countIn(words)), words)

function fill(shingles: Int32Array, words: Int32Array): Int32Array {
  for (let at = 0; at < shingles.length; at++) shingles[at] = hash(words, at)
  return shingles
}

/** Reads shingles into an array of its own, which the next reading fills anew. */
export class ShingleReader {
  #shingles = new Int32Array(1024)

  /** The shingles of some words. They hold until the next words are read. */
  read(words: Int32Array): Int32Array {
    const count = countIn(words)
    if (count > this.#shingles.length) this.#shingles = new Int32Array(2 * count)
    return fill(this.#shingles.subarray(0, count), words)
  }
}
