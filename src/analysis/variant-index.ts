import {fnv} from '../text/fnv.ts'
/** The word and every word that is left of it when one letter but the first is taken out: two words share one if they are an edit apart. */
export function* variantsOf(word: string): Generator<string> {
  yield word
  for (let at = 1; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

/** Whether a word is a variant of another. */
function isVariant(variant: string, word: string): boolean {
  if (word.length !== variant.length + 1) return word === variant
  let same = 0
  while (same < variant.length && word.charCodeAt(same) === variant.charCodeAt(same)) same++
  return same > 0 && word.slice(same + 1) === variant.slice(same)
}

/** 32-bit FNV-1a over UTF-16 code units, mixed so that its lower bits are as good as the others. */
function hashOf(text: string): number {
  const hash = fnv(text)
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) | 0
}

/**
 * Which of some words have a variant: a hash table of the variants, in sixteen bytes for each, since a long text has a hundred thousand names. The entries of a slot are a
 * circle in the order in which they came, of which the slot has the last.
 */
export class VariantIndex {
  readonly #words: readonly string[]
  readonly #hashes: Int32Array
  readonly #owners: Int32Array
  readonly #nexts: Int32Array
  /** The last entry of each slot, and one more; 0 where the slot is free. */
  readonly #lasts: Int32Array

  constructor(words: readonly string[]) {
    const count = words.reduce((sum, {length}) => sum + Math.max(1, length), 0)
    this.#words = words
    this.#hashes = new Int32Array(count)
    this.#owners = new Int32Array(count)
    this.#nexts = new Int32Array(count)
    this.#lasts = new Int32Array(2 ** Math.ceil(Math.log2(count + 1)))
    let entry = 0
    for (const [owner, word] of words.entries()) for (const variant of variantsOf(word)) this.#enter(entry++, owner, hashOf(variant))
  }

  #enter(entry: number, owner: number, hash: number): void {
    const slot = hash & (this.#lasts.length - 1)
    const last = this.#lasts[slot]! - 1
    this.#hashes[entry] = hash
    this.#owners[entry] = owner
    this.#nexts[entry] = last < 0 ? entry : this.#nexts[last]!
    if (last >= 0) this.#nexts[last] = entry
    this.#lasts[slot] = entry + 1
  }

  /** The words that have a variant, in their order; one that has it twice comes twice. */
  *with(variant: string): Generator<string> {
    const hash = hashOf(variant)
    const last = this.#lasts[hash & (this.#lasts.length - 1)]! - 1
    if (last < 0) return
    let entry = last
    do {
      entry = this.#nexts[entry]!
      const word = this.#words[this.#owners[entry]!]!
      if (this.#hashes[entry] === hash && isVariant(variant, word)) yield word
    } while (entry !== last)
  }
}
