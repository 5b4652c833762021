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
/** Half-told explanations after one mark, cheapest first: what is open, which families are continued, at what cost, and how it came to be. */
export interface Layer {
  readonly states: number[]
  readonly costs: number[]
  readonly previous: number[]
  readonly steps: Step[]
}

/** Collects the successors of a layer; of two that leave the same marks open, the cheaper one is kept. Used again for every mark. */
export class Successors {
  readonly #layer: Layer = {states: [], costs: [], previous: [], steps: []}
  readonly #places = new Map<number, number>()

  add(state: number, cost: number, previous: number, step: Step): void {
    if (cost === Infinity) return
    const {states, costs, previous: from, steps} = this.#layer
    const place = this.#places.get(state) ?? states.length
    if (place < states.length && (costs[place] as number) <= cost) return
    this.#places.set(state, place)
    states[place] = state
    costs[place] = cost
    from[place] = previous
    steps[place] = step
  }

  /** Takes out the cheapest, in order of cost and then of discovery, and starts anew. */
  takeBest(): Layer {
    const {states, costs, previous, steps} = this.#layer
    const order = states.map((_, place) => place).sort((a, b) => (costs[a] as number) - (costs[b] as number) || a - b)
    const bound = (costs[order[0] as number] as number) + MARGIN
    const kept = order.slice(0, KEPT).filter((place) => (costs[place] as number) <= bound)
    const pick = <T>(values: T[]): T[] => {
      const picked = kept.map((place) => values[place] as T)
      values.length = 0
      return picked
    }
    this.#places.clear()
    return {states: pick(states), costs: pick(costs), previous: pick(previous), steps: pick(steps)}
  }
}
