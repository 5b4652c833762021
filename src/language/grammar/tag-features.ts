import {mix} from './hash.ts'
import type {Word, WordTable} from './words.ts'

/** How many features the tagger sees of a token. */
export const TAG_FEATURES = 33

/** Stand-ins for the tags before the first token. */
export const BEFORE_FIRST = 60
export const BEFORE_BEFORE_FIRST = 61

/**
 * Writes the features of one token, as 32-bit hashes, to `out`: the word, its ending, shape and lexical class, two words on either
 * side, and the two tags before it (`previous`, `before`), alone and in pairs. The one place that says what the tagger sees.
 */
export function tagFeatures(words: readonly Word[], at: number, previous: number, before: number, edges: WordTable['edges'], out: Int32Array): void {
  const word = words[at]!
  const left = words[at - 1] ?? edges[0]
  const left2 = words[at - 2] ?? edges[1]
  const right = words[at + 1] ?? edges[2]
  const right2 = words[at + 2] ?? edges[3]
  const tags = previous * 64 + before
  const byPrevious = mix(9, previous)
  let n = 0
  out[n++] = mix(1, word.form)
  out[n++] = mix(2, word.suffix2)
  out[n++] = mix(3, word.suffix3)
  out[n++] = mix(4, word.suffix4)
  out[n++] = mix(5, word.prefix1)
  out[n++] = mix(6, word.shape * 2 + (at === 0 ? 1 : 0))
  out[n++] = mix(7, previous)
  out[n++] = mix(8, tags)
  out[n++] = mix(byPrevious, word.form)
  out[n++] = mix(10, left.form)
  out[n++] = mix(11, left2.form)
  out[n++] = mix(12, right.form)
  out[n++] = mix(13, right2.form)
  out[n++] = mix(14, right.suffix3)
  out[n++] = mix(mix(15, word.form), right.form)
  out[n++] = mix(mix(16, left.form), word.form)
  out[n++] = mix(17, right.shape)
  out[n++] = mix(byPrevious + 1, word.suffix3)
  out[n++] = mix(mix(19, word.suffix3), right.suffix2)
  out[n++] = mix(byPrevious + 2, right.form)
  out[n++] = mix(mix(21, tags), word.suffix2)
  out[n++] = mix(mix(22, word.prefix3), word.shape)
  out[n++] = mix(mix(23, left.form), right.form)
  out[n++] = mix(24, 0)
  out[n++] = mix(25, word.lexical)
  out[n++] = mix(byPrevious + 3, word.lexical)
  out[n++] = mix(mix(27, word.lexical), right.lexical)
  out[n++] = mix(28, right.lexical)
  out[n++] = mix(mix(29, word.lexical), word.suffix2)
  out[n++] = mix(mix(30, word.lexical), mix(left.lexical, right.lexical))
  out[n++] = mix(mix(31, tags), word.lexical)
  out[n++] = mix(mix(32, tags), right.lexical)
  out[n++] = mix(mix(33, byPrevious), mix(word.lexical, right2.lexical))
}
