/** Code points from the first to the last, both included. */
export type CodePointRange = readonly [first: number, last: number]

/** What one character may be. */
export interface CharacterSet {
  readonly type: 'set'
  readonly ranges: readonly CodePointRange[]
  /** Properties of Unicode, as they are written: `\p{L}`, `\P{Lu}`. */
  readonly properties: readonly string[]
  readonly isNegated: boolean
}

/** What is true of a place, without taking a character. */
export type Assertion = 'word-boundary' | 'no-word-boundary' | 'line-start' | 'line-end' | 'text-start' | 'text-end'

export interface Repeat {
  readonly type: 'repeat'
  readonly item: ExpressionNode
  readonly min: number
  /** `Infinity` where it has no end. */
  readonly max: number
  readonly isLazy: boolean
}

export interface Look {
  readonly type: 'look'
  readonly item: ExpressionNode
  readonly isAhead: boolean
  readonly isNegative: boolean
}

/** A regular expression as it was read. */
export type ExpressionNode =
  | CharacterSet
  | Repeat
  | Look
  | {readonly type: 'sequence'; readonly items: readonly ExpressionNode[]}
  | {readonly type: 'choice'; readonly items: readonly ExpressionNode[]}
  | {readonly type: 'group'; readonly item: ExpressionNode; readonly number: number}
  | {readonly type: 'atomic'; readonly item: ExpressionNode}
  | {readonly type: 'place'; readonly place: Assertion}
  | {readonly type: 'reference'; readonly number: number}

export const EMPTY: ExpressionNode = {type: 'sequence', items: []}

export const sequence = (items: readonly ExpressionNode[]): ExpressionNode => (items.length === 1 ? items[0]! : {type: 'sequence', items})

export const choice = (items: readonly ExpressionNode[]): ExpressionNode => (items.length === 1 ? items[0]! : {type: 'choice', items})

/** What stands in a node, whatever it is. */
export function insideOf(node: ExpressionNode): readonly ExpressionNode[] {
  if ('items' in node) return node.items
  return 'item' in node ? [node.item] : []
}

/** Whether a node asks for the start or end of a word. */
export const isBoundary = (node: ExpressionNode | undefined): boolean => node?.type === 'place' && node.place === 'word-boundary'
