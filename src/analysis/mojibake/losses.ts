import type {Edit} from '../../text/finding.ts'
import type {Encoding} from './encodings.ts'

const RIGHT_QUOTE = '”'
const LEFT_QUOTE = '“'

/** Whether a quotation is open after a text, if it was open before it or not. */
const isOpenAfter = (text: string, wasOpen: boolean): boolean =>
  text.includes(LEFT_QUOTE) ? !text.includes(RIGHT_QUOTE) : wasOpen && !text.includes(RIGHT_QUOTE)

/** What a sequence with a lost byte was: a closing quotation mark where one is open, else what cannot be known. */
function restoreQuotes(edits: readonly Edit[]): Edit[] {
  let open = false
  return edits.map((edit) => {
    const text = edit.text.replace(/\uFFFD/g, () => (open ? RIGHT_QUOTE : '\uFFFD'))
    open = isOpenAfter(text, open)
    return {...edit, text}
  })
}

const A_GRAVE = 0xc3
const NO_BREAK_SPACE = 0xc2
const S_CARON = 0xc5
const PUNCTUATION = 0xe2
/** The byte that is a no-break space in most encodings, and so becomes a plain space easily. */
const SPACE_BYTE = 0xa0

const isTwoByteLead = (byte: number): boolean => byte > A_GRAVE && byte <= 0xdf
const isThreeByteLead = (byte: number): boolean => byte >= 0xe0 && byte <= 0xef
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf

const LETTER = /\p{L}/u
const SYMBOL = /\p{So}/u
/** The blank of Braille, which users of social networks put for an empty line. */
const BLANK = '\u2800'

