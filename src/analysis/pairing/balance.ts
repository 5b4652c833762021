import type {Mark} from '../marks/mark.ts'
import {pairCost} from './costs.ts'
import type {MarkPair} from './explanation.ts'
import {EMPTY, type Stacks} from './stacks.ts'

/** A plain reading up to this cost is taken at once where nothing open could be closed by the mark: `players’`, `’90s`, `1)`. */
const EASY = 6

/** Pairs off marks one after the other, without ever going back. */
class Pairing {
  readonly pairs: MarkPair[] = []
  readonly #open: number[] = []
  readonly #stacks: Stacks
  #stack = EMPTY
  #singles = 0

  constructor(stacks: Stacks) {
    this.#stacks = stacks
  }

  get isClosed(): boolean {
    return this.#stack === EMPTY
  }

  /** Reads the mark as its surroundings say; false where they leave a doubt. */
  take(mark: Mark, index: number): boolean {
    return this.#closes(mark, index) || this.#isPlain(mark) || this.#opens(mark, index)
  }

  #closes({close, kind}: Mark, index: number): boolean {
    if (close > 0 || this.isClosed || pairCost(this.#stacks.top(this.#stack), kind.id) > 0) return false
    this.pairs.push({opener: this.#open.pop() as number, closer: index})
    this.#stack = this.#stacks.below(this.#stack)
    if (kind.family === 'single') this.#singles--
    return true
  }

  #isPlain({plain, open}: Mark): boolean {
    return plain <= EASY && open >= plain && this.#singles === 0
  }

  #opens({open, kind}: Mark, index: number): boolean {
    if (open > 0 || kind.shape === 'close' || this.#stacks.isWithinAlike(this.#stack, kind.id)) return false
    this.#open.push(index)
    this.#stack = this.#stacks.push(this.#stack, kind.id)
    if (kind.family === 'single') this.#singles++
    return true
  }
}

/**
 * The pairs of marks that are all just as they should be, found in one pass without alternatives, or `undefined` as soon as
 * one asks for a decision. Such an explanation costs nothing, and nothing can cost less; most paragraphs end here.
 */
export function plainlyBalanced(marks: readonly Mark[], stacks: Stacks): readonly MarkPair[] | undefined {
  const pairing = new Pairing(stacks)
  return marks.every((mark, index) => pairing.take(mark, index)) && pairing.isClosed ? pairing.pairs : undefined
}
