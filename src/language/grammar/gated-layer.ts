/** The sum of the products of two stretches of numbers. Four sums run side by side, since each addition would wait for the one before. */
export function dot(a: Float64Array, from: number, b: Float64Array, start: number, length: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  const whole = length & ~3
  for (let at = 0; at < whole; at += 4) {
    first += a[from + at]! * b[start + at]!
    second += a[from + at + 1]! * b[start + at + 1]!
    third += a[from + at + 2]! * b[start + at + 2]!
    fourth += a[from + at + 3]! * b[start + at + 3]!
  }
  for (let at = whole; at < length; at++) first += a[from + at]! * b[start + at]!
  return first + second + (third + fourth)
}

const squash = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** The weights of a layer of `width` units over inputs of some other width. Rows are of the reset gates, the update gates and the candidates, in this order. */
export interface GatedWeights {
  readonly input: Float64Array
  readonly state: Float64Array
  readonly bias: Float64Array
}

/**
 * A layer of gated recurrent units (Cho et al. 2014; the reset gate behind the product, as in cuDNN): reads inputs one by one and keeps what
 * it has read in a state. What it computed last stays at hand, by step.
 */
export class GatedLayer {
  readonly weights: GatedWeights
  readonly inputWidth: number
  readonly width: number
  /** Whether the inputs are read from the last to the first. */
  readonly reversed: boolean
  /** For each step the reset gates, update gates and candidates. */
  gates = new Float64Array()
  /** For each step what the candidates see of the state before the reset gates. */
  recalled = new Float64Array()
  /** The state before the first step, which is 0, and behind each step. */
  states = new Float64Array()

  constructor(weights: GatedWeights, inputWidth: number, width: number, reversed: boolean) {
    this.weights = weights
    this.inputWidth = inputWidth
    this.width = width
    this.reversed = reversed
  }

  /** The input that is read at a step, and the step at which an input is read. */
  turn(at: number, length: number): number {
    return this.reversed ? length - 1 - at : at
  }

  /** Where the state behind an input starts in `states`. */
  stateOf(input: number, length: number): number {
    return (this.turn(input, length) + 1) * this.width
  }

  /** Reads the first `steps` of `length` inputs, which stand end to end; from the last on where the layer is reversed. */
  read(inputs: Float64Array, length: number, steps = length): void {
    this.#makeRoom(steps)
    this.#weigh(inputs, length, steps)
    for (let step = 0; step < steps; step++) this.#step(step)
  }

  /** What the gates and candidates of all steps get from the inputs; row by row, so that a row's weights stay in the processor's nearest cache. */
  #weigh(inputs: Float64Array, length: number, steps: number): void {
    const {width, inputWidth, gates} = this
    const {input, bias} = this.weights
    for (let row = 0; row < 3 * width; row++) {
      for (let step = 0; step < steps; step++) {
        const from = this.turn(step, length) * inputWidth
        gates[step * 3 * width + row] = bias[row]! + dot(input, row * inputWidth, inputs, from, inputWidth)
      }
    }
  }

  #makeRoom(steps: number): void {
    if (this.recalled.length >= steps * this.width) return
    this.gates = new Float64Array(steps * 3 * this.width)
    this.recalled = new Float64Array(steps * this.width)
    this.states = new Float64Array((steps + 1) * this.width)
  }

  #step(step: number): void {
    const {width, gates, states, recalled} = this
    const {state} = this.weights
    const before = step * width
    const gate = step * 3 * width
    for (let unit = 0; unit < width; unit++) {
      const reset = squash(gates[gate + unit]! + dot(state, unit * width, states, before, width))
      const update = squash(gates[gate + width + unit]! + dot(state, (width + unit) * width, states, before, width))
      const memory = dot(state, (2 * width + unit) * width, states, before, width)
      const candidate = Math.tanh(gates[gate + 2 * width + unit]! + reset * memory)
      gates[gate + unit] = reset
      gates[gate + width + unit] = update
      gates[gate + 2 * width + unit] = candidate
      recalled[before + unit] = memory
      states[before + width + unit] = candidate + update * (states[before + unit]! - candidate)
    }
  }
}
