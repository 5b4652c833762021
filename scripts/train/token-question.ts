import {dot} from '../../src/language/grammar/gated-layer.ts'

/** States of one layer, and how they are to change. */
interface Stateful {
  readonly states: Float32Array
  readonly changes: Float32Array
}

/** A question that is asked of single tokens in training only: which of some answers is right (softmax over the states of both layers, cross entropy). */
export class TokenQuestion {
  readonly #weights: Float32Array
  readonly #sums: Float32Array
  readonly #answers: number
  readonly #units: number
  readonly #chances: Float64Array

  /** @param weights for each answer a weight for each unit of both layers, and a bias; kept, as are their gradients `sums` */
  constructor(weights: Float32Array, sums: Float32Array, answers: number) {
    this.#weights = weights
    this.#sums = sums
    this.#answers = answers
    this.#units = (weights.length / answers - 1) / 2
    this.#chances = new Float64Array(answers)
  }

  /** How many numbers a question has for layers of so many units. */
  static size = (answers: number, units: number): number => answers * (2 * units + 1)

  /** Adds the gradients of one token, whose states start at `places`; those of the states go to `changes`. */
  learn(answer: number, share: number, layers: readonly Stateful[], places: readonly number[]): void {
    const chances = this.ask(layers, places)
    const width = 2 * this.#units + 1
    for (let nth = 0; nth < this.#answers; nth++) {
      const error = share * (chances[nth]! - Number(nth === answer))
      const from = nth * width
      this.#sums[from + width - 1]! += error
      layers.forEach(({states, changes}, side) => {
        this.#spread(error, from + side * this.#units, states, changes, places[side]!)
      })
    }
  }

  /** How likely each answer is for a token; the array is used again by the next call. */
  ask(layers: readonly Stateful[], places: readonly number[]): Float64Array {
    const width = 2 * this.#units + 1
    let total = 0
    for (let nth = 0; nth < this.#answers; nth++) {
      let sum = this.#weights[(nth + 1) * width - 1]!
      for (let side = 0; side < layers.length; side++)
        sum += dot(this.#weights, nth * width + side * this.#units, layers[side]!.states, places[side]!, this.#units)
      total += this.#chances[nth] = Math.exp(sum)
    }
    for (let nth = 0; nth < this.#answers; nth++) this.#chances[nth]! /= total
    return this.#chances
  }

  #spread(error: number, from: number, states: Float32Array, changes: Float32Array, place: number): void {
    for (let unit = 0; unit < this.#units; unit++) {
      this.#sums[from + unit]! += error * states[place + unit]!
      changes[place + unit]! += error * this.#weights[from + unit]!
    }
  }
}
