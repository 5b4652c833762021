import {PairedRows} from './paired-rows.ts'

/** The sum of the products of two stretches of numbers. Four sums run side by side, since each addition would wait for the one before. */
export function dot<Numbers extends Float32Array | Float64Array>(
  a: Numbers,
  from: number,
  b: Numbers,
  start: number,
  length: number,
): number {
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

/** Writes the products of each row of a matrix with a stretch of numbers to `out`, from `to` on. Two rows at a time share what is read of the numbers. */
function multiply(matrix: Float64Array, rows: number, numbers: Float64Array, from: number, out: Float64Array, to: number): void {
  const width = matrix.length / rows
  if (width % 4 !== 0 || rows % 2 !== 0) {
    for (let row = 0; row < rows; row++) out[to + row] = dot(matrix, row * width, numbers, from, width)
    return
  }
  for (let row = 0; row < rows; row += 2) {
    const upper = row * width
    const lower = upper + width
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (let at = 0; at < width; at += 4) {
      const first = numbers[from + at]!
      const second = numbers[from + at + 1]!
      const third = numbers[from + at + 2]!
      const fourth = numbers[from + at + 3]!
      a += matrix[upper + at]! * first
      b += matrix[upper + at + 1]! * second
      c += matrix[upper + at + 2]! * third
      d += matrix[upper + at + 3]! * fourth
      e += matrix[lower + at]! * first
      f += matrix[lower + at + 1]! * second
      g += matrix[lower + at + 2]! * third
      h += matrix[lower + at + 3]! * fourth
    }
    out[to + row] = a + b + (c + d)
    out[to + row + 1] = e + f + (g + h)
  }
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** Into how many steps each 1 is parted where the logistic function is tabled, and how far on either side of 0 that is; beyond, it is 0 or 1 to four places. */
const STEPS = 256
const FARTHEST = 10
export const LOGISTIC = Float64Array.from({length: 2 * FARTHEST * STEPS + 2}, (_, nth) => logistic(nth / STEPS - FARTHEST))

/** The logistic function, taken for straight between two steps, which is wrong by 2e-7 at most and takes a tenth of the time. */
function tabled(sum: number): number {
  if (sum >= FARTHEST) return 1
  if (sum <= -FARTHEST) return 0
  const at = (sum + FARTHEST) * STEPS
  const step = at | 0
  const lower = LOGISTIC[step]!
  return lower + (at - step) * (LOGISTIC[step + 1]! - lower)
}

/** The weights of a layer of `width` units over inputs of some other width. Rows are of the reset gates, the update gates and the candidates, in this order. */
interface GatedWeights {
  readonly input: Float64Array
  readonly state: Float64Array
  readonly bias: Float64Array
}

/**
 * A layer of gated recurrent units (Cho et al. 2014; the reset gate after the product, as in cuDNN): reads inputs one by one and keeps what
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
  /** The state before the first step, which is 0, and after each step. */
  states = new Float64Array()
  readonly #products: Float64Array
  #pairs: PairedRows | undefined

  constructor(weights: GatedWeights, inputWidth: number, width: number, reversed: boolean) {
    this.weights = weights
    this.inputWidth = inputWidth
    this.width = width
    this.reversed = reversed
    this.#products = new Float64Array(3 * width)
  }

  /** Takes the weights for what they are from now on, those of the states in steps of a byte, and reads in a third of the time, to three places. */
  fix(): void {
    this.#pairs = new PairedRows(this.weights.state, 3 * this.width)
  }

  /** The input that is read at a step, and the step at which an input is read. */
  turn(at: number, length: number): number {
    return this.reversed ? length - 1 - at : at
  }

  /** Where the state after an input starts in `states`. */
  stateOf(input: number, length: number): number {
    return (this.turn(input, length) + 1) * this.width
  }

  /** Reads the first `steps` of `length` inputs, which stand end to end; from the last on where the layer is reversed. */
  read(inputs: Float64Array, length: number, steps = length): void {
    this.makeRoom(steps)
    this.#weigh(inputs, length, steps)
    this.run(steps)
  }

  /** Reads steps of which `gates` already holds what gates and candidates get from the inputs, biases included. */
  run(steps: number): void {
    for (let step = 0; step < steps; step++) this.#step(step)
  }

  #weigh(inputs: Float64Array, length: number, steps: number): void {
    const {width, inputWidth, gates} = this
    const {input, bias} = this.weights
    for (let step = 0; step < steps; step++) {
      const gate = step * 3 * width
      multiply(input, 3 * width, inputs, this.turn(step, length) * inputWidth, gates, gate)
      for (let row = 0; row < 3 * width; row++) gates[gate + row]! += bias[row]!
    }
  }

  makeRoom(steps: number): void {
    if (this.recalled.length >= steps * this.width) return
    this.gates = new Float64Array(steps * 3 * this.width)
    this.recalled = new Float64Array(steps * this.width)
    this.states = new Float64Array((steps + 1) * this.width)
  }

  #step(step: number): void {
    const {width, gates, states, recalled} = this
    const before = step * width
    const gate = step * 3 * width
    const products = this.#products
    const squash = this.#pairs ? tabled : logistic
    if (this.#pairs) this.#pairs.multiply(states, before, products)
    else multiply(this.weights.state, 3 * width, states, before, products, 0)
    for (let unit = 0; unit < width; unit++) {
      const reset = squash(gates[gate + unit]! + products[unit]!)
      const update = squash(gates[gate + width + unit]! + products[width + unit]!)
      const memory = products[2 * width + unit]!
      const candidate = 2 * squash(2 * (gates[gate + 2 * width + unit]! + reset * memory)) - 1
      gates[gate + unit] = reset
      gates[gate + width + unit] = update
      gates[gate + 2 * width + unit] = candidate
      recalled[before + unit] = memory
      states[before + width + unit] = candidate + update * (states[before + unit]! - candidate)
    }
  }
}
