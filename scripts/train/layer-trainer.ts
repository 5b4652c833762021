import {type Arena, COLUMNS, rowsOf, turned, type View} from './products.ts'

/** The weights of a gated layer, or the sums of their gradients; rows are of the reset gates, the update gates and the candidates, in this order. */
export interface LayerWeights {
  readonly input: Float32Array
  readonly state: Float32Array
  readonly bias: Float32Array
}

/** Writes the columns of a matrix of `rows` rows as rows. */
function transpose(matrix: Float32Array, rows: number, out: Float32Array): void {
  const columns = matrix.length / rows
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) out[column * rows + row] = matrix[row * columns + column]!
}

const squash = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** How many numbers a layer keeps in its arena. */
export const numbersOfLayer = (inputWidth: number, width: number, longest: number): number =>
  3 * width * (inputWidth + width + 1) + longest * 3 * width * 2 + (longest + 1) * width * 4 + 64

/** A gated layer in training: what `GatedLayer` computes, in 32-bit floats (in code of its own: one function for both made reading slower by a sixth), and its gradients by back-propagation through time. */
export class LayerTrainer {
  readonly width: number
  readonly #inputWidth: number
  readonly #reversed: boolean
  readonly #arena: Arena
  readonly #weights: LayerWeights
  readonly #sums: LayerWeights
  readonly #inputColumns: Float32Array
  readonly #stateColumns: Float32Array
  /** For each step the reset gates, update gates and candidates, and after `learn` how they are to change. */
  readonly #gates: Float32Array
  /** The same of what the candidates see of the state. */
  readonly #memories: Float32Array
  readonly #products: Float32Array
  readonly #recalled: Float32Array
  /** The state before the first step, which is 0, and after each step. */
  readonly states: Float32Array
  /** How the states are to change: filled in by the caller before `learn`. */
  readonly changes: Float32Array

  /** @param widths of inputs and states, multiples of 32 @param longest steps at most */
  constructor(
    arena: Arena,
    weights: LayerWeights,
    sums: LayerWeights,
    {inputWidth, width, reversed}: {readonly inputWidth: number; readonly width: number; readonly reversed: boolean},
    longest: number,
  ) {
    if (width % COLUMNS !== 0 || inputWidth % COLUMNS !== 0) throw new Error(`Widths are to be multiples of ${COLUMNS}`)
    this.width = width
    this.#inputWidth = inputWidth
    this.#reversed = reversed
    this.#arena = arena
    this.#weights = weights
    this.#sums = sums
    this.#inputColumns = arena.array(3 * width * inputWidth)
    this.#stateColumns = arena.array(3 * width * width)
    this.#gates = arena.array(longest * 3 * width)
    this.#memories = arena.array(longest * 3 * width)
    this.#products = arena.array(3 * width)
    this.#recalled = arena.array(longest * width)
    this.states = arena.array((longest + 1) * width)
    this.changes = arena.array((longest + 1) * width)
  }

