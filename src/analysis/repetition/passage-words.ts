/** What does not belong to a word; no letter has this code. */
const NONE = 1

/** For each UTF-16 code unit its small letter, `NONE` outside of words, 0 where it has not been asked for. */
const folded = new Uint16Array(0x10000)

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000
const WORD_CHARACTER = /[\p{L}\p{N}]/u

function fold(code: number): number {
  const character = String.fromCharCode(code)
  const made = WORD_CHARACTER.test(character) ? character.toLowerCase().charCodeAt(0) : NONE
  folded[code] = made
  return made
}

/** The code unit at an offset as a word has it, or `NONE`. */
function unitAt(text: string, at: number): number {
  if (at >= text.length) return NONE
  const code = text.charCodeAt(at)
  if (!isSurrogate(code)) return folded[code] || fold(code)
  const start = code < 0xdc00 ? at : at - 1
  return start >= 0 && WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(start)!)) ? code : NONE
}

/** FNV-1a, in 32 bits. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const SECOND_PRIME = 0x85ebca6b

/** The words of a text, without case: for each the offset of its end and a hash of its letters. */
export interface Words {
  readonly ends: Int32Array
  readonly hashes: Int32Array
}

/** Reads words into arrays of its own, which the next reading fills anew. */
export class WordReader {
  #ends = new Int32Array(1024)
  #hashes = new Int32Array(1024)

  /** The words of a text: runs of letters and digits. They hold until the next text is read. */
  read(text: string): Words {
    let count = 0
    for (let at = 0; at < text.length; at++) {
      const start = at
      let hash = BASIS
      for (let unit = unitAt(text, at); unit !== NONE; unit = unitAt(text, ++at)) hash = Math.imul(hash ^ unit, PRIME)
      if (at === start) continue
      this.#makeRoom(count)
      this.#ends[count] = at
      this.#hashes[count++] = hash
    }
    return {ends: this.#ends.subarray(0, count), hashes: this.#hashes.subarray(0, count)}
  }

  #makeRoom(count: number): void {
    if (count < this.#ends.length) return
    const wider = [new Int32Array(2 * count), new Int32Array(2 * count)] as const
    wider[0].set(this.#ends)
    wider[1].set(this.#hashes)
    ;[this.#ends, this.#hashes] = wider
  }
}

const reader = new WordReader()

/** The same, in arrays that are no longer than the words and hold for good. */
export function readWords(text: string): Words {
  const {ends, hashes} = reader.read(text)
  return {ends: ends.slice(), hashes: hashes.slice()}
}

/** A hash of the words from one to another, `to` exclusive, wide enough (53 bits) that two texts hardly ever share one. */
export function keyOf(words: Int32Array, from: number, to: number): number {
  let first = BASIS
  let second = to - from
  for (let at = from; at < to; at++) {
    first = Math.imul(first ^ words[at]!, PRIME)
    second = Math.imul((second << 13) ^ (second >>> 19) ^ words[at]!, SECOND_PRIME)
  }
  return (first >>> 0) * 0x200000 + (second >>> 11)
}
