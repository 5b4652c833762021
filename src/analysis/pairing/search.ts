import type {Mark} from '../marks/mark.ts'
import {
  CONTINUED_OTHERWISE,
  CONTRADICTION,
  CROSSED,
  isCrossFamily,
  NESTED_ALIKE,
  ORPHAN,
  ORPHAN_WITHIN,
  pairCost,
  TURNED_APOSTROPHE,
} from './costs.ts'
import {CONTINUES, type Surroundings} from './explanation.ts'
import {EMPTY, type Stacks} from './stacks.ts'

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
/** Room for the set of families already continued. */
const SETS = 8

/** Half-told explanations after one mark, cheapest first: what is open, which families are continued, at what cost, and how it came to be. */
interface Layer {
  readonly states: number[]
  readonly costs: number[]
  readonly previous: number[]
  readonly steps: Step[]
}

/** A mark's own shape against its surroundings breaks ties, no more: a twelfth of the evidence. */
const againstShape = (cost: number): number => Math.min(2, cost / 12)

/** The cost of reading a mark against its shape: out of the question where the surroundings side with the shape. */
function turnedCost(evidence: number, mark: Mark): number {
  if (evidence >= CONTRADICTION) return Infinity
  return evidence + (mark.plain < ORPHAN && mark.kind.family === 'single' ? TURNED_APOSTROPHE : 0)
}

function openCost(mark: Mark): number {
  const {kind, open} = mark
  if (kind.shape === 'open') return againstShape(open)
  return kind.shape === 'close' && kind.family !== 'guillemet' ? turnedCost(open, mark) : open
}

function closeCost(mark: Mark): number {
  const {kind, close} = mark
  if (kind.shape === 'close') return againstShape(close)
  return kind.shape === 'open' && kind.family !== 'guillemet' ? turnedCost(close, mark) : close
}

/** Collects the successors of a layer; of two that leave the same marks open, the cheaper one is kept. Used again for every mark. */
class Successors {
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

/** Everything that can be done with one mark after one half-told explanation. */
function extend(into: Successors, layer: Layer, place: number, mark: Mark, stacks: Stacks, continues: number): void {
  const state = layer.states[place] as number
  const cost = layer.costs[place] as number
  const stack = Math.floor(state / SETS)
  const used = state % SETS
  const {id, family} = mark.kind
  const opens = openCost(mark)
  const closes = closeCost(mark)
  into.add(state, cost + mark.plain, place, Step.plain)
  const alike = stacks.isWithinAlike(stack, id)
  if (opens < Infinity) into.add(stacks.push(stack, id) * SETS + used, cost + opens + (alike ? NESTED_ALIKE : 0), place, Step.push)
  if (stack !== EMPTY && closes < Infinity) close(into, place, mark, stacks, {stack, used, cost: cost + closes})
  const within = alike || used > 0 ? ORPHAN_WITHIN : 0
  if (opens <= closes) {
    const bit = CONTINUES[family] & continues & ~used
    if (bit !== 0) into.add(stack * SETS + used + bit, cost + opens, place, Step.continued)
    else if (continues !== 0 && used === 0 && family !== 'bracket')
      into.add(stack * SETS + continues, cost + opens + CONTINUED_OTHERWISE, place, Step.continued)
    into.add(state, cost + ORPHAN + opens + within, place, Step.loneOpener)
  } else into.add(state, cost + ORPHAN + closes + within, place, Step.loneCloser)
}

function close(
  into: Successors,
  place: number,
  mark: Mark,
  stacks: Stacks,
  {stack, used, cost}: {readonly stack: number; readonly used: number; readonly cost: number},
): void {
  const below = stacks.below(stack)
  const top = stacks.top(stack)
  const pair = pairCost(top, mark.kind.id)
  const isApostrophe = mark.plain < ORPHAN && isCrossFamily(top, mark.kind.id)
  if (!isApostrophe) into.add(below * SETS + used, cost + pair, place, Step.pop)
  if (below === EMPTY || pair === 0 || pairCost(stacks.top(below), mark.kind.id) > 0) return
  into.add(stacks.push(stacks.below(below), top) * SETS + used, cost + CROSSED, place, Step.cross)
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
export function search(marks: readonly Mark[], stacks: Stacks, {continues}: Surroundings): Decisions {
  const layers: Layer[] = [{states: [EMPTY], costs: [0], previous: [-1], steps: []}]
  const into = new Successors()
  for (const mark of marks) {
    const layer = layers[layers.length - 1] as Layer
    for (let place = 0; place < layer.states.length; place++) extend(into, layer, place, mark, stacks, continues)
    layers.push(into.takeBest())
  }
  return retrace(layers, stacks)
}

function retrace(layers: readonly Layer[], stacks: Stacks): Decisions {
  const last = layers[layers.length - 1] as Layer
  const totals = last.states.map((state, place) => (last.costs[place] as number) + ORPHAN * stacks.depth(Math.floor(state / SETS)))
  let place = totals.indexOf(Math.min(...totals))
  const cost = totals[place] as number
  const steps: Step[] = []
  for (let index = layers.length - 1; index > 0; index--) {
    const layer = layers[index] as Layer
    steps.push(layer.steps[place] as Step)
    place = layer.previous[place] as number
  }
  return {steps: steps.reverse(), cost}
}
