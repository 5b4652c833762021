import {firstWhere} from '../../text/first-where.ts'
import {type Lexicon, NONE} from '../lexicon/word-lexicon.ts'
import {mayHold} from './bloom-filter.ts'

/** A 32-bit hash of a word (FNV-1a over its UTF-16 units). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * The word that an attested misspelling in lower case stands for, or `NONE`. The table leaves out the misspellings whose right word the
 * ranking puts first by itself: they need no entry.
 */
export function attestedCorrection(lexicon: Lexicon, misspelling: string): number {
  const {hashes, targets} = lexicon.misspellings
  const wanted = hashOf(misspelling)
  const low = firstWhere(hashes.length, (place) => hashes[place]! >= wanted)
  return low < hashes.length && hashes[low] === wanted ? targets[low]! : NONE
}

/** Whether a word in lower case is an attested misspelling; one in 45 others seems to be one. */
export const isAttested = (lexicon: Lexicon, word: string): boolean => mayHold(lexicon.attested, hashOf(word))
