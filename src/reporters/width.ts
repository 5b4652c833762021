/** Drawn over the character before them, or not at all. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Two columns wide in a terminal: emoji, and the wide blocks of Unicode's East Asian Width (UAX #11). */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

const PLAIN = /^[\x20-\x7e]*$/

/** Whether a character is one of those up to U+02FF, of which all but the soft hyphen are one column wide, or a dash, a quotation mark or the like. */
const isPlain = (character: string): boolean =>
  (character < '\u0300' && character !== '\u00ad') || (character >= '\u2010' && character <= '\u2027')

const widthOfCharacter = (character: string): number => (isPlain(character) ? 1 : NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1)

/** How many columns of a terminal a text takes, controls aside. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

/** The longest start of a text that fits into so many columns. */
export function fitStart(text: string, columns: number): string {
  let end = 0
  for (const character of text) {
    columns -= widthOfCharacter(character)
    if (columns < 0) break
    end += character.length
  }
  return text.slice(0, end)
}

const JOINER = '\u200d'

/** Whether a character belongs to the one before it: it takes no column of its own, or stands after a joiner, as in emoji of several. */
const isAttached = (characters: readonly string[], index: number): boolean =>
  index > 0 && (widthOfCharacter(characters[index]!) === 0 || characters[index - 1] === JOINER)

/** The longest end of a text that fits into so many columns. An accent does not stand there without its letter. */
export function fitEnd(text: string, columns: number): string {
  const characters = [...text]
  let [start, at] = [text.length, text.length]
  for (let index = characters.length - 1; index >= 0; index--) {
    columns -= widthOfCharacter(characters[index]!)
    if (columns < 0) break
    at -= characters[index]!.length
    if (!isAttached(characters, index)) start = at
  }
  return text.slice(start)
}

/** A text cut to so many columns, with an ellipsis where something is missing. */
export const shorten = (text: string, columns: number): string => (widthOf(text) <= columns ? text : `${fitStart(text, columns - 1)}…`)

/** A text in lines of at most so many columns, broken at its spaces; a longer word stands alone in its line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((finished) => finished.trimEnd())
}
