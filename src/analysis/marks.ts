import {byStart, type Span} from '../text/span.ts'
import {type BracketPlace, intervalLength, plainBracket} from './marks/bracket.ts'
import {codeSpans} from './marks/code-and-addresses.ts'
import {KINDS, kindAt, type Mark, type MarkKind} from './marks/mark.ts'
import {Side, sideAt} from './marks/neighbours.ts'
import {quotationMark} from './marks/quotation.ts'
import type {Paragraph} from './paragraph.ts'

export type {Family, Mark, MarkKind, MarkShape} from './marks/mark.ts'

const isWordPart = (side: Side): boolean => side === Side.letter || side === Side.digit

/** A letter of Arabic or Hebrew after the hyphen of an article: `al-'Adad`. */
const isTransliterated = (text: string, at: number): boolean =>
  text.charAt(at - 1) === '-' && sideAt(text, at - 2) === Side.letter && sideAt(text, at + 1) === Side.letter

/** An apostrophe inside a word (`don’t`, `O’Brien`, `Hawai‘i`) or a foot mark inside a measure (`6'2"`): no mark of a pair, ever. */
const isInsideWord = (text: string, at: number): boolean =>
  (isWordPart(sideAt(text, at - 1)) && isWordPart(sideAt(text, at + 1))) || isTransliterated(text, at)

function bracketMark(surroundings: BracketPlace, at: number, kind: MarkKind): Mark {
  const plain = plainBracket(surroundings, at)
  const opens = kind.shape === 'open'
  return {start: at, end: at + 1, kind, open: opens ? 0 : Infinity, close: opens ? Infinity : 0, plain: plain.cost, plainAs: plain.as}
}

/** The spans that hold no prose, of the paragraph itself and of addresses and code found in its text. */
function outside(paragraph: Paragraph): readonly Span[] {
  const found = codeSpans(paragraph.text)
  if (found.length === 0) return paragraph.opaque
  return [...paragraph.opaque, ...found].sort(byStart)
}

/** All that a paragraph has of marks: those that may be half of a pair, and the apostrophes that can't, by their offsets. */
interface Scan {
  readonly marks: Mark[]
  readonly apostrophes: number[]
}

/** One or two signs between two marks are spoken of: `'['`, `"!"`, and after a grave accent. They pair with no others. */
const SPOKEN_OF = /(?<![\p{L}\p{N}])(?:"[^\s\p{L}\p{N}"]{1,2}"|'[^\s\p{L}\p{N}']{1,2}'|`[^\s\p{L}\p{N}']{1,2}')(?!\p{L})/uy

/** Three backticks and more fence code, also where nobody closes the fence; `''` by itself is an empty string, of which a text speaks. */
const NO_MARK = /`{3,}|(?<=^|[\s([=])''(?=$|[\s)\],.;:])/y

function noMarkEnd(text: string, at: number): number {
  for (const expression of [NO_MARK, SPOKEN_OF]) {
    expression.lastIndex = at
    if (expression.test(text)) return expression.lastIndex
  }
  return -1
}

/** Reads the mark at an offset, and gives the offset at which to read on. */
function readMark(surroundings: BracketPlace, at: number, kind: MarkKind, {marks: into, apostrophes}: Scan): number {
  const {text} = surroundings
  const noMark = kind.shape === 'straight' || kind.char === '`' ? noMarkEnd(text, at) : -1
  if (noMark >= 0) return noMark
  if (kind.family === 'bracket') {
    const interval = kind.shape === 'open' ? intervalLength(text, at) : 0
    if (interval > 0) return at + interval
    into.push(bracketMark(surroundings, at, kind))
    return at + 1
  }
  if (kind.family === 'single' && isInsideWord(text, at)) {
    apostrophes.push(at)
    return at + 1
  }
  const mark = quotationMark(text, at, kind)
  into.push(mark)
  return mark.end
}

/** The marks and the inner apostrophes of a paragraph, but for those in code, addresses and half-open intervals. Linear in the length of the text. */
export function scan(paragraph: Paragraph): Scan {
  const {text} = paragraph
  const found: Scan = {marks: [], apostrophes: []}
  let at = 0
  for (const {start, end} of [...outside(paragraph), {start: text.length, end: text.length}]) {
    while (at < start) {
      const id = kindAt(text.charCodeAt(at))
      at = id < 0 ? at + 1 : readMark(paragraph, at, KINDS[id] as MarkKind, found)
    }
    at = Math.max(at, end)
  }
  return found
}

/** The quotation marks and brackets of a paragraph in order, each with what its neighbours say about it. */
export const marks = (paragraph: Paragraph): readonly Mark[] => paragraph.once(scan).marks
