/** Kinds of characters that matter for what may stand beside what. */
export const Class = {
  space: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  closing: 4,
  otherAscii: 5,
  latinLower: 6,
  latinUpper: 7,
  cyrillicLower: 8,
  cyrillicUpper: 9,
  greekLower: 10,
  greekUpper: 11,
  letter: 12,
  control: 13,
  openingQuote: 14,
  closingQuote: 15,
  dash: 16,
  currency: 17,
  symbol: 18,
  box: 19,
  lost: 20,
} as const

const OPENING = '“‘„‚«‹'
const CLOSING = '”’»›'
const DASHES = '–—…•'
const CURRENCY = '€£¥¢¤ƒ₧'

function classOfAscii(code: number): number {
  if (code <= 0x20) return Class.space
  if (code >= 0x61 && code <= 0x7a) return Class.lower
  if (code >= 0x41 && code <= 0x5a) return Class.upper
  if (code >= 0x30 && code <= 0x39) return Class.digit
  return '.,;:!?)]}\'"'.includes(String.fromCharCode(code)) ? Class.closing : Class.otherAscii
}

function classOfLetter(character: string): number {
  const isLower = /\p{Ll}/u.test(character)
  if (/\p{Script=Latin}/u.test(character)) return isLower ? Class.latinLower : Class.latinUpper
  if (/\p{Script=Cyrillic}/u.test(character)) return isLower ? Class.cyrillicLower : Class.cyrillicUpper
  if (/\p{Script=Greek}/u.test(character)) return isLower ? Class.greekLower : Class.greekUpper
  return Class.letter
}

function compute(code: number): number {
  if (code < 0x80) return classOfAscii(code)
  if (code < 0xa0) return Class.control
  if (code === 0xfffd) return Class.lost
  if (code >= 0x2500 && code < 0x2600) return Class.box
  const character = String.fromCharCode(code)
  if (OPENING.includes(character)) return Class.openingQuote
  if (CLOSING.includes(character)) return Class.closingQuote
  if (DASHES.includes(character)) return Class.dash
  if (CURRENCY.includes(character)) return Class.currency
  if (/[ªºµﬁﬂ]/.test(character)) return Class.symbol
  if (/[\p{L}\p{M}]/u.test(character)) return classOfLetter(character)
  return /\s/.test(character) ? Class.space : Class.symbol
}

/** The classes that have been asked for, plus one; 0 is not yet known. */
const known = new Uint8Array(0x10000)

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  const found = known[code]!
  if (found > 0) return found - 1
  const made = compute(code)
  known[code] = made + 1
  return made
}
