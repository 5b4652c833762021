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
  const code = text.charCodeAt(at)
  if (!isSurrogate(code)) return folded[code] || fold(code)
  const start = code < 0xdc00 ? at : at - 1
  return start >= 0 && WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(start)!)) ? code : NONE
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const SECOND_PRIME = 0x85ebca6b

/** The words of one text after another: where each stands, and a hash of it in small letters (FNV-1a over code units). */
export class Words {
  count = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  hashes = new Int32Array(64)

  /** Reads a text; what was read before is gone. */
  read(text: string): void {
    this.count = 0
    for (let at = 0; at < text.length; at++) {
      const start = at
      let hash = BASIS
      for (let unit = unitAt(text, at); unit !== NONE; unit = at < text.length ? unitAt(text, at) : NONE) {
        hash = Math.imul(hash ^ unit, PRIME)
        at++
      }
      if (at > start) this.#add(start, at, hash)
    }
  }

  /** A hash of the words from one to another, `to` exclusive, wide enough (53 bits) that two texts hardly ever share one. */
  keyOf(from: number, to: number): number {
    let first = BASIS
    let second = to - from
    for (let at = from; at < to; at++) {
      first = Math.imul(first ^ this.hashes[at]!, PRIME)
      second = Math.imul((second << 13) ^ (second >>> 19) ^ this.hashes[at]!, SECOND_PRIME)
    }
    return (first >>> 0) * 0x200000 + (second >>> 11)
  }

  #add(start: number, end: number, hash: number): void {
    const at = this.count++
    if (at === this.starts.length) this.#grow()
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
  }

  #grow(): void {
    const wider = (array: Int32Array) => {
      const made = new Int32Array(2 * array.length)
      made.set(array)
      return made
    }
    this.starts = wider(this.starts)
    this.ends = wider(this.ends)
    this.hashes = wider(this.hashes)
  }
}
