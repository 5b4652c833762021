import {listOf} from '../../language/word-lists.ts'
import {Side, sideAt} from './neighbours.ts'

const HEADLESS = listOf('headless')
const DROPPED_H = listOf('dropped h')
const DROPPED_H_OR_WHOLE = listOf('dropped h or whole')
const TAILLESS = listOf('tailless')

/** What may follow an apostrophe that stands after a sign or a bracket: `Yahoo!’s`, `(Reuters)’s`, `M.P.’s`. */
const CLITIC = /^(?:s|d|ll|m|ve|re|t)$/i

/** Of one or more: `the new lamp(s)’ light`. */
const PLURAL_OR_NOT = '(s)'

const LONGEST_WORD = 16

function wordFrom(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < LONGEST_WORD && sideAt(text, end) === Side.letter) end++
  return text.slice(at, end)
}

function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD && sideAt(text, start - 1) === Side.letter) start--
  return text.slice(start, end)
}

/** More than an orphan: a mark there is a quotation mark, and its partner is missing. */
const UNLIKELY = 40

/** A closing mark before a word is either an apostrophe in a word that nobody listed or turned; without a partner, the former. */
const UNHEARD_OF = 25

/** `the ‘p’s and ‘q’s`: the mark after the letter looks like an apostrophe within a word, so that the one before it has no partner. */
const LETTER_NAMED = /^\p{L}[’']s(?!\p{L})/u

/** A decade in letters: `the ’seventies`. */
const DECADE = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ties$/i

/** An apostrophe that spaces have torn from its word: `the ship ' s crew`. */
const TORN = /^ (?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}'’])/u
const TORN_OFF = 4

/** `‘’Ave you seen ’Arry?’`: what stands right after an opening mark closes nothing, and a lost h leaves a vowel. */
const VOWEL = /^[aeiou]/i

/** Whether a word lost its beginning for good, so that the mark before it is an apostrophe in any register. */
export const isHeadless = (text: string, at: number): boolean => HEADLESS.has(wordFrom(text, at).toLowerCase())

/** Years and decades are certain; any other number (the last figures of a patent, as lawyers cite it) is likely. */
function beforeFigures(text: string, at: number): number {
  if (/^\d\d?(?:\d?s|(?![\d\w]))/.test(text.slice(at + 1, at + 5))) return 1
  if (/^\d{4}/.test(text.slice(at + 1, at + 5))) return UNLIKELY
  return text.charAt(at) === '‘' ? 20 : 8
}

/**
 * Before a word: `’tis` and `’90s` are certain, `’ospital` is known, `’eat` is possible, `’stop` is not. An opening
 * mark is an apostrophe only by the doing of a program that curls quotation marks, and only where the word leaves no doubt.
 */
function leading(text: string, at: number): number {
  if (sideAt(text, at + 1) === Side.digit) return beforeFigures(text, at)
  const word = wordFrom(text, at + 1)
  if (DECADE.test(word)) return 1
  if (LETTER_NAMED.test(text.slice(at + 1, at + 5))) return 1
  if (HEADLESS.has(word.toLowerCase())) return text.charAt(at) === '‘' ? 3 : 1
  if (text.charAt(at) === '‘') return UNLIKELY
  if (text.charAt(at) === '’' && text.charAt(at - 1) === '‘' && VOWEL.test(word)) return 3
  const isSmall = /^\p{Ll}/u.test(word)
  if (DROPPED_H.has(word.toLowerCase())) return isSmall ? 1 : 20
  if (isSmall && DROPPED_H_OR_WHOLE.has(word)) return 12
  if (text.charAt(at) !== '’') return UNLIKELY
  return /^[aeiouwy]/.test(word) ? 12 : UNHEARD_OF
}

/**
 * After a word: `players’`, `goin’` and `for convenience’ sake` are the rule, `th’` is known; a final t or d may be lost after some consonants, in short
 * words of spelled speech (`bes’`). Any other word has no business with an apostrophe at its end.
 */
function trailing(text: string, at: number): number {
  const word = wordBefore(text, at)
  if (word.length > 1 && /(?:[sxz]|[^a]in)$/i.test(word)) return word.endsWith('ss') ? 12 : 3
  if (text.startsWith(' sake', at + 1)) return 3
  if (TAILLESS.has(word.toLowerCase())) return 3
  if (word.length > 5 || sideAt(text, at + 1) === Side.stop) return UNLIKELY
  return /[nlpkcsf]$/.test(word) ? 16 : word.length <= 3 ? 20 : UNLIKELY
}

/**
 * The cost of reading a single mark (’ ' or ‘) as an apostrophe. Marks with a letter or figure on both sides never get here.
 */
export function apostropheCost(text: string, at: number): number {
  const left = sideAt(text, at - 1)
  const right = sideAt(text, at + 1)
  if (left === Side.letter) return trailing(text, at)
  if (left === Side.digit) return 4
  if (text.startsWith(PLURAL_OR_NOT, at - PLURAL_OR_NOT.length)) return 3
  if (right === Side.letter && left !== Side.space && CLITIC.test(wordFrom(text, at + 1))) return 0
  if (right === Side.letter || right === Side.digit) return leading(text, at)
  if (left !== Side.space || right !== Side.space) return UNLIKELY
  return sideAt(text, at - 2) === Side.letter && TORN.test(text.slice(at + 1, at + 5)) ? TORN_OFF : 25
}
