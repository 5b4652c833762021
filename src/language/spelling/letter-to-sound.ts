import {makeTables} from '../kept-tables.ts'
import type {SoundData} from '../lexicon/word-lexicon.ts'

/** Where the letters that are asked of stand, seen from the one that sounds: those that tell most come first. */
export const PLACES = [0, 1, -1, 2, -2, 3, -3, 4] as const
const A = 97
const Z = 122
/** The symbol of what is no letter from a to z, the edges of a word among it. */
const NO_LETTER = 26

/** The arrays of the tree: see the sections of the same names in `lexicon-format.ts`. */
export type SpellingTree = Pick<SoundData, 'symbols' | 'sounds' | 'children' | 'soundNames'>

/** The symbol of a UTF-16 unit in the tree. */
export const symbolOf = (unit: number): number => (unit >= A && unit <= Z ? unit - A : NO_LETTER)

/**
 * Says how a word is pronounced, letter by letter: a tree asks for the letter, then for its neighbours one by one, as far as it knows an answer that
 * differs (IGTree: Daelemans & van den Bosch 1997). Its nodes stand level by level, the root first, each with its symbol, its sound and
 * the number of its children.
 */
export class LetterToSound {
  readonly #symbols: Uint8Array
  readonly #sounds: Uint8Array
  readonly #names: readonly string[]
  /** The first child of each node, and after the last one the end. */
  readonly #first: Uint32Array

  constructor({symbols, sounds, children, soundNames}: SpellingTree, keep = makeTables) {
    this.#symbols = symbols
    this.#sounds = sounds
    this.#names = new TextDecoder().decode(soundNames).split('\n')
    this.#first = keep('letterToSound', () => ({first: firstChildren(children)})).first
  }

  /** The phonemes of a word in lower case, a letter each, doubled ones once; none where there is no tree. */
  pronounce(word: string): string {
    let phonemes = ''
    if (this.#sounds.length === 0) return phonemes
    for (let at = 0; at < word.length; at++) {
      if (symbolOf(word.charCodeAt(at)) === NO_LETTER) continue
      const sounds = this.#names[this.#soundAt(word, at)]!
      for (let i = 0; i < sounds.length; i++)
        if (sounds.charCodeAt(i) !== phonemes.charCodeAt(phonemes.length - 1)) phonemes += sounds.charAt(i)
    }
    return phonemes
  }

  #soundAt(word: string, at: number): number {
    let node = 0
    for (let k = 0; k < PLACES.length; k++) {
      const child = this.#child(node, symbolOf(word.charCodeAt(at + PLACES[k]!)))
      if (child === 0) break
      node = child
    }
    return this.#sounds[node]!
  }

  /** The child of a node that has a symbol, or 0. */
  #child(node: number, symbol: number): number {
    for (let child = this.#first[node]!, end = this.#first[node + 1]!; child < end; child++)
      if (this.#symbols[child] === symbol) return child
    return 0
  }
}

function firstChildren(children: Uint8Array): Uint32Array {
  const first = new Uint32Array(children.length + 1).fill(1, 0, 1)
  for (let node = 0; node < children.length; node++) first[node + 1] = first[node]! + children[node]!
  return first
}
