import {KINDS, kindAt} from './mark.ts'

/** What stands beside a mark, as far as it tells a direction. */
export const Side = {space: 0, letter: 1, digit: 2, stop: 3, colon: 4, dash: 5, opener: 6, closer: 7, prefix: 8, other: 9} as const
export type Side = (typeof Side)[keyof typeof Side]

const SAMPLES: readonly (readonly [string, Side])[] = [
  [' \t\n\r\f\v\u00a0\u1680\u2002\u2003\u2009\u200a\u202f\u205f\u3000\u200b\ufeff', Side.space],
  ['0123456789¼½¾′″', Side.digit],
  ['.,!?…‽', Side.stop],
  [':;', Side.colon],
  ['-‐‑‒–—―/', Side.dash],
  ['([{<', Side.opener],
  [')]}>', Side.closer],
  ['$£€¥#@¡¿&', Side.prefix],
]

const ascii = new Uint8Array(128).fill(Side.other)
const others = new Map<number, Side>()
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = Side.letter
for (const [chars, side] of SAMPLES) {
  for (const char of chars) {
    const code = char.charCodeAt(0)
    if (code < 128) ascii[code] = side
    else others.set(code, side)
  }
}

const LETTER = /[\p{L}\p{M}]/u

/** The class of the character at an offset; the ends of the text count as space. */
export function sideAt(text: string, at: number): Side {
  if (at < 0 || at >= text.length) return Side.space
  const code = text.charCodeAt(at)
  if (code < 128) return ascii[code] as Side
  const known = others.get(code)
  if (known !== undefined) return known
  return LETTER.test(text.charAt(at)) ? Side.letter : Side.other
}

function isQuotation(code: number): boolean {
  const id = kindAt(code)
  return id >= 0 && KINDS[id]!.family !== 'bracket'
}

/** The furthest that neighbouring quotation marks are looked through; longer runs are no prose, and every look stays constant. */
const RUN = 4

/**
 * The offset of the next character in a direction (-1 or 1) that is no quotation mark itself: in `said.’”` both marks
 * have the full stop on their left.
 */
export function beyondMarks(text: string, at: number, step: -1 | 1): number {
  let next = at + step
  for (let seen = 0; seen < RUN && next >= 0 && next < text.length && isQuotation(text.charCodeAt(next)); seen++) next += step
  return next
}
