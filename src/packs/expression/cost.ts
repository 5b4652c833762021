import {type ExpressionNode, insideOf, type Repeat} from './nodes.ts'
import {areRunsSound, hasRun, isFinalIn} from './runs.ts'

/** Whether a part looks around, or back, or gives nothing back: what only an engine that goes back can do. */
export const needsGoingBack = (node: ExpressionNode): boolean =>
  node.type === 'look' || node.type === 'reference' || node.type === 'atomic' || insideOf(node).some(needsGoingBack)

export const hasAtomic = (node: ExpressionNode): boolean => node.type === 'atomic' || insideOf(node).some(hasAtomic)

const isRun = (node: ExpressionNode): boolean =>
  node.type === 'repeat' && node.max === Number.POSITIVE_INFINITY && node.min <= 1 && node.item.type === 'set'

/** What repeats without end, each time as long as it may be at most. */
const isLoop = (node: Repeat): boolean => node.max === Number.POSITIVE_INFINITY && !hasRun(node.item)

/** What an expression begins with, where that is one character for certain. */
function firstOf(node: ExpressionNode): string | undefined {
  if (node.type === 'set')
    return node.isNegated || node.properties.length > 0 || node.ranges.length > 2 ? undefined : node.ranges.flat().sort().join()
  if (node.type === 'sequence') return node.items[0] && firstOf(node.items[0])
  return node.type === 'group' ? firstOf(node.item) : undefined
}

/**
 * How many ways of matching at one place may have to be tried, at most; `Infinity` where that grows with the text. Runs that are sound count as one.
 *
 * @param isLast - whether nothing follows that could fail
 */
class Ways {
  readonly #runs: number

  constructor(areRunsSoundHere: boolean) {
    this.#runs = areRunsSoundHere ? 1 : Number.POSITIVE_INFINITY
  }

  of(node: ExpressionNode, isLast: boolean): number {
    switch (node.type) {
      case 'sequence':
        return node.items.reduce((ways, item, index) => ways * this.of(item, isLast && isFinalIn(node.items, index)), 1)
      case 'choice':
        return this.#ofChoice(node.items)
      case 'repeat':
        return isLast && isRun(node) ? 1 : isLast && isLoop(node) ? this.#ofLoop(node) : this.#ofRepeat(node.item, node.min, node.max)
      case 'group':
      case 'atomic':
        return this.of(node.item, isLast)
      case 'look':
        return Math.max(1, this.of(node.item, true))
      default:
        return 1
    }
  }

  /** Only alternatives that begin alike can take the start of the same text. */
  #ofChoice(items: readonly ExpressionNode[]): number {
    const byFirst = new Map<string, number>()
    let always = 0
    for (const item of items) {
      const first = firstOf(item)
      const ways = this.of(item, false)
      if (first === undefined) always += ways
      else byFirst.set(first, (byFirst.get(first) ?? 0) + ways)
    }
    return always + Math.max(0, ...byFirst.values())
  }

  /** Where nothing after a loop can fail, only the times that it must take have to be tried in other ways. */
  #ofLoop({item, min}: Repeat): number {
    return this.of(item, false) ** Math.max(1, min)
  }

  #ofRepeat(item: ExpressionNode, min: number, max: number): number {
    if (max === Number.POSITIVE_INFINITY) return item.type === 'set' ? this.#runs : max
    const ways = this.of(item, false)
    return ways === 1 ? max - min + 1 : ways ** max
  }
}

/** Beyond so many ways at one place an expression is not left to an engine that tries them all. */
const MOST_WAYS = 1000

/** Whether the engine of JavaScript matches an expression in a time that is at most the length of the text times a bound. */
export const isCheap = (node: ExpressionNode): boolean => new Ways(areRunsSound(node)).of(node, true) <= MOST_WAYS
