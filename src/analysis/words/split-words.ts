import type {Span} from '../../text/span.ts'

/** What one character is to a word. */
const Kind = {other: 0, letter: 1, digit: 2, inner: 3, space: 4, odd: 5} as const

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

function kindOfAscii(unit: number): number {
  if (isLetter(unit)) return Kind.letter
  if (unit >= 48 && unit <= 57) return Kind.digit
  if (unit === 39 || unit === 45) return Kind.inner
  if (unit <= 32) return Kind.space
  return '@/\\_#.:&+=~%$'.includes(String.fromCharCode(unit)) ? Kind.odd : Kind.other
}

const KINDS = Uint8Array.from({length: 128}, (_, unit) => kindOfAscii(unit))

function kindOf(unit: number): number {
  if (unit < 128) return KINDS[unit]!
  if (unit === 0x2019) return Kind.inner
  if (unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x3000 || unit === 0x2028 || unit === 0x2029) return Kind.space
  if (unit >= 0x2010 && unit <= 0x2011) return Kind.inner
  if (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) return Kind.letter
  if (unit === 0xad || unit === 0x200d || unit === 0x200c || unit === 0xfffd) return Kind.odd
  if (unit >= 0x2000 && unit <= 0x206f) return Kind.other
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? Kind.letter : unit >= 0xd800 && unit <= 0xdfff ? Kind.odd : Kind.other
}

/** What a chunk is made of: letters alone, letters with apostrophes and hyphens between or after them, or anything else. */
export const Make = {letters: 0, joined: 1, mixed: 2} as const
export type Make = (typeof Make)[keyof typeof Make]

/**
 * Calls `visit` with each chunk of a text, in one pass: a stretch without white space or punctuation of sentences, from its first letter or
 * digit to its last, but whole where it is mixed. A call is a third of the cost of a generator's step, in the hottest loop there is.
 */
export function forEachChunk(text: string, visit: (start: number, end: number, make: Make) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const from = at
    let start = -1
    let end = from
    let plain = true
    let joined = false
    for (; at < length; at++) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind === Kind.space || kind === Kind.other) break
      if (kind === Kind.inner) joined = true
      else if (kind === Kind.odd) plain = false
      else {
        if (kind === Kind.digit) plain = false
        if (start < 0) start = at
        end = at + 1
      }
    }
    if (start >= 0 && (plain || endsInStop(text, start, end, at))) visit(start, end, joined ? Make.joined : Make.letters)
    else if (start >= 0) visit(from, at, Make.mixed)
    at++
  }
}

/** Whether all that is odd about a chunk is the full stop or colon after it, as at the end of a sentence. */
function endsInStop(text: string, start: number, end: number, to: number): boolean {
  for (let at = end; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 46 && unit !== 58 && kindOf(unit) !== Kind.inner) return false
  }
  for (let at = start; at < end; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === Kind.odd || kind === Kind.digit) return false
  }
  return start === 0 || kindOf(text.charCodeAt(start - 1)) !== Kind.odd
}

const EDGE = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu
/** Two words where a space is missing after a full stop: "home.The". */
const MISSING_SPACE = /^[\p{L}'’-]+[.:]\p{Lu}[\p{L}'’-]*$/u
/** Words joined by a stroke or an ampersand: "and/or". */
const JOINED = /^[\p{L}'’-]{2,}(?:[/&+][\p{L}'’-]{2,})+$/u
const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’‑-][\p{L}\p{M}]+)*/gu

/** The words of a chunk that has more than letters; none where it is an address, a handle, a file name, an abbreviation with stops, or has digits. */
export function wordsOf(text: string, {start, end}: Span, make: Make): Span[] {
  if (make === Make.joined) return joinedWords(text, {start, end})
  const raw = text.slice(start, end)
  const trimmed = raw.replace(EDGE, '')
  const offset = start + raw.indexOf(trimmed)
  const bare = /^[^@#_/\\.]*$/.test(raw.slice(0, offset - start))
  if (!bare || !(MISSING_SPACE.test(trimmed) || JOINED.test(trimmed) || /^[\p{L}'’-]+$/u.test(trimmed))) return []
  return [...trimmed.matchAll(PIECE)].map((piece) => ({start: offset + piece.index, end: offset + piece.index + piece[0].length}))
}

/** A chunk of joined letters is one word, but for a second apostrophe or hyphen in a row, which is a dash or a quotation mark. */
function joinedWords(text: string, {start, end}: Span): Span[] {
  const found: Span[] = []
  let from = start
  let at = start
  while (at < end) {
    if (kindOf(text.charCodeAt(at)) === Kind.inner && kindOf(text.charCodeAt(at + 1)) === Kind.inner) {
      if (at > from) found.push({start: from, end: at})
      while (at < end && kindOf(text.charCodeAt(at)) === Kind.inner) at++
      from = at
    } else at++
  }
  if (end > from) found.push({start: from, end})
  return found
}
