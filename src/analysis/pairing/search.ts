import type {Mark} from '../marks/mark.ts'
import {CONTINUED_OTHERWISE, CROSSED, isCrossFamily, NESTED_ALIKE, ORPHAN, ORPHAN_WITHIN, pairCost} from './costs.ts'
import {CONTINUES, type KnownAround} from './explanation.ts'
import {closeCost, openCost, plainCost} from './reading-costs.ts'
import {EMPTY, type Stacks} from './stacks.ts'
import {Step, Successors} from './successors.ts'

/** Room for the set of families already continued; a state is a stack of open marks and such a set. */
const SETS = 8

const stackOf = (state: number): number => (state / SETS) | 0

/** One half-told explanation: what is open, which families are continued, at what cost, and its place in its layer. */
interface Half {
  readonly stack: number
  readonly used: number
  readonly cost: number
  readonly place: number
}

/** Goes over the marks of a paragraph once, and keeps the likeliest half-told explanations after each. */
class Search {
  readonly #stacks: Stacks
  readonly #surroundings: KnownAround
  readonly #into = new Successors(EMPTY)

  constructor(stacks: Stacks, surroundings: KnownAround) {
    this.#stacks = stacks
    this.#surroundings = surroundings
  }

  /** Tries all that can be done with one more mark after each explanation so far. */
  read(mark: Mark): void {
    const {count, states, costs} = this.#into.layer
    for (let place = 0; place < count; place++) {
      const state = states[place]!
      this.#extend({stack: stackOf(state), used: state % SETS, cost: costs[place]!, place}, mark)
    }
    this.#into.keepBest()
  }

  /** The decisions of the explanation that is cheapest once all marks still open are paid for. */
  get cheapest(): Decisions {
    const {count, states, costs} = this.#into.layer
    let best = 0
    let cost = Infinity
    for (let place = 0; place < count; place++) {
      const total = costs[place]! + ORPHAN * this.#stacks.depth(stackOf(states[place]!))
      if (total < cost) [best, cost] = [place, total]
    }
    return {steps: this.#into.stepsTo(best), cost}
  }

  #extend(half: Half, mark: Mark): void {
    const {stack, used, cost, place} = half
    const opens = openCost(mark)
    const closes = closeCost(mark)
    this.#into.add(stack * SETS + used, cost + plainCost(mark, this.#surroundings.singles), place, Step.plain)
    if (opens < Infinity) this.#open(half, mark, opens)
    if (closes < Infinity && stack !== EMPTY) this.#close(half, mark, closes)
    if (opens <= closes) this.#continue(half, mark, opens)
    const isWithin = used > 0 || this.#stacks.isWithinAlike(stack, mark.kind.id)
    const orphan = cost + ORPHAN + Math.min(opens, closes) + (isWithin ? ORPHAN_WITHIN : 0)
    this.#into.add(stack * SETS + used, orphan, place, opens <= closes ? Step.loneOpener : Step.loneCloser)
  }

  #open({stack, used, cost, place}: Half, {kind: {id}}: Mark, opens: number): void {
    const nested = this.#stacks.isWithinAlike(stack, id) ? NESTED_ALIKE : 0
    this.#into.add(this.#stacks.push(stack, id) * SETS + used, cost + opens + nested, place, Step.push)
  }

  #close({stack, used, cost, place}: Half, {kind: {id}, plain}: Mark, closes: number): void {
    const below = this.#stacks.below(stack)
    const top = this.#stacks.top(stack)
    const pair = pairCost(top, id)
    const isApostrophe = plain < ORPHAN && isCrossFamily(top, id)
    if (!isApostrophe) this.#into.add(below * SETS + used, cost + closes + pair, place, Step.pop)
    if (below === EMPTY || pair === 0 || pairCost(this.#stacks.top(below), id) > 0) return
    this.#into.add(this.#stacks.push(this.#stacks.below(below), top) * SETS + used, cost + closes + CROSSED, place, Step.cross)
  }

  /** Leaves an opening mark to the next paragraph, once for each family. */
  #continue({stack, used, cost, place}: Half, {kind: {family}}: Mark, opens: number): void {
    const {continues} = this.#surroundings
    const bit = CONTINUES[family] & continues & ~used
    if (bit !== 0) this.#into.add(stack * SETS + used + bit, cost + opens, place, Step.continued)
    else if (continues !== 0 && used === 0 && family !== 'bracket')
      this.#into.add(stack * SETS + continues, cost + opens + CONTINUED_OTHERWISE, place, Step.continued)
  }
}

/** The decisions of the least-cost explanation, one for each mark, and its cost. */
export interface Decisions {
  readonly steps: readonly Step[]
  readonly cost: number
}

/**
 * The least-cost explanation of a sequence of marks by dynamic programming over stacks of open marks (a pushdown automaton
 * whose configurations are shared, see `Stacks`), with at most `KEPT` configurations after each mark. Time and memory are
 * linear in the number of marks. Marks still open at the end count as orphans.
 */
export function search(marks: readonly Mark[], stacks: Stacks, surroundings: KnownAround): Decisions {
  const going = new Search(stacks, surroundings)
  for (const mark of marks) going.read(mark)
  return going.cheapest
}
