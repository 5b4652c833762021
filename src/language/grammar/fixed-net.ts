import {dot, type GatedLayer} from './gated-layer.ts'
import {FEATURE_ROWS, FEATURES_PER_TOKEN, type Sequence} from './sequence-input.ts'
import {SequenceNet, stepsOf, TOKEN_WIDTH, UNITS} from './sequence-net.ts'

/** What a feature adds to the reset gates, update gates and candidates of one layer. */
const GATES = 3 * UNITS

const ROWS_AT_FIRST = 256

/** What the features add to the gates of one layer, each computed when it is first met. */
class GateTable {
  readonly #tokens: Float64Array
  readonly #layer: GatedLayer
  /** For each feature one more than the place of its sums, 0 where they are not computed: kept side by side in 32 bits, they fill few pages of memory. */
  readonly #places = new Uint16Array(FEATURE_ROWS)
  #sums = new Float32Array(ROWS_AT_FIRST * GATES)
  #count = 0

  constructor(tokens: Float64Array, layer: GatedLayer) {
    this.#tokens = tokens
    this.#layer = layer
  }

  /** Fills the gates of the first `steps` of a sequence. Every token has a place, whose sums hold the biases. */
  fill({features, length}: Sequence, steps: number): void {
    const {gates} = this.#layer
    for (let step = 0; step < steps; step++) {
      const first = this.#layer.turn(step, length) * FEATURES_PER_TOKEN
      const place = first + FEATURES_PER_TOKEN - 1
      this.#put(features[place]!, gates, step * GATES)
      for (let nth = first; nth < place; nth++) if (features[nth]! >= 0) this.#add(features[nth]!, gates, step * GATES)
    }
  }

  #put(row: number, gates: Float64Array, to: number): void {
    const place = this.#places[row]! || this.#learn(row, this.#layer.weights.bias)
    const sums = this.#sums
    for (let at = 0, from = (place - 1) * GATES; at < GATES; at++) gates[to + at] = sums[from + at]!
  }

  #add(row: number, gates: Float64Array, to: number): void {
    const place = this.#places[row]! || this.#learn(row)
    const sums = this.#sums
    for (let at = 0, from = (place - 1) * GATES; at < GATES; at++) gates[to + at]! += sums[from + at]!
  }

  /** Computes the sums of a feature; gives one more than their place. */
  #learn(row: number, bias?: Float64Array): number {
    const from = this.#count * GATES
    if (from === this.#sums.length) this.#grow()
    const {input} = this.#layer.weights
    for (let at = 0; at < GATES; at++)
      this.#sums[from + at] = (bias?.[at] ?? 0) + dot(input, at * TOKEN_WIDTH, this.#tokens, row * TOKEN_WIDTH, TOKEN_WIDTH)
    return (this.#places[row] = ++this.#count)
  }

  #grow(): void {
    const sums = new Float32Array(2 * this.#sums.length)
    sums.set(this.#sums)
    this.#sums = sums
  }
}

/** A net whose parameters change no more: what each feature adds to the gates is computed once, which halves the work of reading. */
export class FixedNet extends SequenceNet {
  readonly #tables: readonly GateTable[]

  constructor(parameters: Float64Array) {
    super(parameters)
    this.#tables = this.layers.map((layer) => new GateTable(this.parts.tokens!, layer))
    for (const layer of this.layers) layer.fix()
  }

  protected override readTokens(sequence: Sequence): void {
    this.layers.forEach((layer, side) => {
      const steps = stepsOf(layer, sequence)
      layer.makeRoom(steps)
      this.#tables[side]!.fill(sequence, steps)
      layer.run(steps)
    })
  }
}
