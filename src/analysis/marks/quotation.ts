import type {Span} from '../../text/span.ts'
import {apostropheCost, isHeadless} from './apostrophe.ts'
import type {PlainReading} from './bracket.ts'
import {type Direction, directionAt} from './direction.ts'
import {measureCost} from './inch-mark.ts'
import {kindOf, type Mark, type MarkKind} from './mark.ts'
import {mentionCost} from './mention.ts'
import {Side, sideAt} from './neighbours.ts'

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
function doubled(text: string, {start, end}: Span, {open, close}: Direction): Direction {
  const char = text.charAt(start)
  if (close > 0 && text.charAt(start - 1) === char) return {open, close: close + DOUBLED}
  if (open > 0 && text.charAt(end) === char) return {open: open + DOUBLED, close}
  return {open, close}
}

const TYPEWRITTEN: Readonly<Record<string, MarkKind>> = {"'": kindOf("''"), '`': kindOf('``')}

/**
 * Two straight single marks or backticks in a row are one double mark, as wire services send it. Of three, the double one is
 * the outer: it comes first where they open (`'''No,' he said`), last where they close. Before a word that has lost its beginning, the second is its
 * apostrophe where no other two in a row follow: `''Tis late,' he said`.
 */
function typewritten(text: string, at: number): MarkKind | undefined {
  const char = text.charAt(at)
  const double = TYPEWRITTEN[char]
  if (double === undefined || text.charAt(at + 1) !== char) return undefined
  if (char === "'" && isHeadless(text, at + 2) && !text.includes(double.char, at + 2)) return undefined
  const closesThree = text.charAt(at + 2) === char && text.charAt(at - 1) !== char && sideAt(text, at - 1) !== Side.space
  return closesThree ? undefined : double
}

function plainReading(text: string, at: number, kind: MarkKind): PlainReading {
  if (kind.char === '`') return {cost: 2, as: 'backtick'}
  const mention = mentionCost(text, {start: at, end: at + kind.char.length})
  if (mention < Infinity) return {cost: mention, as: 'mention'}
  if (kind.family === 'single') return {cost: apostropheCost(text, at), as: 'apostrophe'}
  if (kind.family === 'double') return {cost: measureCost(text, at), as: 'measure'}
  return {cost: arrowCost(text, at), as: 'arrow'}
}

/** The quotation mark at an offset with its evidence; of two straight single marks in a row, the double mark that they make. */
export function quotationMark(text: string, at: number, given: MarkKind): Mark {
  const kind = typewritten(text, at) ?? given
  const end = at + kind.char.length
  const {open, close} = doubled(text, {start: at, end}, directionAt(text, at))
  const plain = plainReading(text, at, kind)
  return {start: at, end, kind, open, close, plain: plain.cost, plainAs: plain.cost === Infinity ? undefined : plain.as}
}
