/** The steps of a weight on either side of 0, and of a state: products of 64 of them come to less than half of `SPLIT`. */
const WEIGHT_STEPS = 127
const STATE_STEPS = 2048

/** So much more than a sum of the first row counts the second row of a pair. */
const SPLIT = 2 ** 26

/** Added and taken away again, it rounds a number below 2 ** 51 to a whole one. */
const ROUNDING = 1.5 * 2 ** 52

/**
 * A matrix of weights in steps of 1/127 of the largest, as nets are stored, for products with states between -1 and 1. Each number holds the weights of two rows, so that one
 * product does for both: small whole numbers leave room for two sums in the 53 bits of a number. States are rounded to 1/2048.
 */
export class PairedRows {
  readonly #pairs: Float64Array
  readonly #width: number
  readonly #scale: number
  readonly #rounded: Float64Array

  /** @param rows a multiple of 4; each has at most 64 columns, an even number of them */
  constructor(matrix: Float64Array, rows: number) {
    this.#width = matrix.length / rows
    const step = matrix.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / WEIGHT_STEPS || 1
    this.#scale = step / STATE_STEPS
    this.#rounded = new Float64Array(this.#width)
    this.#pairs = new Float64Array(matrix.length / 2)
    for (let at = 0; at < this.#pairs.length; at++) {
      const first = at + Math.floor(at / this.#width) * this.#width
      this.#pairs[at] = Math.round(matrix[first]! / step) + Math.round(matrix[first + this.#width]! / step) * SPLIT
    }
  }

  /** Writes the products of each row with a stretch of states. */
  multiply(states: Float64Array, from: number, out: Float64Array): void {
    const [pairs, width, rounded, scale] = [this.#pairs, this.#width, this.#rounded, this.#scale]
    for (let at = 0; at < width; at++) rounded[at] = states[from + at]! * STATE_STEPS + ROUNDING - ROUNDING
    for (let upper = 0, row = 0; upper < pairs.length; upper += 2 * width, row += 4) {
      const lower = upper + width
      let a = 0
      let b = 0
      let c = 0
      let d = 0
      for (let at = 0; at < width; at += 2) {
        const first = rounded[at]!
        const second = rounded[at + 1]!
        a += pairs[upper + at]! * first
        b += pairs[upper + at + 1]! * second
        c += pairs[lower + at]! * first
        d += pairs[lower + at + 1]! * second
      }
      const [one, two] = [a + b, c + d]
      const oneHigh = one / SPLIT + ROUNDING - ROUNDING
      const twoHigh = two / SPLIT + ROUNDING - ROUNDING
      out[row] = (one - oneHigh * SPLIT) * scale
      out[row + 1] = oneHigh * scale
      out[row + 2] = (two - twoHigh * SPLIT) * scale
      out[row + 3] = twoHigh * scale
    }
  }
}
