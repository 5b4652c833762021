/**
 * The phonemes of English, a letter each. What writers' ears seldom tell apart is one: the consonants of "thin" and "then", "sin" and "sing", "mesh"
 * and "measure"; a diphthong that has the letters of its parts is written with both.
 */
export const CONSONANTS = 'CSTbdfghjklmnprstvwyz'
export const VOWELS = 'AEIOUaeiu'

/** Stands in a skeleton for a vowel at the start. */
const ANY_VOWEL = 'A'

/** The letters that a skeleton may have, by their codes in the graph of skeletons; code 0 is none. */
export const SKELETON_LETTERS = Uint16Array.from(['\0', ANY_VOWEL, ...CONSONANTS], (letter) => letter.charCodeAt(0))

/** The consonants of a word's phonemes, and whether it starts with a vowel: writers who don't know a spelling get the vowels wrong first. */
export function skeletonOf(phonemes: string): string {
  let skeleton = ''
  for (let i = 0; i < phonemes.length; i++) {
    const phoneme = phonemes.charAt(i)
    if (!VOWELS.includes(phoneme)) skeleton += phoneme
    else if (i === 0) skeleton += ANY_VOWEL
  }
  return skeleton
}

/** The insertions, deletions and substitutions between two skeletons. */
export function skeletonDistance(a: string, b: string): number {
  if (a === b) return 0
  const row = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const direct = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      diagonal = row[j]!
      row[j] = Math.min(direct, diagonal + 1, row[j - 1]! + 1)
    }
  }
  return row[b.length]!
}
