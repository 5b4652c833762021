import {Class, classOf} from './character-class.ts'

/** Letters for phonetics, old and rare scripts: what a wrong guess decodes to more often than a text has it. */
const RARE =
  /[\u0180-\u018e\u0190\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u01e7\u01ea-\u01f9\u0200-\u0217\u021c-\u0334\u0370-\u0377\u03cf-\u03ff\u0460-\u048f\u0492-\u052f\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|[\u0339-\u036f]/u
const PHONETIC = /[\u1d00-\u1dbf]/u
const LONG_S = 'ſ'
const IMPOSSIBLE = /[\p{Cn}\p{Co}\p{Cs}]/u
/** Signs that prose has often. */
const COMMON = /[‐-‧′″‹›⁄«»€£¥°©®™§²³½¼¾×·←-⇿✓✔✗✘★☆●■▶]/u
/** The accented letters that European languages have most of; where two encodings explain a text, these decide. */
const FREQUENT = /[áéíóúñãçüöäßèà]/u
const QUOTES = '"\'`“”‘’«»‹›„'
const LETTER = /[\p{L}\p{M}]/u

function penaltyOf(character: string): number {
  if (IMPOSSIBLE.test(character) || character === LONG_S) return 6
  if (RARE.test(character) || PHONETIC.test(character)) return 2.5
  return /[\u0080-\u009f]/.test(character) ? 0.5 : 0
}

const penalties = new Map<string, number>()

function penalty(character: string): number {
  const found = penalties.get(character) ?? penaltyOf(character)
  penalties.set(character, found)
  return found
}

const isLatin = (of: number): boolean => of === Class.lower || of === Class.upper || of === Class.latinLower || of === Class.latinUpper

const isLetterClass = (of: number): boolean => of >= Class.latinLower && of <= Class.letter

/** A letter of another script right beside Latin letters: a word in two scripts. */
export function mixesScripts(character: string, before: number, after: number): boolean {
  const of = classOf(character.charCodeAt(0))
  if (!isLetterClass(of) || isLatin(of) || !LETTER.test(character)) return false
  return isLatin(classOf(before)) || isLatin(classOf(after))
}

const isGap = (of: number): boolean => of === Class.space || of === Class.closing || of === Class.otherAscii

/** An accented letter where its word wants one: small beside small letters (“ß” after one), capital at the start or among capitals. */
function fitsWord(of: number, before: number, after: number, isSharpS: boolean): boolean {
  if (of === Class.latinLower) return before === Class.lower || (after === Class.lower && !isSharpS)
  if (of !== Class.latinUpper) return false
  return (isGap(before) && (after === Class.lower || after === Class.upper)) || before === Class.upper
}

/** A small letter between capitals. */
const isSmallAmongCapitals = (of: number, before: number, after: number): boolean =>
  of === Class.latinLower &&
  (before === Class.upper || before === Class.latinUpper) &&
  (after === Class.upper || after === Class.latinUpper)

const SPANISH_OPENERS = '¿¡'

/** A quotation mark or a dash where one may stand. */
function fitsMark(of: number, before: number, after: number): boolean {
  const startsWord = after === Class.lower || after === Class.upper || after === Class.digit
  if (of === Class.openingQuote) return isGap(before) && startsWord
  if (of === Class.closingQuote) return before !== Class.space
  return of === Class.dash && (before === Class.space) === (after === Class.space)
}

function fits(character: string, before: number, after: number): boolean {
  const of = classOf(character.charCodeAt(0))
  if (SPANISH_OPENERS.includes(character)) return isGap(classOf(before)) && !isGap(classOf(after))
  if (character === 'à' && isGap(classOf(before)) && isGap(classOf(after))) return true
  return fitsWord(of, classOf(before), classOf(after), character === 'ß') || fitsMark(of, classOf(before), classOf(after))
}

/** A sequence of three or four bytes comes about by chance less easily than one of two. */
function rarityOf(character: string): number {
  const code = character.codePointAt(0)!
  return code > 0xffff ? 0.8 : code > 0x7ff ? 0.4 : 0
}

/** A character in quotation marks by itself is spoken about: that it looks broken is why. */
const isMention = (before: number, after: number): boolean =>
  QUOTES.includes(String.fromCharCode(before)) && QUOTES.includes(String.fromCharCode(after))

/** Letters of one script, which is not Latin, side by side: a word. */
function isForeignWord(characters: readonly string[]): boolean {
  const first = classOf(characters[0]!.charCodeAt(0))
  if (characters.length < 2 || !isLetterClass(first) || isLatin(first)) return false
  return characters.every((character) => isLetterClass(classOf(character.charCodeAt(0))) && !isLatin(classOf(character.charCodeAt(0))))
}

/** A small Greek letter by itself is a sign, and may stand in the name of a gene or a unit. */
const isSign = (characters: readonly string[]): boolean =>
  characters.length === 1 && classOf(characters[0]!.charCodeAt(0)) === Class.greekLower

/** What speaks against a word in two scripts. */
function mixture(characters: readonly string[], before: number, after: number): number {
  if (!(mixesScripts(characters[0]!, before, 0x20) || mixesScripts(characters.at(-1)!, 0x20, after))) return 0
  return isSign(characters) ? 0.3 : 3
}

/** What speaks against a single character at its place: a small letter among capitals, a phonetic one at the end of a word, a letter of a far script in a text without it. */
function strangeness(character: string, before: number, after: number): number {
  const of = classOf(character.charCodeAt(0))
  if (isSmallAmongCapitals(of, before, after)) return 3
  if (PHONETIC.test(character) && before === Class.lower) return 3
  const isLone = of === Class.letter && before !== Class.letter && after !== Class.letter
  return isLone && !/\p{M}/u.test(character) ? 1.5 : 0
}

/**
 * How plausible decoded characters are between their neighbours (code units, a space at the ends of the text): above 0 where they are
 * what the place wants, far below 0 where no text has them.
 *
 * @param wasMixed - whether the text as read mixes scripts at this place, too; then that it does so after the repair says nothing
 */
export function plausibility(decoded: string, before: number, after: number, wasMixed: boolean): number {
  const characters = [...decoded]
  // A byte order mark read as text stands nowhere by chance.
  let sum = decoded.includes('\uFEFF') ? 2 : 0
  for (const character of characters) sum += rarityOf(character) - penalty(character) + (COMMON.test(character) ? 0.7 : 0)
  if (!wasMixed) sum -= mixture(characters, before, after)
  if (characters.length === 1) sum -= strangeness(decoded, classOf(before), classOf(after))
  if (FREQUENT.test(decoded)) sum += 0.2
  if (isForeignWord(characters)) sum += 0.5
  if (characters.length === 1 && isMention(before, after)) sum -= 2
  return characters.length === 1 && fits(decoded, before, after) ? sum + 0.7 : sum
}
