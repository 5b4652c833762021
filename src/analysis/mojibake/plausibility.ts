import {Class, classOf} from './character-class.ts'

/** Letters for phonetics, old and rare scripts: what a wrong guess decodes to more often than a text has it. */
const RARE =
  /[\u0180-\u018e\u0190-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u01e7\u01ea-\u01f9\u0200-\u0217\u021c-\u036f\u0370-\u0377\u03cf-\u03ff\u0460-\u048f\u0492-\u052f\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const IMPOSSIBLE = /[\p{Cn}\p{Co}\p{Cs}]/u
/** Signs that prose has often. */
const COMMON = /[‐-‧′″‹›⁄«»€£¥°©®™§²³½¼¾×·]/u
/** The accented letters that European languages have most of; where two encodings explain a text, these decide. */
const FREQUENT = /[áéíóúñãçüöäèà]/u
const LETTER = /[\p{L}\p{M}]/u

function penaltyOf(character: string): number {
  if (IMPOSSIBLE.test(character)) return 6
  if (RARE.test(character)) return 2.5
  return /[\u0080-\u009f]/.test(character) ? 0.5 : 0
}

const penalties = new Map<string, number>()

function penalty(character: string): number {
  const found = penalties.get(character) ?? penaltyOf(character)
  penalties.set(character, found)
  return found
}

const isLatin = (of: number): boolean => of === Class.lower || of === Class.upper || of === Class.latinLower || of === Class.latinUpper

/** A letter of another script right beside Latin letters: a word in two scripts. */
export function mixesScripts(character: string, before: number, after: number): boolean {
  if (!LETTER.test(character)) return false
  const isOther = !isLatin(classOf(character.charCodeAt(0)))
  return isOther && (isLatin(classOf(before)) || isLatin(classOf(after)))
}

/** An accented letter where its word wants one: small beside small letters, capital at the start. */
function fitsWord(character: string, before: number, after: number): boolean {
  const of = classOf(character.charCodeAt(0))
  if (of === Class.latinLower) return classOf(before) === Class.lower || classOf(after) === Class.lower
  return of === Class.latinUpper && classOf(before) === Class.space && classOf(after) === Class.lower
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
  for (const character of characters) sum += COMMON.test(character) ? 0.7 - penalty(character) : -penalty(character)
  if (!wasMixed && (mixesScripts(characters[0]!, before, 0x20) || mixesScripts(characters.at(-1)!, 0x20, after))) sum -= 3
  if (FREQUENT.test(decoded)) sum += 0.2
  return fitsWord(decoded, before, after) && characters.length === 1 ? sum + 0.7 : sum
}
