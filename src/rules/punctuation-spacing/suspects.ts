import {isAsciiLetter} from '../../text/code-units.ts'

/** Which of the searches can find anything in a text at all. */
export interface Suspects {
  /** A mark has no space after it, but what may begin a word. */
  readonly missing: boolean
  /** A space stands beside a mark that may cling to its word. */
  readonly surplus: boolean
  /** Two marks stand side by side. */
  readonly doubled: boolean
  /** Two spaces stand side by side. */
  readonly double: boolean
  /** A quotation mark stands between spaces, an apostrophe after one and before what it may belong to, or a hyphen before one. */
  readonly torn: boolean
}

const Sign = {mark: 1, stop: 2, opening: 4, closing: 8} as const

const SIGNS = new Uint8Array(128)
for (const sign of ',;:.!?') SIGNS[sign.charCodeAt(0)]! |= Sign.mark
for (const sign of '.,;') SIGNS[sign.charCodeAt(0)]! |= Sign.stop
for (const sign of '([') SIGNS[sign.charCodeAt(0)]! |= Sign.opening
for (const sign of ')]') SIGNS[sign.charCodeAt(0)]! |= Sign.closing

const SPACE = 32
const HYPHEN = 45
const TEARABLE: readonly number[] = [0x22, 0x27, 0x2019]
/** The first letters of what an apostrophe joins to a word: s, t, re, ve, ll, d. */
const JOINED: readonly number[] = [...'strvld'].map((letter) => letter.charCodeAt(0))
const STRAIGHT_QUOTE = 0x22
const OPENING_QUOTE = 0x201c
const CLOSING_QUOTE = 0x201d

/** Whether a mark after a space may have been torn from its word, by what comes next. */
const mayBeTorn = (mark: number, next: number): boolean => next === SPACE || (mark !== STRAIGHT_QUOTE && JOINED.includes(next))

function signOf(unit: number): number {
  if (unit < 128) return SIGNS[unit]!
  if (unit === OPENING_QUOTE) return Sign.opening
  return unit === CLOSING_QUOTE ? Sign.mark | Sign.closing : 0
}

/** What may stand between a mark and the sentence that begins after it. */
const OPENS: readonly number[] = [0x22, 0x28, 0x2018, OPENING_QUOTE]

/** Marks of general punctuation beyond ASCII, dashes and quotation marks among them, begin no word. */
const mayBeginWord = (unit: number): boolean => isAsciiLetter(unit) || (unit >= 128 && (unit < 0x2010 || unit > 0x2027))

/** Whether a word may begin at an offset, one mark that opens a quotation or a bracket aside. */
function mayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return mayBeginWord(OPENS.includes(unit) ? text.charCodeAt(at + 1) : unit)
}

/**
 * Looks once for what all faults have in common: in most paragraphs nothing is suspect, and the expressions, which look before and after each
 * mark, need not be run.
 */
export function suspectsIn(text: string): Suspects {
  const found = {missing: false, surplus: false, doubled: false, double: false, torn: false}
  let last = 0
  let lastSign = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const sign = signOf(unit)
    if (last === SPACE) {
      if (unit === SPACE) found.double = true
      else if (TEARABLE.includes(unit)) found.torn ||= mayBeTorn(unit, text.charCodeAt(at + 1))
      else if ((sign & (Sign.mark | Sign.closing)) !== 0) found.surplus = true
    } else if (unit === SPACE) {
      if (last === HYPHEN) found.torn = true
      if ((lastSign & Sign.opening) !== 0) found.surplus = true
    } else if ((lastSign & Sign.mark) !== 0) {
      if (mayBegin(text, at)) found.missing = true
      if ((lastSign & sign & Sign.stop) !== 0) found.doubled = true
    }
    last = unit
    lastSign = sign
  }
  return found
}
