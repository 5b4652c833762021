const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** A correction in the capitals of the word that it replaces: "Teh" → "The", "GOVERMENT" → "GOVERNMENT". Names keep their own. */
export function likeCase(correction: string, word: string): string {
  if (word.length > 1 && isUpper(word)) return correction.toUpperCase()
  if (isUpper(word.charAt(0))) return correction.charAt(0).toUpperCase() + correction.slice(1)
  return correction
}
