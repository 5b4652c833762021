import {mix} from './hash.ts'
import type {Word, WordTable} from './words.ts'

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
  const left2 = at > 1 ? words[at - 2]! : edges[1]
  const right = at + 1 < words.length ? words[at + 1]! : edges[2]
  const right2 = at + 2 < words.length ? words[at + 2]! : edges[3]
  const tags = previous * 64 + before
  const byPrevious = mix(9, previous)
  out[0] = mix(6, word.shape * 2 + (at === 0 ? 1 : 0))
  out[1] = mix(7, previous)
  out[2] = mix(8, tags)
  out[3] = mix(byPrevious, word.form)
  out[4] = mix(10, left.form)
  out[5] = mix(11, left2.form)
  out[6] = mix(12, right.form)
  out[7] = mix(13, right2.form)
  out[8] = mix(14, right.suffix3)
  out[9] = mix(mix(15, word.form), right.form)
  out[10] = mix(mix(16, left.form), word.form)
  out[11] = mix(17, right.shape)
  out[12] = mix(byPrevious + 1, word.suffix3)
  out[13] = mix(mix(19, word.suffix3), right.suffix2)
  out[14] = mix(byPrevious + 2, right.form)
  out[15] = mix(mix(21, tags), word.suffix2)
  out[16] = mix(mix(23, left.form), right.form)
  out[17] = mix(byPrevious + 3, word.lexical)
  out[18] = mix(mix(27, word.lexical), right.lexical)
  out[19] = mix(28, right.lexical)
  out[20] = mix(mix(30, word.lexical), mix(left.lexical, right.lexical))
  out[21] = mix(mix(31, tags), word.lexical)
  out[22] = mix(mix(32, tags), right.lexical)
  out[23] = mix(mix(33, byPrevious), mix(word.lexical, right2.lexical))
}