/** The Portuguese words that begin with an accented “a” and go on. */
const GOES_ON = /^(?:s|quel[ae]s?|quilo)(?![\p{L}'’])/u

/** “à” whose second byte became a plain space: the space was lost with it, unless there are two, or stands for both where none could be. */
function graveEdit(text: string, at: number): Edit {
  const isAlone = text[at + 1] !== ' ' && !GOES_ON.test(text.slice(at + 1, at + 8))
  return {start: at - 1, end: isAlone ? at : at + 1, text: 'à'}
}

/** The letter that a space at an offset is the middle or the end of, if it is one: where it stands, and what its lead byte is. */
function letterEdit(text: string, at: number, {byteOf}: Encoding): Edit | undefined {
  const [first, second, third] = [byteOf(text.charCodeAt(at - 2)), byteOf(text.charCodeAt(at - 1)), byteOf(text.charCodeAt(at + 1))]
  const low = SPACE_BYTE & 0x3f
  const made = (code: number, start: number, end: number): Edit | undefined => {
    const character = String.fromCodePoint(code)
    const isWanted = code >> 12 === (PUNCTUATION & 0xf) ? SYMBOL.test(character) : LETTER.test(character)
    return isWanted ? {start, end, text: character} : undefined
  }
  if (isThreeByteLead(first) && isContinuation(second)) return made(((first & 0xf) << 12) | ((second & 0x3f) << 6) | low, at - 2, at + 1)
  if (isThreeByteLead(second) && isContinuation(third)) return made(((second & 0xf) << 12) | (low << 6) | (third & 0x3f), at - 1, at + 2)
  return isTwoByteLead(second) ? made(((second & 0x1f) << 6) | low, at - 1, at + 1) : undefined
}

/** “Š” before small letters, as in names; no language has “Å” as a word before a small letter where other accents are broken. */
const STARTS_NAME = /^[a-z]{2}/

interface Loss {
  readonly edit: Edit
  /** Where another repair must stand for this one to be made: anywhere in the text, in the line, or right beside it. */
  readonly certainty: 'text' | 'line' | 'beside'
}

/** What a space may stand for. */
function spaceEdit(text: string, at: number, encoding: Encoding): Loss | undefined {
  const lead = encoding.byteOf(text.charCodeAt(at - 1))
  if (lead === NO_BREAK_SPACE) return {edit: {start: at - 1, end: at + 1, text: '\u00a0'}, certainty: 'text'}
  if (lead === A_GRAVE) return {edit: graveEdit(text, at), certainty: 'line'}
  const edit = letterEdit(text, at, encoding)
  if (edit === undefined) return undefined
  const isName = lead === S_CARON && edit.end === at + 1 && STARTS_NAME.test(text.slice(edit.end, edit.end + 2))
  return {edit, certainty: isName || edit.text === BLANK ? 'line' : 'beside'}
}

/** A small letter, “Ã” and a space: no word ends so. */
const LONE_GRAVE = /(?<=\p{Ll})Ã(?= )/gu

/** What is “à” even where nothing else in a text was misread: `voilÃ  le`. */
export const loneGraves = (text: string): Edit[] =>
  text.includes('Ã ') ? [...text.matchAll(LONE_GRAVE)].map(({index}) => graveEdit(text, index + 1)) : []

/** Whether a text has a space that would be read as a no-break space wherever its document was misread. */
export function hasLostSpace(text: string, {byteOf}: Encoding): boolean {
  for (let at = text.indexOf(' ', 1); at > 0; at = text.indexOf(' ', at + 1))
    if (byteOf(text.charCodeAt(at - 1)) === NO_BREAK_SPACE) return true
  return false
}

/** Goes through the spaces of a text with the repairs of the line that it is in at hand. */
class SpaceReader {
  readonly #text: string
  readonly #edits: readonly Edit[]
  #next = 0
  #lineEnd = -1
  /** Where the repairs of the line begin and end. */
  #edges = new Set<number>()

  constructor(text: string, edits: readonly Edit[]) {
    this.#text = text
    this.#edits = edits
  }

  /** The edges of repairs in the line of an offset; offsets are asked for in order. */
  edgesAt(at: number): Set<number> {
    if (at <= this.#lineEnd) return this.#edges
    const end = this.#text.indexOf('\n', at)
    this.#lineEnd = end < 0 ? this.#text.length : end
    this.#edges = new Set()
    const start = this.#text.lastIndexOf('\n', at)
    for (; this.#next < this.#edits.length && this.#edits[this.#next]!.start < this.#lineEnd; this.#next++) {
      const edit = this.#edits[this.#next]!
      if (edit.start > start) this.#edges.add(edit.start).add(edit.end)
    }
    return this.#edges
  }
}

/**
 * What was lost with the bytes that became plain spaces: `Ã cÃ´tÃ©`, `10Â km`. “Â” before a space is never anything else in a text that was misread; letters
 * are restored only in lines that have other repairs, and in doubt only beside one.
 */
function spaceEdits(text: string, encoding: Encoding, edits: readonly Edit[]): Edit[] {
  const reader = new SpaceReader(text, edits)
  const made: Edit[] = []
  for (let at = text.indexOf(' ', 1); at > 0; at = text.indexOf(' ', at + 1)) {
    const found = spaceEdit(text, at, encoding)
    if (!found || found.edit.start < (made.at(-1)?.end ?? 0)) continue
    const edges = reader.edgesAt(at)
    const isBeside = edges.has(found.edit.start) || edges.has(found.edit.end)
    if (!(isBeside || found.certainty === 'text' || (found.certainty === 'line' && edges.size > 0))) continue
    edges.add(found.edit.end)
    made.push(found.edit)
  }
  return made
}

/** Two lists of edits in order as one; where they overlap, the first list's stay. */
function merged(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const all: Edit[] = []
  let at = 0
  for (const edit of first) {
    for (; at < second.length && second[at]!.end <= edit.start; at++) all.push(second[at]!)
    while (at < second.length && second[at]!.start < edit.end) at++
    all.push(edit)
  }
  return [...all, ...second.slice(at)]
}

/** Adds to the repairs of a text what was lost beside them: bytes that became U+FFFD or a plain space. */
export function restoreLosses(text: string, encoding: Encoding, edits: readonly Edit[]): Edit[] {
  return merged(restoreQuotes(edits), spaceEdits(text, encoding, edits))
}
