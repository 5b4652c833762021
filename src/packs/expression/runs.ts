import type {CodePointRange, ExpressionNode, Repeat} from './nodes.ts'
import {isBoundary} from './nodes.ts'
import {complement} from './sets.ts'

/** The characters that may stand at one side of a place, and whether nothing of the expression need stand there. */
interface Edge {
  readonly ranges: readonly CodePointRange[]
  readonly isOpen: boolean
}

const NOTHING: Edge = {ranges: [], isOpen: true}
const ANYTHING: readonly CodePointRange[] = [[0, 0x10ffff]]
const WORD: readonly CodePointRange[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]

const areApart = (some: readonly CodePointRange[], others: readonly CodePointRange[]): boolean =>
  !some.some(([first, last]) => others.some(([from, to]) => first <= to && from <= last))

const rangesOf = (node: ExpressionNode & {type: 'set'}): readonly CodePointRange[] => {
  if (node.properties.length > 0) return ANYTHING
  return node.isNegated ? complement(node.ranges) : node.ranges
}

/** What an expression may begin with, or end with. */
export function edgeOf(node: ExpressionNode, isFirst: boolean): Edge {
  switch (node.type) {
    case 'set':
      return {ranges: rangesOf(node), isOpen: false}
    case 'sequence':
      return edgeOfAll(isFirst ? node.items : [...node.items].reverse(), NOTHING, isFirst)
    case 'choice': {
      const edges = node.items.map((item) => edgeOf(item, isFirst))
      return {ranges: edges.flatMap(({ranges}) => ranges), isOpen: edges.some(({isOpen}) => isOpen)}
    }
    case 'repeat': {
      const {ranges, isOpen} = edgeOf(node.item, isFirst)
      return {ranges, isOpen: isOpen || node.min === 0}
    }
    case 'group':
    case 'atomic':
      return edgeOf(node.item, isFirst)
    case 'reference':
      return {ranges: ANYTHING, isOpen: true}
    default:
      return NOTHING
  }
}

/** The edge of parts that stand one after another, and of what stands beyond them. */
function edgeOfAll(items: readonly ExpressionNode[], beyond: Edge, isFirst: boolean): Edge {
  const ranges: CodePointRange[] = []
  for (const item of items) {
    const edge = edgeOf(item, isFirst)
    ranges.push(...edge.ranges)
    if (!edge.isOpen) return {ranges, isOpen: false}
  }
  return {ranges: [...ranges, ...beyond.ranges], isOpen: beyond.isOpen}
}

/** Whether all characters of a set are letters of words, or none is: then a boundary stands at both ends of a run of them, and nowhere inside. */
const isOfOneKind = (ranges: readonly CodePointRange[]): boolean => areApart(ranges, WORD) || areApart(ranges, complement(WORD))

/** A run of single characters, which may be none: it can take nothing, and so it never fails. */
const isUnfailing = (node: ExpressionNode): boolean => node.type === 'repeat' && node.min === 0 && node.item.type === 'set'

/** Whether nothing after a part of a sequence can fail, so that nobody goes back into it. */
export const isFinalIn = (items: readonly ExpressionNode[], index: number): boolean => items.slice(index + 1).every(isUnfailing)

/** What stands around a part. */
interface Around {
  readonly before: Edge
  readonly after: Edge
  readonly isAfterBoundary: boolean
  readonly isBeforeBoundary: boolean
  /** Whether it stands after what rules out that its first character is the middle of a run. */
  readonly isGuarded: boolean
  /** Whether nothing after it can fail. */
  readonly isFinal: boolean
}

const ALONE: Around = {before: NOTHING, after: NOTHING, isAfterBoundary: false, isBeforeBoundary: false, isGuarded: false, isFinal: true}

/** Goes over an expression and looks at each of its runs without end. */
class Runs {
  /** Runs that may end before what they are followed by, which is then tried at each of their characters. */
  #loose = 0

  /** Whether the runs of a part take no more time than the text is long. */
  areSound(node: ExpressionNode, around: Around = ALONE): boolean {
    switch (node.type) {
      case 'sequence':
        return node.items.every((item, index) => this.areSound(item, inSequence(node.items, index, around)))
      case 'choice':
        return node.items.every((item) => this.areSound(item, around))
      case 'group':
        return this.areSound(node.item, around)
      case 'repeat':
        return this.#isRepeatSound(node, around)
      case 'look':
        return !hasRun(node.item)
      default:
        return true
    }
  }

  #isRepeatSound(node: Repeat, around: Around): boolean {
    if (node.max !== Number.POSITIVE_INFINITY) return node.max === 1 ? this.areSound(node.item, around) : !hasRun(node.item)
    if (around.isFinal) return !hasRun(node.item)
    return node.item.type === 'set' && this.#isRunSound(rangesOf(node.item), around)
  }

  /** A run must be entered at its first character alone; of those that need not end where they must, there may be one. */
  #isRunSound(ranges: readonly CodePointRange[], {before, after, isAfterBoundary, isBeforeBoundary, isGuarded}: Around): boolean {
    const isOneKind = isOfOneKind(ranges)
    const isEntered = isGuarded || (isAfterBoundary && isOneKind) || (!before.isOpen && areApart(before.ranges, ranges))
    const isEnded = (isBeforeBoundary && isOneKind) || areApart(after.ranges, ranges)
    if (!isEnded) this.#loose++
    return isEntered && this.#loose <= 1
  }
}

/** Whether a part rules out, of the run after it, that a character of the run stands before it. */
const isGuard = (node: ExpressionNode | undefined, run: ExpressionNode): boolean =>
  node?.type === 'look' && !node.isAhead && node.isNegative && run.type === 'repeat' && node.item === run.item

/** A sequence that begins with a run without end, which is entered only where none of its characters stands before it; `undefined` where it begins otherwise. */
export function guarded(node: ExpressionNode): ExpressionNode | undefined {
  const [run, ...rest] = node.type === 'sequence' ? node.items : [node]
  if (run?.type !== 'repeat' || run.max !== Number.POSITIVE_INFINITY || run.min > 1 || run.item.type !== 'set') return undefined
  return {type: 'sequence', items: [{type: 'look', isAhead: false, isNegative: true, item: run.item}, run, ...rest]}
}

function inSequence(items: readonly ExpressionNode[], index: number, around: Around): Around {
  const {before, after, isAfterBoundary, isBeforeBoundary, isFinal} = around
  const isLast = index === items.length - 1
  return {
    before: edgeOfAll(items.slice(0, index).reverse(), before, false),
    after: edgeOfAll(items.slice(index + 1), after, true),
    isAfterBoundary: index === 0 ? isAfterBoundary : isBoundary(items[index - 1]),
    isBeforeBoundary: isLast ? isBeforeBoundary : isBoundary(items[index + 1]),
    isGuarded: isGuard(items[index - 1], items[index]!),
    isFinal: isFinal && isFinalIn(items, index),
  }
}

/** Whether a part repeats without end, or refers to what may be as long as the text. */
export const hasRun = (node: ExpressionNode): boolean =>
  node.type === 'reference' ||
  (node.type === 'repeat' && node.max === Number.POSITIVE_INFINITY) ||
  ('items' in node ? node.items.some(hasRun) : 'item' in node && hasRun(node.item))

/**
 * Whether all that repeats without end in an expression is a run of single characters that is entered in one way, so that no text makes an engine that goes back
 * go over a run again and again.
 */
export const areRunsSound = (node: ExpressionNode): boolean => new Runs().areSound(node)
