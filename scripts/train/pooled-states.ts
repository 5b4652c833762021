import {CLASSES} from '../../src/language/grammar/classes.ts'
import {dot} from '../../src/language/grammar/gated-layer.ts'
import type {Sequence} from '../../src/language/grammar/sequence-input.ts'
import {POOLED, UNITS} from '../../src/language/grammar/sequence-net.ts'
import type {LayerTrainer} from './layer-trainer.ts'

type Parts = Readonly<Record<string, Float32Array>>

/** What a sentence is judged by in training, as `SequenceNet` pools it, and the gradients of the question for its class. */
export class PooledStates {
  readonly #layers: readonly LayerTrainer[]
  readonly #parts: Parts
  readonly #sums: Parts
  readonly #pooled = new Float32Array(POOLED)
  /** How each of them counts: not at all where it is hidden. */
  readonly #kept = new Float64Array(POOLED)
  readonly #changes = new Float64Array(POOLED)
  readonly #peaks = new Int32Array(2 * UNITS)
  readonly #chances = new Float64Array(CLASSES.length)

  constructor(layers: readonly LayerTrainer[], parts: Parts, sums: Parts) {
    this.#layers = layers
    this.#parts = parts
    this.#sums = sums
  }

  /** Adds the gradients of one sequence, which both layers have read (softmax, cross entropy). @param hidden the share of the pooled states to hide */
  learn(sequence: Sequence, label: number, share: number, hidden: number, random: () => number): void {
    this.#layers.forEach((layer, side) => {
      this.#pool(layer, side, sequence)
    })
    for (let at = 0; at < POOLED; at++) {
      this.#kept[at] = random() < hidden ? 0 : 1 / (1 - hidden)
      this.#pooled[at]! *= this.#kept[at]!
    }
    this.#decide()
    this.#askClass(label, share)
    this.#layers.forEach((layer, side) => {
      this.#spread(layer, side, sequence)
    })
  }

  #pool(layer: LayerTrainer, side: number, {length, first, end}: Sequence): void {
    const {states} = layer
    const last = layer.stateOf(side === 0 ? end - 1 : first, length)
    const [top, final] = [side * UNITS, (2 + side) * UNITS]
    this.#pooled.fill(-2, top, top + UNITS)
    for (let token = first; token < end; token++) {
      const at = layer.stateOf(token, length)
      for (let unit = 0; unit < UNITS; unit++) {
        if (states[at + unit]! <= this.#pooled[top + unit]!) continue
        this.#pooled[top + unit] = states[at + unit]!
        this.#peaks[top + unit] = token
      }
    }
    for (let unit = 0; unit < UNITS; unit++) this.#pooled[final + unit] = states[last + unit]!
  }

  #decide(): void {
    const {output, outputBias} = this.#parts
    let total = 0
    for (let kind = 0; kind < CLASSES.length; kind++) {
      const logit = outputBias![kind]! + dot(output!, kind * POOLED, this.#pooled, 0, POOLED)
      total += this.#chances[kind] = Math.exp(logit)
    }
    for (let kind = 0; kind < CLASSES.length; kind++) this.#chances[kind]! /= total
  }

  #askClass(label: number, share: number): void {
    const {output} = this.#parts
    this.#changes.fill(0)
    for (let kind = 0; kind < CLASSES.length; kind++) {
      const error = share * (this.#chances[kind]! - Number(kind === label))
      this.#sums.outputBias![kind]! += error
      for (let at = 0, from = kind * POOLED; at < POOLED; at++) {
        this.#sums.output![from + at]! += error * this.#pooled[at]!
        this.#changes[at]! += error * output![from + at]! * this.#kept[at]!
      }
    }
  }

  /** Hands the changes of the pooled states on to the states that they come from. */
  #spread(layer: LayerTrainer, side: number, {length, first, end}: Sequence): void {
    const {changes} = layer
    const last = layer.stateOf(side === 0 ? end - 1 : first, length)
    for (let unit = 0; unit < UNITS; unit++) {
      changes[layer.stateOf(this.#peaks[side * UNITS + unit]!, length) + unit]! += this.#changes[side * UNITS + unit]!
      changes[last + unit]! += this.#changes[(2 + side) * UNITS + unit]!
    }
  }
}
