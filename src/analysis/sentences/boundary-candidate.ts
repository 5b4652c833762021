import {isWhiteSpace} from '../../text/white-space.ts'
import {isDigit, isLetter, isLower, isOpening, isUpper, isWordCharacter} from './characters.ts'

/** Longer words are read to here only: no abbreviation, opener or title is as long, and the cost of a candidate stays bounded. */
const LONGEST_WORD = 24

/** What the first word after a candidate starts with. */
type Initial = 'upper' | 'lower' | 'digit' | 'other'

/**
 * A place where a sentence may end, with what the decisions look at:
 *
 * ```text
 * … of the U.S.” The next …
 *          ^ wordStart
 *             ^ mark
 *              ^ markEnd (end of the run of terminal marks)
 *               ^ end (after closing quotation marks and brackets)
 *                ^ next (after the white space)
 *                ^ nextWord (after opening quotation marks and brackets)
 * ```
 */
export interface BoundaryCandidate {
  readonly text: string
  /** The offset of the first word character of the sentence so far. */
  readonly firstWord: number
  readonly mark: number
  readonly markEnd: number
  readonly end: number
  readonly next: number
  readonly wordStart: number
  /** What stands before the mark without white space: "U.S", "14", "Inc"; empty after a quotation mark or bracket. */
  readonly word: string
  readonly nextWord: number
  readonly initial: Initial
  /** The letters of the first word after; empty where it starts with something else. */
  readonly nextLetters: string
}

const isInner = (code: number): boolean =>
  code === 0x2e || code === 0x2d || code === 0x26 || code === 0x27 || code === 0x2019 || code === 0x2c

/** The start of the word that ends at `end`; inner full stops, hyphens, ampersands, commas and apostrophes belong to it. */
function wordStartBefore(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_WORD)
  let start = end
  while (start > limit) {
    const code = text.charCodeAt(start - 1)
    if (!isWordCharacter(code) && !isInner(code)) break
    start--
  }
  while (start < end && !isWordCharacter(text.charCodeAt(start))) start++
  return start
}

/** The end of the run of letters from `start` on. */
export function lettersEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_WORD)
  let end = start
  while (end < limit && isLetter(text.charCodeAt(end))) end++
  return end
}

/** The word before the one that starts at `wordStart`, with one space or other white space between; empty where there is none. */
export function previousWord(text: string, wordStart: number): string {
  let end = wordStart
  const limit = Math.max(0, wordStart - LONGEST_WORD)
  while (end > limit && isWhiteSpace(text.charCodeAt(end - 1))) end--
  return end === wordStart ? '' : text.slice(wordStartBefore(text, end), end)
}

function initialAt(text: string, at: number): Initial {
  const code = text.charCodeAt(at)
  if (isUpper(code)) return 'upper'
  if (isDigit(code)) return 'digit'
  if (isLower(code)) return hasInnerCapital(text, at) ? 'upper' : 'lower'
  return 'other'
}

/** Whether a word is written like "iPhone", "eBay" or "macOS": such a name keeps its small letter at the start of a sentence. */
function hasInnerCapital(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  for (let index = at + 1; index < end; index++) if (isUpper(text.charCodeAt(index))) return true
  return false
}

/** Reads the surroundings of a run of terminal marks. Its cost is bounded but for the opening marks after, which no other candidate reads. */
export function readCandidate(
  text: string,
  place: Pick<BoundaryCandidate, 'firstWord' | 'mark' | 'markEnd' | 'end' | 'next'>,
): BoundaryCandidate {
  const {firstWord, mark, markEnd, end, next} = place
  const wordStart = wordStartBefore(text, mark)
  let nextWord = next
  while (nextWord < text.length && isOpening(text.charCodeAt(nextWord))) nextWord++
  return {
    text,
    firstWord,
    mark,
    markEnd,
    end,
    next,
    wordStart,
    word: text.slice(wordStart, mark),
    nextWord,
    initial: initialAt(text, nextWord),
    nextLetters: text.slice(nextWord, lettersEnd(text, nextWord)),
  }
}
