import {dot, type GatedLayer, type GatedWeights} from '../../src/language/grammar/gated-layer.ts'

/** Writes the columns of a matrix of `rows` rows as rows. */
function transpose(matrix: Float64Array, rows: number, out: Float64Array): void {
  const columns = matrix.length / rows
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) out[column * rows + row] = matrix[row * columns + column]!
}

/** The gradients of a gated layer, by back-propagation through time. */
export class GatedGradient {
  readonly #layer: GatedLayer
  /** The sums of the gradients of the weights since they were last used. */
  readonly #sums: GatedWeights
  readonly #inputColumns: Float64Array
  readonly #stateColumns: Float64Array
  /** What is to change of one step's gates and candidates, and of the part of the candidates that comes from the state. */
  readonly #gates: Float64Array
  readonly #memories: Float64Array
  /** The same for all steps, by row of the weights. */
  #gateRows = new Float64Array()
  #memoryRows = new Float64Array()
  #inputRows = new Float64Array()
  #stateRows = new Float64Array()
  /** What is to change of the states; filled in by the caller, behind each step, before `run`. */
  states = new Float64Array()

  constructor(layer: GatedLayer, sums: GatedWeights) {
    const {width, inputWidth} = layer
    this.#layer = layer
    this.#sums = sums
    this.#inputColumns = new Float64Array(3 * width * inputWidth)
    this.#stateColumns = new Float64Array(3 * width * width)
    this.#gates = new Float64Array(3 * width)
    this.#memories = new Float64Array(3 * width)
  }

  /** Takes note of weights that have changed. */
  renew(): void {
    transpose(this.#layer.weights.input, 3 * this.#layer.width, this.#inputColumns)
    transpose(this.#layer.weights.state, 3 * this.#layer.width, this.#stateColumns)
  }

  /** Makes room for so many steps and clears `states`. */
  clear(steps: number): void {
    const {width, inputWidth} = this.#layer
    if (this.states.length < (steps + 1) * width) {
      this.states = new Float64Array((steps + 1) * width)
      this.#gateRows = new Float64Array(3 * width * steps)
      this.#memoryRows = new Float64Array(3 * width * steps)
      this.#inputRows = new Float64Array(inputWidth * steps)
      this.#stateRows = new Float64Array(width * steps)
    }
    this.states.fill(0, 0, (steps + 1) * width)
  }

  /** Adds to the sums of the weights' gradients, and those of the inputs to `changes`. The layer has read `steps` of `length` inputs. */
  run(inputs: Float64Array, length: number, steps: number, changes: Float64Array): void {
    for (let step = steps - 1; step >= 0; step--) this.#step(step, steps, this.#layer.turn(step, length), inputs, changes)
    this.#addWeights(steps)
  }

  #step(step: number, steps: number, input: number, inputs: Float64Array, changes: Float64Array): void {
    const {width, inputWidth} = this.#layer
    const before = step * width
    const from = input * inputWidth
    this.#gatesOf(step)
    for (let row = 0; row < 3 * width; row++) {
      this.#gateRows[row * steps + step] = this.#gates[row]!
      this.#memoryRows[row * steps + step] = this.#memories[row]!
    }
    for (let unit = 0; unit < width; unit++) {
      this.states[before + unit]! += dot(this.#memories, 0, this.#stateColumns, unit * 3 * width, 3 * width)
      this.#stateRows[unit * steps + step] = this.#layer.states[before + unit]!
    }
    for (let at = 0; at < inputWidth; at++) {
      changes[from + at]! += dot(this.#gates, 0, this.#inputColumns, at * 3 * width, 3 * width)
      this.#inputRows[at * steps + step] = inputs[from + at]!
    }
  }

  /** The changes of one step's gates, from those of the state behind it. */
  #gatesOf(step: number): void {
    const {width, gates, recalled, states} = this.#layer
    const before = step * width
    for (let unit = 0; unit < width; unit++) {
      const change = this.states[before + width + unit]!
      const reset = gates[3 * before + unit]!
      const update = gates[3 * before + width + unit]!
      const candidate = gates[3 * before + 2 * width + unit]!
      const byCandidate = change * (1 - update) * (1 - candidate * candidate)
      const byReset = byCandidate * recalled[before + unit]! * reset * (1 - reset)
      const byUpdate = change * (states[before + unit]! - candidate) * update * (1 - update)
      this.#gates[unit] = this.#memories[unit] = byReset
      this.#gates[width + unit] = this.#memories[width + unit] = byUpdate
      this.#gates[2 * width + unit] = byCandidate
      this.#memories[2 * width + unit] = byCandidate * reset
      this.states[before + unit]! += change * update
    }
  }

  #addWeights(steps: number): void {
    const {width, inputWidth} = this.#layer
    const {input, state, bias} = this.#sums
    for (let row = 0; row < 3 * width; row++) {
      const from = row * steps
      for (let step = 0; step < steps; step++) bias[row]! += this.#gateRows[from + step]!
      for (let at = 0; at < inputWidth; at++) input[row * inputWidth + at]! += dot(this.#gateRows, from, this.#inputRows, at * steps, steps)
      for (let unit = 0; unit < width; unit++)
        state[row * width + unit]! += dot(this.#memoryRows, from, this.#stateRows, unit * steps, steps)
    }
  }
}
