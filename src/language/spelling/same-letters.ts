/** Two forms of one word differ in no more than so many of their last letters. */
const ENDING = 3
/** They share at least so many. */
const STEM = 4

/** Whether two letters that stand side by side have changed places, and nothing else. */
function hasSwapped(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false
  let at = 0
  while (at < word.length && word[at] === meant[at]) at++
  return word[at] === meant[at + 1] && word[at + 1] === meant[at] && word.slice(at + 2) === meant.slice(at + 2)
}

/** Whether two words differ in their endings alone: “Australian” and “Australians”. */
function areForms(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let same = 0
  while (same < shorter && one[same] === other[same]) same++
  return same >= STEM && same >= Math.max(one.length, other.length) - ENDING
}

/**
 * Whether a correction has all the letters of the word, so that the one that a list of misspellings has for it comes after: only an apostrophe is missing
 * (“theyre”, where the list has “there”), or two letters have changed places, and the list has another form of the word (“australain” for “Australians”).
 * All in small letters.
 */
export const hasSameLetters = (word: string, meant: string, listed: string): boolean =>
  meant.replaceAll("'", '') === word || (hasSwapped(word, meant) && areForms(meant, listed))
