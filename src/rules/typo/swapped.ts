/** Whether two neighbouring letters of a word, the first letter left out, have changed places in some word of a kind. */
export function hasSwapped(word: string, isOfKind: (word: string) => boolean): boolean {
  for (let at = 1; at + 1 < word.length; at++) {
    if (isOfKind(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2))) return true
  }
  return false
}
