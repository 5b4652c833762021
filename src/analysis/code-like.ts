import {isAsciiCapital, isAsciiLetter} from '../text/code-units.ts'
import type {Paragraph} from './paragraph.ts'

/** Signs that prose has no use for: operators, calls, names in camel or snake case, lines that end in a brace or a semicolon. */
const SIGN =
  /[-=]>|<-|::|[=!<>]==?|\+\+|&&|\|\||\w\((?:['"\w]|\))|[{};][ \t]*(?=\n|$)|[ \t][=|$][ \t]|\$\(|\b\w+_\w+\b|\p{Ll}\p{Lu}\p{Ll}|[[{]['"]/gu

const WORD = /[\p{L}\p{N}]+/gu

/** A single sign may be the subject of a sentence. */
const SENTENCE = /[.!?:]["”’)]*$/

/** So many signs to a word make code. A sentence about code has one to eight words or fewer. */
const LEAST_SHARE = 0.2

/** Neither a letter nor a digit, beyond doubt. */
const isBreak = (unit: number): boolean => unit < 128 && !isAsciiLetter(unit) && !(unit >= 48 && unit <= 57)

/** The characters without which there is no sign. */
const MAY_SIGN = new Uint8Array(128)
for (const character of '=<>:+&|({};$_[') MAY_SIGN[character.charCodeAt(0)] = 1

/**
 * Whether a text cannot have signs enough, counted without looking round each character: at most as many as there are characters that signs need, for at least as many words as
 * there are runs of ASCII letters. True of nearly all prose.
 */
function hasFewSigns(text: string): boolean {
  let signs = 0
  let words = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 128) signs++
    else if (isAsciiLetter(unit)) {
      if (isBreak(last)) words++
      else if (isAsciiCapital(unit)) signs++
    } else signs += MAY_SIGN[unit]!
    last = unit
  }
  return signs === 0 || signs < LEAST_SHARE * words
}

/** Whether lines that are code are at least half of a text. */
const isMostlyCode = ({text, codeLines}: Paragraph): boolean =>
  2 * codeLines.reduce((sum, {start, end}) => sum + end - start, 0) > text.length

/**
 * Whether a paragraph is a piece of a program that nothing marks as such: an example whose fence is a notation that the format does not know, an answer in a list of
 * answers. Its marks and spaces are not those of the text.
 */
export function isCodeLike(paragraph: Paragraph): boolean {
  if (isMostlyCode(paragraph)) return true
  const prose = paragraph.codeLines.length > 0 ? paragraph.text : paragraph.prose
  if (hasFewSigns(prose)) return false
  const signs = prose.match(SIGN)?.length ?? 0
  const fewest = SENTENCE.test(prose) ? 2 : 1
  return signs >= fewest && signs >= LEAST_SHARE * (prose.match(WORD)?.length ?? 0)
}
