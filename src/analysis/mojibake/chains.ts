import type {Encoding} from './encodings.ts'
import {oddness} from './oddness.ts'
import {mixesScripts, plausibility} from './plausibility.ts'

/** Characters side by side that are whole UTF-8 sequences when put back into the bytes of an encoding. */
export interface Chain {
  readonly start: number
  readonly end: number
  readonly decoded: string
  /** How much speaks for it being mojibake; below 0, against. */
  readonly score: number
  /** The oddness of what it decodes to. It may be high: text that was misread twice is odd after the first repair, too. */
  readonly left: number
}

/** How many continuation bytes a lead byte asks for, or 0 where it is none. */
function following(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
}

/** Whether the bits make a character in its shortest form that is no surrogate. */
function isScalar(code: number, more: number): boolean {
  if (more === 2) return code >= 0x800 && (code < 0xd800 || code > 0xdfff)
  return more === 1 || (code >= 0x10000 && code <= 0x10ffff)
}

const LOST = 0xfffd

/** The code point of the UTF-8 sequence that starts at an offset, 0 where there is none, U+FFFD where one of its bytes was lost. */
function codePointAt(text: string, at: number, lead: number, more: number, {byteOf}: Encoding): number {
  let code = lead & (0x3f >> more)
  let lost = false
  for (let next = at + 1; next <= at + more; next++) {
    const unit = text.charCodeAt(next)
    const byte = byteOf(unit)
    if (unit === LOST) lost = true
    else if (byte < 0x80 || byte > 0xbf) return 0
    code = (code << 6) | (byte & 0x3f)
  }
  if (lost) return LOST
  return isScalar(code, more) ? code : 0
}

/** The oddness of a run of text between its neighbours (code units). */
function oddnessOf(text: string, start: number, end: number, before: number, after: number): number {
  let sum = oddness(before, text.charCodeAt(start)) + oddness(text.charCodeAt(end - 1), after)
  for (let at = start + 1; at < end; at++) sum += oddness(text.charCodeAt(at - 1), text.charCodeAt(at))
  return sum
}

function chainOf(text: string, start: number, end: number, decoded: string): Chain {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20
  const after = end < text.length ? text.charCodeAt(end) : 0x20
  const wasMixed = mixesScripts(text[start]!, before, 0x20) || mixesScripts(text[end - 1]!, 0x20, after)
  const score = oddnessOf(text, start, end, before, after) + plausibility(decoded, before, after, wasMixed)
  return {start, end, decoded, score, left: oddnessOf(decoded, 0, decoded.length, before, after)}
}

/** The offsets of the code units above ASCII, in order. */
export function foreignOffsets(text: string): number[] {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) offsets.push(at)
  return offsets
}

/** All chains of a text in one encoding, in order. Linear in the number of code units above ASCII, whose offsets are `foreign`. */
export function chainsOf(text: string, foreign: readonly number[], encoding: Encoding): Chain[] {
  const chains: Chain[] = []
  let start = -1
  let end = -1
  let decoded = ''
  const close = () => {
    if (start >= 0) chains.push(chainOf(text, start, end, decoded))
    start = -1
    decoded = ''
  }
  for (const at of foreign) {
    if (at < end) continue
    const lead = encoding.byteOf(text.charCodeAt(at))
    const more = following(lead)
    const code = more > 0 ? codePointAt(text, at, lead, more, encoding) : 0
    if (at !== end || code === 0) close()
    if (code === 0) continue
    if (start < 0) start = at
    decoded += String.fromCodePoint(code)
    end = at + more + 1
  }
  close()
  return chains
}
