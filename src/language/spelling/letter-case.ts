const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A correction in the capitals of the word that it replaces: "Teh" → "The", "GOVERMENT" → "GOVERNMENT". Names keep their own. */
export function likeCase(correction: string, word: string): string {
  if (word.length > 1 && isUpper(word)) return correction.toUpperCase()
  return isUpper(word.charAt(0)) ? capitalised(correction) : correction
}

/** The forms that stand for a word where it is listed: of one in small letters also the capitalised and the shouted one. */
export const shapesOf = (word: string): string[] => (word === word.toLowerCase() ? [word, capitalised(word), word.toUpperCase()] : [word])