  /** Takes note of weights that have changed. */
  renew(): void {
    transpose(this.#weights.input, 3 * this.width, this.#inputColumns)
    transpose(this.#weights.state, 3 * this.width, this.#stateColumns)
  }

  /** Where the state after an input starts in `states`. */
  stateOf(input: number, length: number): number {
    return ((this.#reversed ? length - 1 - input : input) + 1) * this.width
  }

  /** Inputs, or what is to change of them, in the order in which they are read. */
  #inOrder(inputs: Float32Array, length: number): View {
    return this.#reversed ? rowsOf(inputs, this.#inputWidth, length - 1, -1) : rowsOf(inputs, this.#inputWidth)
  }

  /** Reads the first `steps` of `length` inputs, which stand end to end; from the last on where the layer is reversed. Clears `changes`. */
  read(inputs: Float32Array, length: number, steps: number): void {
    const gates = 3 * this.width
    const {bias} = this.#weights
    for (let at = 0; at < steps * gates; at++) this.#gates[at] = bias[at % gates]!
    const columns = rowsOf(this.#inputColumns, gates)
    this.#arena.addProducts(this.#inOrder(inputs, length), columns, rowsOf(this.#gates, gates), steps, gates, this.#inputWidth)
    for (let step = 0; step < steps; step++) this.#step(step)
    this.changes.fill(0, 0, (steps + 1) * this.width)
  }

  #step(step: number): void {
    const {width, states} = this
    const [gates, recalled, products] = [this.#gates, this.#recalled, this.#products.fill(0)]
    const before = step * width
    const gate = step * 3 * width
    this.#arena.addProducts(
      rowsOf(states, width, step),
      rowsOf(this.#stateColumns, 3 * width),
      rowsOf(products, 3 * width),
      1,
      3 * width,
      width,
    )
    for (let unit = 0; unit < width; unit++) {
      const reset = squash(gates[gate + unit]! + products[unit]!)
      const update = squash(gates[gate + width + unit]! + products[width + unit]!)
      const memory = products[2 * width + unit]!
      const candidate = Math.tanh(gates[gate + 2 * width + unit]! + reset * memory)
      gates[gate + unit] = reset
      gates[gate + width + unit] = update
      gates[gate + 2 * width + unit] = candidate
      recalled[before + unit] = memory
      states[before + width + unit] = candidate + update * (states[before + unit]! - candidate)
    }
  }

  /** Adds to the sums of the weights' gradients, and to `inputChanges` those of the inputs, for the `steps` that were read last. */
  learn(inputs: Float32Array, length: number, steps: number, inputChanges: Float32Array): void {
    const {width} = this
    for (let step = steps - 1; step >= 0; step--) {
      this.#changeGates(step)
      const memories = rowsOf(this.#memories, 3 * width, step)
      this.#arena.addProducts(memories, rowsOf(this.#weights.state, width), rowsOf(this.changes, width, step), 1, width, 3 * width)
    }
    this.#addWeights(inputs, length, steps)
    const changed = this.#inOrder(inputChanges, length)
    const weights = rowsOf(this.#weights.input, this.#inputWidth)
    this.#arena.addProducts(rowsOf(this.#gates, 3 * width), weights, changed, steps, this.#inputWidth, 3 * width)
  }

  /** Puts in the place of one step's gates how they are to change, from the change of the state after it. */
  #changeGates(step: number): void {
    const {width, states, changes} = this
    const [gates, memories, recalled] = [this.#gates, this.#memories, this.#recalled]
    const before = step * width
    for (let unit = 0; unit < width; unit++) {
      const at = 3 * before + unit
      const change = changes[before + width + unit]!
      const [reset, update, candidate] = [gates[at]!, gates[at + width]!, gates[at + 2 * width]!]
      const byCandidate = change * (1 - update) * (1 - candidate * candidate)
      gates[at] = memories[at] = byCandidate * recalled[before + unit]! * reset * (1 - reset)
      gates[at + width] = memories[at + width] = change * (states[before + unit]! - candidate) * update * (1 - update)
      gates[at + 2 * width] = byCandidate
      memories[at + 2 * width] = byCandidate * reset
      changes[before + unit]! += change * update
    }
  }

  #addWeights(inputs: Float32Array, length: number, steps: number): void {
    const {width} = this
    const gates = turned(rowsOf(this.#gates, 3 * width))
    const memories = turned(rowsOf(this.#memories, 3 * width))
    const {input, state, bias} = this.#sums
    this.#arena.addProducts(gates, this.#inOrder(inputs, length), rowsOf(input, this.#inputWidth), 3 * width, this.#inputWidth, steps)
    this.#arena.addProducts(memories, rowsOf(this.states, width), rowsOf(state, width), 3 * width, width, steps)
    for (let at = 0; at < steps * 3 * width; at++) bias[at % (3 * width)]! += this.#gates[at]!
  }
}
