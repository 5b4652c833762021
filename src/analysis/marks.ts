import type {Span} from '../text/span.ts'
import {apostropheCost} from './marks/apostrophe.ts'
import {intervalLength, plainBracket} from './marks/bracket.ts'
import {codeSpans} from './marks/code.ts'
import {directionAt} from './marks/direction.ts'
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

function quotationMark(text: string, at: number, kind: MarkKind): Mark {
  const {open, close} = directionAt(text, at)
  if (kind.family === 'single') return {at, kind, open, close, plain: apostropheCost(text, at), plainAs: 'apostrophe'}
  if (kind.family === 'double') return {at, kind, open, close, plain: measureCost(text, at), plainAs: 'measure'}
  return {at, kind, open, close, plain: Infinity, plainAs: undefined}
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
