import {isCheap, needsGoingBack} from './cost.ts'
import {linearSearch} from './linear.ts'
import {isBetweenBoundaries, type Literals, literalsOf} from './literals.ts'
import {afterMatch, type Match, type Search} from './match.ts'
import type {ExpressionNode} from './nodes.ts'
import {edgeOf, guarded} from './runs.ts'
import {steppedSearch} from './stepped.ts'
import {forJavaScript} from './write.ts'

/** Which engine serves an expression: JavaScript's own, one whose time is linear, or one that counts its steps. */
type Engine = 'native' | 'linear' | 'stepped'

/** An expression as the engine of JavaScript can serve it: itself, or with its first run entered at the first character alone; `undefined` where it cannot. */
function nativeOf(node: ExpressionNode): {readonly node: ExpressionNode; readonly isGuarded: boolean} | undefined {
  if (isCheap(node)) return {node, isGuarded: false}
  const withGuard = guarded(node)
  return withGuard && isCheap(withGuard) ? {node: withGuard, isGuarded: true} : undefined
}

function engineFor(node: ExpressionNode): Engine {
  if (nativeOf(node)) return 'native'
  return needsGoingBack(node) ? 'stepped' : 'linear'
}

function searchBy(expression: RegExp): Search {
  return (text, from) => {
    expression.lastIndex = from
    const match = expression.exec(text)
    return match ? {start: match.index, end: match.index + match[0].length, groups: match} : undefined
  }
}

/** A guarded run may have been begun before the place where a search begins: it is tried there without its guard. */
function nativeSearch(node: ExpressionNode): Search {
  const {node: served, isGuarded} = nativeOf(node)!
  const search = searchBy(new RegExp(forJavaScript(served), 'gu'))
  if (!isGuarded) return search
  const here = searchBy(new RegExp(forJavaScript(node), 'yu'))
  return (text, from) => (from === 0 ? undefined : here(text, from)) ?? search(text, from)
}

/** Whether all matches can be found one after another by one search: none is empty, and none begins in the middle of a run. */
const isCountable = (node: ExpressionNode): boolean => !edgeOf(node, true).isOpen && nativeOf(node)?.isGuarded === false

/** Counts the matches of an expression that is countable. */
function countBy(node: ExpressionNode): (text: string) => number {
  const expression = new RegExp(forJavaScript(nativeOf(node)!.node), 'gu')
  return (text) => {
    let count = 0
    for (expression.lastIndex = 0; expression.test(text); ) count++
    return count
  }
}

/** Whether an expression may match in a text: told only where that takes no longer than to find out where. */
export const mayMatch = (expression: Expression, text: string): boolean => expression.engine !== 'native' || expression.test(text)

/** Whether a letter beyond ASCII stands at an offset. */
const isForeignLetter = (text: string, at: number): boolean => (text.charCodeAt(at) || 0) > 127 && /^\p{L}/u.test(text.slice(at, at + 2))

/** An expression that finds where it matches in a time that has a bound, whatever the text is. */
export class Expression {
  readonly node: ExpressionNode
  readonly #isWhole: boolean
  #engine: Engine | undefined
  #search: Search | undefined
  #isCountable: boolean | undefined
  #counter: ((text: string) => number) | undefined

  constructor(node: ExpressionNode) {
    this.node = node
    this.#isWhole = isBetweenBoundaries(node)
  }

  get engine(): Engine {
    return (this.#engine ??= engineFor(this.node))
  }

  /** What stands in every text that it matches, if there is such a thing. */
  get literals(): Literals | undefined {
    return literalsOf(this.node)
  }

  /**
   * The first match from an offset on.
   *
   * @throws {TooManySteps} where an expression that looks around would not come to an end
   */
  search(text: string, from: number): Match | undefined {
    this.#search ??= this.#made()
    for (let at = from; at <= text.length; ) {
      const match = this.#search(text, at)
      if (match === undefined || !this.#isInWord(text, match)) return match
      at = afterMatch(text, {start: match.start, end: match.start})
    }
    return undefined
  }

  /** Whether a match that should be whole words has a letter beyond ASCII beside it, which engines take for no letter. */
  #isInWord(text: string, {start, end}: Match): boolean {
    return this.#isWhole && (isForeignLetter(text, start - 1) || isForeignLetter(text, end))
  }

  /** Whether it matches anywhere. */
  test(text: string): boolean {
    return this.search(text, 0) !== undefined
  }

  /** How many matches there are. */
  count(text: string): number {
    if (!(this.#isWhole && /[^\0-\x7F]/.test(text)) && (this.#isCountable ??= isCountable(this.node))) return this.#counted(text)
    let count = 0
    for (const _ of this.all(text)) count++
    return count
  }

  /** Counts without a look at where the matches are. */
  #counted(text: string): number {
    this.#counter ??= countBy(this.node)
    return this.#counter(text)
  }

  /** All matches, from left to right, none overlapping another. */
  *all(text: string): Generator<Match> {
    for (let from = 0; from <= text.length; ) {
      const match = this.search(text, from)
      if (match === undefined) return
      yield match
      from = afterMatch(text, match)
    }
  }

  #made(): Search {
    if (this.engine === 'native') return nativeSearch(this.node)
    return this.engine === 'linear' ? linearSearch(this.node) : steppedSearch(this.node)
  }
}
