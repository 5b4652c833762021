import type {Document} from './document.ts'
import {isLetter} from './sentences/characters.ts'

/** Words are found by so many of their first letters. Unit: UTF-16 code units. */
export const KEY = 4

/** Chains of words that begin alike; a power of two. */
const CHAINS = 1 << 14

/** Where the words of a source begin, by their first letters, in time and memory linear in it. Offsets are UTF-16 code units. */
export class WordStarts {
  readonly #source: string
  readonly #heads = new Int32Array(CHAINS).fill(-1)
  #starts = new Int32Array(1024)
  #next = new Int32Array(1024)
  #count = 0

  constructor(source: string) {
    this.#source = source
    let isInside = false
    for (let at = 0; at < source.length; at++) {
      const isWord = isLetter(source.charCodeAt(at))
      if (isWord && !isInside) this.#add(at)
      isInside = isWord
    }
  }

  /**
   * Whether a word begins between two offsets, but for one place, or another that begins so.
   *
   * @param wanted - at least `KEY` code units, of which the first is a letter
   * @param isWhole - whether the word has to end with it
   */
  has(wanted: string, {from, to, but}: {from: number; to: number; but: number}, isWhole: boolean): boolean {
    for (let entry = this.#heads[keyOf(wanted, 0)]!; entry >= 0; entry = this.#next[entry]!) {
      const at = this.#starts[entry]!
      if (at < from) return false
      if (at + wanted.length > to || at === but || !this.#source.startsWith(wanted, at)) continue
      if (!isWhole || !isLetter(this.#source.charCodeAt(at + wanted.length))) return true
    }
    return false
  }

  #add(at: number): void {
    if (this.#count === this.#starts.length) this.#grow()
    const key = keyOf(this.#source, at)
    this.#starts[this.#count] = at
    this.#next[this.#count] = this.#heads[key]!
    this.#heads[key] = this.#count++
  }

  #grow(): void {
    const [starts, next] = [new Int32Array(2 * this.#count), new Int32Array(2 * this.#count)]
    starts.set(this.#starts)
    next.set(this.#next)
    ;[this.#starts, this.#next] = [starts, next]
  }
}

function keyOf(text: string, at: number): number {
  let key = 0
  for (let unit = at; unit < at + KEY; unit++) key = Math.imul(key, 31) + text.charCodeAt(unit)
  return (key ^ (key >>> 14)) & (CHAINS - 1)
}

/** Where the words of a document's source begin: `document.once(wordStartsOf)`. */
export const wordStartsOf = ({source}: Document): WordStarts => new WordStarts(source)
