const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Scripts whose letters take other shapes beside a joiner or a non-joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}]/u
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}\ufe0f\u20e3\u{e0000}-\u{e007f}0-9#*]/u
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3001\u3002\uff00-\uffef]/u

/** Whether a text has right-to-left letters, so that marks of direction may have work to do. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/** The character that ends before an offset, or that starts at it; an empty string at the ends of the text. */
export function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1)
  const pair = low >= 0xdc00 && low < 0xe000 && offset > 1
  return text.slice(Math.max(0, offset - (pair ? 2 : 1)), offset)
}
export const characterAt = (text: string, offset: number): string =>
  offset < text.length ? String.fromCodePoint(text.codePointAt(offset)!) : ''

export const isJoining = (character: string): boolean => JOINING.test(character)
export const isPicture = (character: string): boolean => PICTURE.test(character)
export const isEastAsian = (character: string): boolean => EAST_ASIAN.test(character)
