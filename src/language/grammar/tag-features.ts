import {mix} from './hash.ts'
import type {Word, WordTable} from './word-table.ts'

/** How many features the tagger sees of a word by itself, and of it in its place. */
export const OWN_FEATURES = 9
export const PLACE_FEATURES = 24

/** Stand-ins for the tags before the first token. */
export const BEFORE_FIRST = 60
export const BEFORE_BEFORE_FIRST = 61

/** Writes the features of a word by itself, as 32-bit hashes, to `out`: its form, ending, beginning and lexical class. Their sum is kept with the word. */
export function ownFeatures(word: Word, out: Int32Array): void {
  out[0] = mix(1, word.form)
  out[1] = mix(2, word.suffix2)
  out[2] = mix(3, word.suffix3)
  out[3] = mix(4, word.suffix4)
  out[4] = mix(5, word.prefix1)
  out[5] = mix(mix(22, word.prefix3), word.shape)
  out[6] = mix(24, 0)
  out[7] = mix(25, word.lexical)
  out[8] = mix(mix(29, word.lexical), word.suffix2)
}

/**
 * Where the features of a word in its place are written, by what they depend on. All but the joint ones depend on one word or on the tags
 * before it alone, so that what they come to can be kept.
 */
export const PLACES = {
  start: Uint8Array.of(0),
  tags: Uint8Array.of(1, 2),
  left: Uint8Array.of(4),
  left2: Uint8Array.of(5),
  right: Uint8Array.of(6, 8, 11, 19),
  right2: Uint8Array.of(7),
  joint: Uint8Array.of(3, 9, 10, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23),
} as const

/** Writes the feature of a word as the first of its sentence, or not the first. */
export function startFeatures({shape}: Word, first: boolean, out: Int32Array): void {
  out[0] = mix(6, shape * 2 + (first ? 1 : 0))
}

/** Writes the features of the two tags before a word. */
export function tagFeatures(previous: number, before: number, out: Int32Array): void {
  out[1] = mix(7, previous)
  out[2] = mix(8, previous * 64 + before)
}

/** Writes the feature of the word before. */
export function leftFeatures(left: Word, out: Int32Array): void {
  out[4] = mix(10, left.form)
}

/** Writes the feature of the word before the last. */
export function left2Features(left2: Word, out: Int32Array): void {
  out[5] = mix(11, left2.form)
}

/** Writes the features of the word after. */
export function rightFeatures(right: Word, out: Int32Array): void {
  out[6] = mix(12, right.form)
  out[8] = mix(14, right.suffix3)
  out[11] = mix(17, right.shape)
  out[19] = mix(28, right.lexical)
}

/** Writes the feature of the word after the next. */
export function right2Features(right2: Word, out: Int32Array): void {
  out[7] = mix(13, right2.form)
}

/** Writes the features that depend on several of a word, its neighbours and the two tags before it. */
export function jointFeatures(word: Word, left: Word, right: Word, right2: Word, previous: number, before: number, out: Int32Array): void {
  const tags = previous * 64 + before
  const byPrevious = mix(9, previous)
  const byLexical = mix(30, word.lexical)
  out[3] = mix(byPrevious, word.form)
  out[9] = mix(mix(15, word.form), right.form)
  out[10] = mix(mix(16, left.form), word.form)
  out[12] = mix(byPrevious + 1, word.suffix3)
  out[13] = mix(mix(19, word.suffix3), right.suffix2)
  out[14] = mix(byPrevious + 2, right.form)
  out[15] = mix(mix(21, tags), word.suffix2)
  out[16] = mix(mix(23, left.form), right.form)
  out[17] = mix(byPrevious + 3, word.lexical)
  out[18] = mix(mix(27, word.lexical), right.lexical)
  out[20] = mix(byLexical, mix(left.lexical, right.lexical))
  out[21] = mix(mix(31, tags), word.lexical)
  out[22] = mix(mix(32, tags), right.lexical)
  out[23] = mix(mix(33, byPrevious), mix(word.lexical, right2.lexical))
}

/**
 * Writes the features of a word in its place, as 32-bit hashes, to `out`: two words on either side, and the two tags before it (`previous`,
 * `before`), alone and with the word.
 */
export function placeFeatures(
  words: readonly Word[],
  at: number,
  previous: number,
  before: number,
  edges: WordTable['edges'],
  out: Int32Array,
): void {
  const word = words[at]!
  const left = at > 0 ? words[at - 1]! : edges[0]
  const right = at + 1 < words.length ? words[at + 1]! : edges[2]
  const right2 = at + 2 < words.length ? words[at + 2]! : edges[3]
  startFeatures(word, at === 0, out)
  tagFeatures(previous, before, out)
  leftFeatures(left, out)
  left2Features(at > 1 ? words[at - 2]! : edges[1], out)
  rightFeatures(right, out)
  right2Features(right2, out)
  jointFeatures(word, left, right, right2, previous, before, out)
}
