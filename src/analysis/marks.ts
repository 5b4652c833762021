import type {Span} from '../text/span.ts'
import {apostropheCost} from './marks/apostrophe.ts'
import {intervalLength, type PlainReading, plainBracket} from './marks/bracket.ts'
import {codeSpans} from './marks/code.ts'
import {type Direction, directionAt} from './marks/direction.ts'
import {KINDS, kindAt, type Mark, type MarkKind} from './marks/mark.ts'
import {measureCost} from './marks/measure.ts'
import {Side, sideAt} from './marks/neighbours.ts'
import type {Paragraph} from './paragraph.ts'

export type {Family, Mark, MarkKind, Shape} from './marks/mark.ts'

const isWordPart = (side: Side): boolean => side === Side.letter || side === Side.digit

/** An apostrophe inside a word (`don’t`, `O’Brien`, `Hawai‘i`) or a foot mark inside a measure (`6'2"`): no mark of a pair, ever. */
const isInsideWord = (text: string, at: number): boolean => isWordPart(sideAt(text, at - 1)) && isWordPart(sideAt(text, at + 1))

function bracketMark(text: string, at: number, kind: MarkKind): Mark {
  const plain = plainBracket(text, at)
  const opens = kind.shape === 'open'
  return {at, kind, open: opens ? 0 : Infinity, close: opens ? Infinity : 0, plain: plain.cost, plainAs: plain.as}
}

/** A » that leads on (`Read more »`, `Home » News`) and a « that leads back stand apart from any words that they could quote. */
function arrowCost(text: string, at: number): number {
  const isFree = sideAt(text, at - 1) === Side.space && sideAt(text, at + 1) === Side.space
  const isAtEdge = text.slice(at + 1, at + 3).trim() === '' || text.slice(Math.max(0, at - 2), at).trim() === ''
  if (!isFree) return Infinity
  return text.charAt(at) === '»' || text.charAt(at) === '›' || isAtEdge ? 4 : Infinity
}

/** Never read a quotation into `""`: a second mark at once after the first is a slip of the finger. */
const DOUBLED = 40

/** The direction of a mark, but for one right beside its like: that one can't be the other's partner against all evidence. */
function doubled(text: string, at: number, {open, close}: Direction): Direction {
  const char = text.charAt(at)
  if (close > 0 && text.charAt(at - 1) === char) return {open, close: close + DOUBLED}
  if (open > 0 && text.charAt(at + 1) === char) return {open: open + DOUBLED, close}
  return {open, close}
}

function plainQuotationMark(text: string, at: number, kind: MarkKind): PlainReading {
  if (kind.char === '`') return {cost: 2, as: 'backtick'}
  if (kind.family === 'single') return {cost: apostropheCost(text, at), as: 'apostrophe'}
  if (kind.family === 'double') return {cost: measureCost(text, at), as: 'measure'}
  return {cost: arrowCost(text, at), as: 'arrow'}
}

function quotationMark(text: string, at: number, kind: MarkKind): Mark {
  const {open, close} = doubled(text, at, directionAt(text, at))
  const plain = plainQuotationMark(text, at, kind)
  return {at, kind, open, close, plain: plain.cost, plainAs: plain.as}
}

/** The spans that hold no prose, of the paragraph itself and of addresses and code found in its text. */
function outside(paragraph: Paragraph): readonly Span[] {
  const found = codeSpans(paragraph.text)
  if (found.length === 0) return paragraph.opaque
  return [...paragraph.opaque, ...found].sort((a, b) => a.start - b.start)
}

/**
 * The quotation marks and brackets of a paragraph in order, each with what its neighbours say about it. Apostrophes inside
 * words are left out, and so is everything in code, addresses and half-open intervals. Linear in the length of the text.
 */
export function marks(paragraph: Paragraph): readonly Mark[] {
  const {text} = paragraph
  const skip = outside(paragraph)
  const result: Mark[] = []
  let nextSkip = 0
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[kindAt(text.charCodeAt(at))]
    if (kind === undefined) continue
    while (nextSkip < skip.length && (skip[nextSkip] as Span).end <= at) nextSkip++
    const hole = skip[nextSkip]
    if (hole !== undefined && hole.start <= at) at = hole.end - 1
    else if (kind.family !== 'bracket') {
      if (kind.family !== 'single' || !isInsideWord(text, at)) result.push(quotationMark(text, at, kind))
    } else {
      const interval = kind.shape === 'open' ? intervalLength(text, at) : 0
      if (interval > 0) at += interval - 1
      else result.push(bracketMark(text, at, kind))
    }
  }
  return result
}
