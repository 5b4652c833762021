import type {Span} from '../../text/span.ts'
import {listOf} from '../word-lists.ts'
import type {TokenList} from './tokens.ts'

const ABBREVIATIONS = listOf('abbreviation in token')

const OTHER = 0
const LETTER = 1
const DIGIT = 2
/** Signs that stay with the number or name they stand before: `$5`, `#tag`, `-3`, `§4`. */
const PREFIX_SIGN = 3

const kinds = new Uint8Array(256)
for (let code = 0; code < 256; code++) {
  if (code >= 48 && code <= 57) kinds[code] = DIGIT
  else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7))
    kinds[code] = LETTER
  else if ('$#@&%£+-/°§'.includes(String.fromCharCode(code))) kinds[code] = PREFIX_SIGN
}

/** The kind of a code unit; beyond Latin-1 all are letters but general punctuation and its like (U+2000–U+206F, U+3000–U+303F). */
function kindOf(code: number): number {
  if (code < 256) return kinds[code]!
  if (code === 0x20ac) return PREFIX_SIGN
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) ? OTHER : LETTER
}

const ADDRESS = /^(https?:\/\/|www\.)|^[\w.+-]{1,64}@[\w-]+\.[\w.]+$/i
/** Whether a chunk has a sign that every address has. */
function mayBeAddress(text: string, {start, end}: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 64 || (code === 47 && at > start) || (code === 46 && at === start + 3)) return true
  }
  return false
}

const LEADING_CLITIC = /^['’](s|em|til|cause|tis|twas|\d0s)\b/i
const INITIALS = /^([a-z]\.)*[a-z]$/i

/** Where the core of a chunk starts, after opening punctuation, which is pushed. */
function pushOpening(text: string, span: Span, list: TokenList): number {
  let at = span.start
  while (at < span.end) {
    const code = text.charCodeAt(at)
    if (kindOf(code) !== OTHER) break
    if (code === 46 && kindOf(text.charCodeAt(at + 1)) === DIGIT) break
    if ((code === 39 || code === 0x2019) && LEADING_CLITIC.test(text.slice(at, Math.min(span.end, at + 8)))) break
    const width = text.startsWith('...', at) ? 3 : 1
    list.push(at, Math.min(at + width, span.end))
    at += width
  }
  return Math.min(at, span.end)
}

const isAbbreviation = (word: string): boolean => word.length <= 5 && (ABBREVIATIONS.has(word.toLowerCase()) || INITIALS.test(word))

/** The starts of the closing punctuation tokens of a chunk, last first, and with them where its core ends. */
function closingOf(text: string, start: number, end: number): number[] {
  const starts: number[] = []
  while (end > start) {
    const code = text.charCodeAt(end - 1)
    const kind = kindOf(code)
    if (kind !== OTHER && !(code === 45)) break
    if (end - 3 >= start && text.startsWith('...', end - 3)) end -= 3
    else if (code === 46 && end - start <= 6 && isAbbreviation(text.slice(start, end - 1))) break
    else end--
    starts.push(end)
  }
  return starts
}

const CONTRACTION =
  /^(?:(.+)(n['’]t)|(.+)(['’](?:s|re|ve|ll|d|m))|(can)(not)|(gon|wan|got)(na|ta)|([$£€#])(\d.*)|(\d[\d.,]*)(%)|(.+s)(['’]))$/i

/** Whether a stretch may be more than one token: it has something other than letters, or is as long as `gonna` and `cannot`. */
function mayContract(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length === 5 || length === 6) return true
  if (length < 2 || length >= 64) return false
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) !== LETTER) return true
  return false
}

/** Pushes a word without hyphens, its clitics and signs apart. */
function pushWord(text: string, start: number, end: number, list: TokenList): void {
  const split = mayContract(text, start, end) ? CONTRACTION.exec(text.slice(start, end)) : null
  const head = split?.slice(1).find((part) => part !== undefined)
  if (head === undefined) {
    list.push(start, end)
    return
  }
  const middle = start + head.length
  pushWord(text, start, middle, list)
  if (split?.[9] !== undefined) pushWord(text, middle, end, list)
  else list.push(middle, end)
}

const INNER = '—–/()[]"“”…'

/** The width of the separator at an offset inside a chunk, 0 where none stands: a dash, slash, bracket, quote, or a hyphen before a word. */
function separatorAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code === 45) {
    let width = 1
    while (at + width < end && text.charCodeAt(at + width) === 45) width++
    if (width > 1) return width
    return at + 1 < end && kindOf(text.charCodeAt(at + 1)) !== OTHER ? 1 : 0
  }
  return kindOf(code) !== LETTER && INNER.includes(text[at]!) ? 1 : 0
}

const NUMBER = /^\d+([/.\-:,]\d+)*$/

function pushCore(text: string, start: number, end: number, list: TokenList): void {
  if (kindOf(text.charCodeAt(start)) === DIGIT && end - start < 64 && NUMBER.test(text.slice(start, end))) {
    list.push(start, end)
    return
  }
  let last = start
  for (let at = start; at < end; ) {
    const width = separatorAt(text, at, end)
    if (width === 0 || (at === start && text.charCodeAt(at) === 45)) at++
    else {
      pushWord(text, last, at, list)
      list.push(at, at + width)
      last = at += width
    }
  }
  pushWord(text, last, end, list)
}

/** Pushes the tokens of a stretch without white space that is more than plain letters. */
export function splitChunk(text: string, span: Span, list: TokenList): void {
  if (mayBeAddress(text, span) && ADDRESS.test(text.slice(span.start, Math.min(span.end, span.start + 200)))) {
    list.push(span.start, span.end)
    return
  }
  const start = pushOpening(text, span, list)
  const closing = closingOf(text, start, span.end)
  pushCore(text, start, closing.at(-1) ?? span.end, list)
  for (let at = closing.length - 1; at >= 0; at--) list.push(closing[at]!, at > 0 ? closing[at - 1]! : span.end)
}
