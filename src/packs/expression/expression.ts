import {hasAtomic, isCheap, needsGoingBack} from './cost.ts'
import {linearSearch} from './linear.ts'
import {isBetweenBoundaries, type Literals, literalsOf} from './literals.ts'
import {afterMatch, type Match, type Search} from './match.ts'
import type {ExpressionNode} from './nodes.ts'
import {steppedSearch} from './stepped.ts'
import {forJavaScript, forRe2} from './write.ts'

/** Which engine serves an expression: JavaScript's own, one whose time is linear, or one that counts its steps. */
export type Engine = 'native' | 'linear' | 'stepped'

export function engineFor(node: ExpressionNode): Engine {
  if (isCheap(node) && !hasAtomic(node)) return 'native'
  return needsGoingBack(node) ? 'stepped' : 'linear'
}

function nativeSearch(node: ExpressionNode): Search {
  const expression = new RegExp(forJavaScript(node), 'gu')
  return (text, from) => {
    expression.lastIndex = from
    const match = expression.exec(text)
    return match ? {start: match.index, end: match.index + match[0].length, groups: match} : undefined
  }
}

/** Whether a letter beyond ASCII stands at an offset. */
const isForeignLetter = (text: string, at: number): boolean => (text.charCodeAt(at) || 0) > 127 && /^\p{L}/u.test(text.slice(at, at + 2))

/** An expression that finds where it matches in a time that has a bound, whatever the text is. */
export class Expression {
  readonly node: ExpressionNode
  readonly #isWhole: boolean
  #engine: Engine | undefined
  #search: Search | undefined

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
    return this.engine === 'linear' ? linearSearch(forRe2(this.node)) : steppedSearch(this.node)
  }
}
