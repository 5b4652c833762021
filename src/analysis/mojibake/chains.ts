import {type Encoding, encodings} from './encodings.ts'
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

/** A surrogate's lead byte, and how many bytes CESU-8 has for a character: two surrogates, three bytes each. */
const SURROGATE_LEAD = 0xed
const CESU_BYTES = 6

/** The surrogate of three bytes of CESU-8, 0 where there is none. */
function surrogateAt(text: string, at: number, {byteOf}: Encoding): number {
  if (byteOf(text.charCodeAt(at)) !== SURROGATE_LEAD) return 0
  const [second, third] = [byteOf(text.charCodeAt(at + 1)), byteOf(text.charCodeAt(at + 2))]
  const isWhole = second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf
  return isWhole ? 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f) : 0
}

/** The code point of two surrogates that were each encoded as if they were characters (CESU-8), 0 where there is none. */
function pairAt(text: string, at: number, encoding: Encoding): number {
  const high = surrogateAt(text, at, encoding)
  if (high === 0 || high >= 0xdc00) return 0
  const low = surrogateAt(text, at + 3, encoding)
  return low >= 0xdc00 ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : 0
}

/** The code point of the sequence of UTF-8 or CESU-8 that begins at an offset with a lead byte, 0 where there is none. */
function sequenceAt(text: string, at: number, lead: number, encoding: Encoding): number {
  const more = following(lead)
  if (more === 0) return 0
  return (lead === SURROGATE_LEAD && pairAt(text, at, encoding)) || codePointAt(text, at, lead, more, encoding)
}

/** The oddness of a run of text between its neighbours (code units). */
export function oddnessOf(text: string, start: number, end: number, before: number, after: number): number {
  let sum = oddness(before, text.charCodeAt(start)) + oddness(text.charCodeAt(end - 1), after)
  for (let at = start + 1; at < end; at++) sum += oddness(text.charCodeAt(at - 1), text.charCodeAt(at))
  return sum
}

const FOREIGN_ALONE = /^[^\u0000-\u007f]{2,}$/

/** What speaks for a reading because what it gives is mojibake of the commonest kind again: text that was misread twice. */
function scoreOfSecond(decoded: string, before: number, after: number): number {
  if (!FOREIGN_ALONE.test(decoded)) return 0
  const text = String.fromCharCode(before) + decoded + String.fromCharCode(after)
  const [chain, ...rest] = chainsOf(text, foreignOffsets(text), encodings()[0]!)
  const isWhole = chain !== undefined && rest.length === 0 && chain.start === 1 && chain.end === text.length - 1
  return isWhole ? Math.max(0, chain.score) : 0
}

function chainOf(text: string, start: number, end: number, decoded: string): Chain {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20
  const after = end < text.length ? text.charCodeAt(end) : 0x20
  const wasMixed = mixesScripts(text[start]!, before, 0x20) || mixesScripts(text[end - 1]!, 0x20, after)
  const first = oddnessOf(text, start, end, before, after) + plausibility(decoded, before, after, wasMixed)
  const score = first + scoreOfSecond(decoded, before, after)
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
    const code = sequenceAt(text, at, lead, encoding)
    if (at !== end || code === 0) close()
    if (code === 0) continue
    if (start < 0) start = at
    decoded += String.fromCodePoint(code)
    end = at + (lead === SURROGATE_LEAD && code > 0xffff ? CESU_BYTES : following(lead) + 1)
  }
  close()
  return chains
}
