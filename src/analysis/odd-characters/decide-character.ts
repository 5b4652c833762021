import type {Span} from '../../text/span.ts'
import {isWanted} from './no-break-space.ts'
import {characterAt, characterBefore, isEastAsian, isJoining, isPicture} from './scripts.ts'

/** What is wrong with a character, and what should stand in its place. */
export interface Decision {
  readonly kind: 'zero-width' | 'soft-hyphen' | 'control' | 'space' | 'line-separator' | 'direction'
  readonly replacement: string
}

const BYTE_ORDER_MARK = 0xfeff
const isDirection = (code: number): boolean =>
  code === 0x200e || code === 0x200f || code === 0x61c || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xfff9 && code <= 0xfffb)
const isFixedSpace = (code: number): boolean => code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x205f
const isNoBreakSpace = (code: number): boolean => code === 0xa0 || code === 0x202f

const isSpaceBeside = (text: string, start: number, end: number): boolean =>
  /[ \t\n\r]/.test(text[start - 1] ?? '\n') || /[ \t\n\r]/.test(text[end] ?? '\n')

/** A plain space, or nothing where one stands beside it already or the line ends. */
const plainSpace = (text: string, start: number, end: number): Decision => ({
  kind: 'space',
  replacement: isSpaceBeside(text, start, end) ? '' : ' ',
})

const isQuote = (character: string): boolean => /["'“”‘’«»‹›]/.test(character)

/** Thin spaces between nested quotation marks, digits and round dashes are fine typography. */
function isTypographic(before: string, after: string): boolean {
  if (/\p{Nd}/u.test(before) && /[\p{Nd}\p{L}%°]/u.test(after)) return true
  return (isQuote(before) && isQuote(after)) || /[–—…]/.test(before) || /[–—…]/.test(after)
}

const THIN = /[\u2005-\u200a]/

/** A single letter is a variable or an initial; between it and a sign, a bracket or another such, typesetting puts thin spaces. */
const LONE_BEFORE = /(?:^|[^\p{L}\p{N}])\p{L}\.?$|[=+−×÷<>±|/()[\]*·]$/u
const LONE_AFTER = /^\p{L}(?:\.|[^\p{L}\p{N}]|$)|^[=+−×÷<>±|/()[\]*·]/u

/** Whether a thin space stands where a typesetter sets one. */
const isSet = (text: string, start: number, end: number): boolean =>
  THIN.test(text.slice(start, end)) &&
  (LONE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || LONE_AFTER.test(text.slice(end, end + 2)))

function decideSpace(text: string, start: number, end: number, code: number): Decision | undefined {
  const before = characterBefore(text, start)
  const after = characterAt(text, end)
  if (isNoBreakSpace(code)) return isWanted(text, start, end) ? undefined : plainSpace(text, start, end)
  if (isFixedSpace(code)) return isTypographic(before, after) || isSet(text, start, end) ? undefined : plainSpace(text, start, end)
  return isEastAsian(before) || isEastAsian(after) ? undefined : plainSpace(text, start, end)
}

const LINE_SEPARATORS: Readonly<Record<number, string>> = {11: '\n', 12: '\n', 133: '\n', 8232: '\n', 8233: '\n\n'}

/** Whether two characters are both parts of words. Elsewhere, beside a dash, dots or a space, a word joiner keeps a line from being broken there, as typeset books do. */
const isWordPart = (both: string): boolean => /^[\p{L}\p{M}\p{N}]{2,}$/u.test(both)

/** Joiners, selectors, tags: right where the character before them takes one. */
function isAttached(text: string, start: number, end: number, code: number): boolean {
  const before = characterBefore(text, start)
  if (code === 0x200c) return isJoining(before)
  if (code === 0x200d) return isJoining(before) || (isPicture(before) && isPicture(characterAt(text, end)))
  if (code === 0x2060 && !isWordPart(before + characterAt(text, end))) return true
  if (code === 0x200b || code === 0x2060) return isJoining(before) || isEastAsian(before)
  if ((code >= 0xfe00 && code <= 0xfe0f) || code >= 0x1f000) return isPicture(before) || isEastAsian(before) || /\p{S}/u.test(before)
  return isJoining(before)
}

/**
 * What to do with one of the characters in question, or `undefined` where it is right.
 *
 * @param behind - where the text before the character ends: at its start, or before a run of others that go
 */
export function decide(text: string, {start, end}: Span, rightToLeft: boolean, behind = start): Decision | undefined {
  const code = text.codePointAt(start)!
  const separator = LINE_SEPARATORS[code]
  if (separator !== undefined) return {kind: 'line-separator', replacement: separator}
  if (isControl(code)) return {kind: 'control', replacement: ''}
  if (code === 0xad) return {kind: 'soft-hyphen', replacement: ''}
  if (isDirection(code)) return rightToLeft ? undefined : {kind: 'direction', replacement: ''}
  if (isNoBreakSpace(code) || isFixedSpace(code) || code === 0x3000) return decideSpace(text, behind, end, code)
  if (code === BYTE_ORDER_MARK && behind === 0) return undefined
  return isAttached(text, behind, end, code) ? undefined : {kind: 'zero-width', replacement: ''}
}
