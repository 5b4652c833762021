/** Small letters of ASCII, digits, apostrophe and hyphen: what most words are made of. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || unit === 39 || unit === 45 || (unit >= 48 && unit <= 57)
}

/**
 * A word in small letters: `toLowerCase`, but for words that are already, which are most, without the call into the engine's tables, which is
 * ten times as dear where a text has a character beyond Latin-1.
 */
export function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at++) if (!isPlain(word.charCodeAt(at))) return word.toLowerCase()
  return word
}

/** Whether a word has small letters only, or none: whether `toLowerCase` leaves it as it is. No string is made of a word of ASCII. */
export function isLowerCase(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit >= 65 && unit <= 90) return false
    if (unit > 127) return word === word.toLowerCase()
  }
  return true
}
