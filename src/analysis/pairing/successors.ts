import {ORPHAN} from './costs.ts'

/** What is done with one mark. */
export const Step = {plain: 0, push: 1, pop: 2, cross: 3, loneOpener: 4, loneCloser: 5, continued: 6} as const
export type Step = (typeof Step)[keyof typeof Step]

/**
 * How many half-told explanations are kept after each mark. On real text 8 find the same as 24; 12 leave room for several
 * doubtful marks in a row. The number bounds the work per mark on any input.
 */
const KEPT = 12
/** An explanation dearer than the best by three orphans and more does not catch up in prose: the best one pays those at the end at the latest. */
const MARGIN = 3 * ORPHAN
/** How many steps one explanation may take with one mark, at most. */
const STEPS = 6

/** Half-told explanations after one mark: what is open and which families are continued, at what cost. */
class Layer {
  count = 0
  readonly states = new Int32Array(KEPT * STEPS)
  readonly costs = new Float64Array(KEPT * STEPS)
}

/**
 * Collects the successors of half-told explanations mark by mark; of two that leave the same marks open, the cheaper one is kept. What is kept after a mark stands in
 * `layer`, cheapest first; how each came to be is remembered in a byte, for `stepsTo`.
 */
export class Successors {
  layer = new Layer()
  #next = new Layer()
  readonly #cameBy = new Uint8Array(KEPT * STEPS)
  readonly #order = new Uint8Array(KEPT * STEPS)
  /** For each mark and each explanation kept after it: the explanation before, and the step. */
  #history: Uint8Array = new Uint8Array(KEPT * 16)
  #marks = 0

  /** @param first the state before any mark */
  constructor(first: number) {
    this.layer.states[0] = first
    this.layer.count = 1
  }

  /** Notes what a step makes of the explanation at a place of the layer. */
  add(state: number, cost: number, previous: number, step: Step): void {
    if (cost === Infinity) return
    const {states, costs, count} = this.#next
    let place = 0
    while (place < count && states[place] !== state) place++
    if (place < count && costs[place]! <= cost) return
    if (place === count) this.#next.count++
    states[place] = state
    costs[place] = cost
    this.#cameBy[place] = previous * 8 + step
  }

  /** Makes the cheapest of what was noted the layer, in order of cost and then of discovery. */
  keepBest(): void {
    const {states, costs} = this.#next
    const kept = this.#sorted()
    for (let nth = 0; nth < kept; nth++) {
      const place = this.#order[nth]!
      this.layer.states[nth] = states[place]!
      this.layer.costs[nth] = costs[place]!
      this.#history[this.#marks * KEPT + nth] = this.#cameBy[place]!
    }
    this.layer.count = kept
    this.#next.count = 0
    this.#marks++
    if ((this.#marks + 1) * KEPT > this.#history.length) this.#grow()
  }

  /** Puts places in order of cost, and gives how many of them are to be kept. */
  #sorted(): number {
    const {costs, count} = this.#next
    const order = this.#order
    for (let place = 0; place < count; place++) {
      let at = place
      for (; at > 0 && costs[order[at - 1]!]! > costs[place]!; at--) order[at] = order[at - 1]!
      order[at] = place
    }
    const bound = costs[order[0]!]! + MARGIN
    let kept = Math.min(KEPT, count)
    while (costs[order[kept - 1]!]! > bound) kept--
    return kept
  }

  #grow(): void {
    const longer = new Uint8Array(2 * this.#history.length)
    longer.set(this.#history)
    this.#history = longer
  }

  /** The steps that led to an explanation of the layer, one for each mark. */
  stepsTo(place: number): Step[] {
    const steps = new Array<Step>(this.#marks)
    for (let mark = this.#marks - 1; mark >= 0; mark--) {
      const cameBy = this.#history[mark * KEPT + place]!
      steps[mark] = (cameBy % 8) as Step
      place = cameBy >> 3
    }
    return steps
  }
}
