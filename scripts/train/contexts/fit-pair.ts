import {FEATURES} from '../../../src/language/contexts/tokens-around.ts'
import {randomOf, shuffled} from '../random.ts'
import type {Places} from './places.ts'

/** Logistic regression with AdaGrad (Duchi, Hazan & Singer 2011), fitted, cut down to the weights that tell most, and fitted again. */
const FIT = {rate: 0.15, epochs: 3, again: 2, fewest: 5} as const
/** So many weights are left of a pair that is confused often, and of another one: every browser is sent them. */
const MOST = {often: 1300, seldom: 500} as const
/** Two features that fall on one slot are one to the fitting; with so many slots few do. */
const SLOTS = 1 << 21
const MASK = SLOTS - 1
/** Places that are as sure as this teach nothing more. */
const SURE = 0.01
const ENOUGH = 50

const slotOf = (feature: number): number => (feature ^ (feature >>> 21)) & MASK

/** What is learnt of a pair: a bias and the weights by feature, which speak for the second word. */
export interface Fitted {
  readonly bias: number
  readonly weights: ReadonlyMap<number, number>
}

interface Example {
  readonly features: Uint32Array
  readonly isSecond: boolean
}

const examplesOf = (parts: readonly Places[], isSecond: boolean): Example[] =>
  parts.flatMap((places) => Array.from({length: places.count}, (_, place) => ({features: places.at(place), isSecond})))

/** Fits one pair after another in the same memory. */
export class PairFitter {
  readonly #weights = new Float32Array(SLOTS)
  readonly #squares = new Float32Array(SLOTS)
  readonly #counts = new Uint32Array(SLOTS)
  readonly #features = new Uint32Array(SLOTS)
  #bias = 0

  /** @param first - the places of the first word, in parts; likewise of the second */
  fit(first: readonly Places[], second: readonly Places[], isOften: boolean): Fitted {
    this.#reset()
    for (const places of [...first, ...second]) this.#count(places)
    const examples = [...examplesOf(first, false), ...examplesOf(second, true)]
    const order = shuffled(examples.length, randomOf(1))
    for (let epoch = 0; epoch < FIT.epochs; epoch++) this.#learn(order, examples)
    this.#cut(isOften ? MOST.often : MOST.seldom)
    for (let epoch = 0; epoch < FIT.again; epoch++) this.#learn(order, examples)
    return this.#result()
  }

  #reset(): void {
    this.#weights.fill(0)
    this.#squares.fill(SURE)
    this.#counts.fill(0)
    this.#bias = 0
  }

  #count(places: Places): void {
    for (let place = 0; place < places.count; place++)
      for (const feature of places.at(place)) {
        const slot = slotOf(feature)
        this.#counts[slot]!++
        this.#features[slot] = feature
      }
  }

  #learn(order: Int32Array, examples: readonly Example[]): void {
    for (const at of order) {
      const {features, isSecond} = examples[at]!
      const error = 1 / (1 + Math.exp(-this.#sum(features))) - Number(isSecond)
      if (Math.abs(error) >= SURE) this.#step(features, error)
    }
  }

  #sum(features: Uint32Array): number {
    let sum = this.#bias
    for (let at = 0; at < FEATURES; at++) sum += this.#weights[slotOf(features[at]!)]!
    return sum
  }

  #step(features: Uint32Array, error: number): void {
    this.#bias -= error * SURE
    for (let at = 0; at < FEATURES; at++) {
      const slot = slotOf(features[at]!)
      if (this.#counts[slot]! < FIT.fewest) continue
      this.#squares[slot]! += error * error
      this.#weights[slot]! -= (FIT.rate * error) / Math.sqrt(this.#squares[slot]!)
    }
  }

  /** Leaves the weights that tell most: those that are large and not rare. The others are never touched again. */
  #cut(most: number): void {
    const worth = (slot: number): number => Math.abs(this.#weights[slot]!) * Math.sqrt(Math.min(this.#counts[slot]!, ENOUGH))
    const slots: number[] = []
    for (let slot = 0; slot < SLOTS; slot++) if (this.#weights[slot] !== 0) slots.push(slot)
    slots.sort((a, b) => worth(b) - worth(a) || a - b)
    for (const slot of slots.slice(most)) {
      this.#weights[slot] = 0
      this.#counts[slot] = 0
    }
  }

  #result(): Fitted {
    const weights = new Map<number, number>()
    for (let slot = 0; slot < SLOTS; slot++) if (this.#weights[slot] !== 0) weights.set(this.#features[slot]!, this.#weights[slot]!)
    return {bias: this.#bias, weights}
  }
}
