import type {TrainedRows} from '../../src/language/grammar/rows-format.ts'
import {randomOf, shuffled} from './random.ts'
import {sparse} from './sparse.ts'

/** What to learn: features (hashes) of each example, its column (or, with one column, 0 or 1), and its weight. */
export interface LinearData {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

export interface LinearSettings {
  readonly bits: number
  readonly columns: number
  readonly epochs: number
  readonly rate: number
  /** Weight decay, applied to a weight when one of its features is seen. */
  readonly decay: number
  /** A bucket seen less often than this gets no weights. */
  readonly minimumCount: number
  readonly prune: number
  readonly scale: number
}

/** Below this a gradient is taken for nothing, which saves most of the work once an example is learnt. */
const NEGLIGIBLE = 1e-4

/** A logistic (one column) or multinomial model trained by AdaGrad (Duchi, Hazan and Singer 2011), one example at a time. */
class LinearTrainer {
  readonly #settings: LinearSettings
  readonly #weights: Float32Array
  readonly #squares: Float32Array
  readonly #counts: Uint16Array
  readonly #sums: Float64Array

  constructor(settings: LinearSettings) {
    this.#settings = settings
    const size = (1 << settings.bits) * settings.columns
    this.#weights = new Float32Array(size)
    this.#squares = new Float32Array(size).fill(0.01)
    this.#counts = new Uint16Array(1 << settings.bits)
    this.#sums = new Float64Array(settings.columns)
  }

  train({features, labels, weights}: LinearData, chosen: Int32Array): void {
    const rows = this.#rowsOf(features, chosen)
    const random = randomOf(3)
    for (let epoch = 0; epoch < this.#settings.epochs; epoch++) {
      for (const nth of shuffled(chosen.length, random)) {
        const example = chosen[nth]!
        this.#learn(rows[nth]!, labels[example]!, weights[example]!)
      }
    }
  }

  /** For each chosen example the buckets of its features, those that are rare left out. */
  #rowsOf(features: readonly Int32Array[], chosen: Int32Array): Int32Array[] {
    const mask = (1 << this.#settings.bits) - 1
    const rows = Array.from(chosen, (example) => features[example]!.map((feature) => feature & mask))
    for (const row of rows) for (const bucket of row) if (this.#counts[bucket]! < 0xffff) this.#counts[bucket]!++
    return rows.map((row) => row.filter((bucket) => this.#counts[bucket]! >= this.#settings.minimumCount))
  }

  #learn(row: Int32Array, label: number, weight: number): void {
    const {columns} = this.#settings
    const sums = this.#sums.fill(0)
    const weights = this.#weights
    for (let nth = 0; nth < row.length; nth++) {
      for (let column = 0, at = row[nth]! * columns; column < columns; column++, at++) sums[column]! += weights[at]!
    }
    toErrors(sums, label)
    for (const bucket of row) this.#step(bucket * columns, weight)
  }

  #step(start: number, weight: number): void {
    const {columns, rate, decay} = this.#settings
    const weights = this.#weights
    const squares = this.#squares
    const sums = this.#sums
    for (let column = 0, at = start; column < columns; column++, at++) {
      const gradient = sums[column]! * weight + decay * weights[at]!
      if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue
      squares[at]! += gradient * gradient
      weights[at]! -= (rate / Math.sqrt(squares[at]!)) * gradient
    }
  }

  pack(): TrainedRows {
    const {bits, columns, scale, prune} = this.#settings
    return sparse(bits, columns, scale, prune, (bucket) => this.#weights.subarray(bucket * columns, (bucket + 1) * columns))
  }
}

/** Turns sums into the difference between the model's probabilities and the truth. */
function toErrors(sums: Float64Array, label: number): void {
  if (sums.length === 1) {
    sums[0] = 1 / (1 + Math.exp(-sums[0]!)) - label
    return
  }
  const most = Math.max(...sums)
  let total = 0
  for (let column = 0; column < sums.length; column++) total += sums[column] = Math.exp(sums[column]! - most)
  for (let column = 0; column < sums.length; column++) sums[column]! /= total
  sums[label]! -= 1
}

/** Trains on the chosen examples. */
export function trainLinear(data: LinearData, chosen: Int32Array, settings: LinearSettings): TrainedRows {
  const trainer = new LinearTrainer(settings)
  trainer.train(data, chosen)
  return trainer.pack()
}
