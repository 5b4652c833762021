import {type CodePointRange, type ExpressionNode, insideOf, type Repeat} from './nodes.ts'
import {areRunsSound, edgeOf, hasRun, isFinalIn} from './runs.ts'
import {complement} from './sets.ts'

/** Whether a part looks around, or back, or gives nothing back: what only an engine that goes back can do. */
export const needsGoingBack = (node: ExpressionNode): boolean =>
  node.type === 'look' || node.type === 'reference' || node.type === 'atomic' || insideOf(node).some(needsGoingBack)

const hasAtomic = (node: ExpressionNode): boolean => node.type === 'atomic' || insideOf(node).some(hasAtomic)

const isRun = (node: ExpressionNode): boolean =>
  node.type === 'repeat' && node.max === Number.POSITIVE_INFINITY && node.min <= 1 && node.item.type === 'set'

/** What repeats without end, each time as long as it may be at most. */
const isLoop = (node: Repeat): boolean => node.max === Number.POSITIVE_INFINITY && !hasRun(node.item)

/** Ranges of characters, and in how many ways what begins with one of them matches. */
interface Start {
  readonly ranges: readonly CodePointRange[]
  readonly ways: number
}

/** The ways of all that may begin with one character, for the character where they are most. */
function mostAtOnce(starts: readonly Start[]): number {
  // Within the ranges of one start, none overlaps another, so that it counts once at each character.
  const changes = starts.flatMap(({ranges, ways}) =>
    complement(complement(ranges)).flatMap(([first, last]) => [
      {at: first, by: ways},
      {at: last + 1, by: -ways},
    ]),
  )
  // What ends before a character is taken away before what begins with it comes.
  changes.sort((one, other) => one.at - other.at || one.by - other.by)
  let [now, most] = [0, 0]
  for (const {by} of changes) {
    now += by
    most = Math.max(most, now)
  }
  return most
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
        return this.of(node.item, isLast)
      case 'look':
        return Math.max(1, this.of(node.item, false))
      default:
        return 1
    }
  }

  /** Only alternatives that may begin with the same character can take the start of the same text. */
  #ofChoice(items: readonly ExpressionNode[]): number {
    const all = items.map((item) => ({ways: Math.min(this.of(item, false), Number.MAX_SAFE_INTEGER), ...edgeOf(item, true)}))
    const always = all.filter(({isOpen}) => isOpen).reduce((sum, {ways}) => sum + ways, 0)
    return always + mostAtOnce(all.filter(({isOpen}) => !isOpen))
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

/** Whether the engine of JavaScript, which has no atomic groups, matches an expression in a time that is at most the length of the text times a bound. */
export const isCheap = (node: ExpressionNode): boolean => !hasAtomic(node) && new Ways(areRunsSound(node)).of(node, true) <= MOST_WAYS
