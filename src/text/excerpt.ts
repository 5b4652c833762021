import {isLowSurrogate} from './code-units.ts'
import type {Span} from './span.ts'
import {isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack} from './white-space.ts'

/** How many words a message quotes on one side of a place, and at most how many UTF-16 code units of them beside the first. */
const WORDS = 5
const LONGEST = 40

/** A passage that a message quotes as a whole is cut beyond so many UTF-16 code units. */
const LONGEST_PASSAGE = 60

/** A word longer than this is an address or no word, and may be cut. Unit: UTF-16 code units. */
const LONGEST_WORD = 80

/** The end of the word that goes on at an offset, or a place in it where it is cut because nobody would read it all. */
function endOfWord(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_WORD)
  let end = from
  while (end < limit && !isWhiteSpace(text.charCodeAt(end))) end++
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end
}

/** The same towards the start of the text. */
function startOfWord(text: string, from: number): number {
  const limit = Math.max(0, from - LONGEST_WORD)
  let start = from
  while (start > limit && !isWhiteSpace(text.charCodeAt(start - 1))) start--
  return isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start
}

/** The end of the last of so many words from an offset on that ends within a length; the first counts whatever its length. */
function endOfWords(text: string, from: number, count: number, longest: number): number {
  let end = endOfWord(text, skipWhiteSpace(text, from))
  for (let taken = 1; taken < count; taken++) {
    const next = endOfWord(text, skipWhiteSpace(text, end))
    if (next === end || next - from > longest) break
    end = next
  }
  return end
}

function startOfWords(text: string, from: number, count: number, longest: number): number {
  let start = startOfWord(text, skipWhiteSpaceBack(text, from))
  for (let taken = 1; taken < count; taken++) {
    const next = startOfWord(text, skipWhiteSpaceBack(text, start))
    if (next === start || from - next > longest) break
    start = next
  }
  return start
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** The text from an offset on as a message quotes it: up to five whole words on one line, with an ellipsis where more follow. */
export function excerptFrom(text: string, from: number): string {
  const end = endOfWords(text, from, WORDS, LONGEST)
  const isCut = skipWhiteSpace(text, end) < text.length
  return onOneLine(text.slice(from, end)).trimEnd() + (isCut ? ' …' : '')
}

/** The text up to an offset as a message quotes it. */
export function excerptTo(text: string, to: number): string {
  const start = startOfWords(text, to, WORDS, LONGEST)
  const isCut = skipWhiteSpaceBack(text, start) > 0
  return (isCut ? '… ' : '') + onOneLine(text.slice(start, to))
}

/** A span with the words that it touches and one more on either side, as a message quotes it. */
export function excerptAround(text: string, {start, end}: Span): string {
  const first = isWhiteSpace(text.charCodeAt(start)) ? start : startOfWord(text, start)
  const last = isWhiteSpace(text.charCodeAt(end - 1)) ? end : endOfWord(text, end)
  const from = startOfWords(text, first, 1, 0)
  const to = endOfWords(text, last, 1, 0)
  return onOneLine(text.slice(from, to)).trim()
}

/** A passage on one line as a message quotes it: as many whole words from its start as are read at a glance, with an ellipsis where more follow. */
export function shortened(text: string): string {
  const from = skipWhiteSpace(text, 0)
  const end = endOfWords(text, from, Number.POSITIVE_INFINITY, LONGEST_PASSAGE)
  const isCut = skipWhiteSpace(text, end) < text.length
  return onOneLine(text.slice(from, end)).trimEnd() + (isCut ? ' …' : '')
}

/** The first words of a sentence without what opens it, with an ellipsis where more follow. */
export function firstWords(text: string, count: number): string {
  const words = text.replace(/^["“‘'(]+/, '').split(/\s+/)
  return words.length > count ? `${words.slice(0, count).join(' ')} …` : words.join(' ')
}

/** The last words of a sentence without what closes it, with an ellipsis where more stand before. */
export function lastWords(text: string, count: number): string {
  const words = text.replace(/[.!]["”’')\]]*$/, '').split(/\s+/)
  return words.length > count ? `… ${words.slice(-count).join(' ')}` : words.join(' ')
}
