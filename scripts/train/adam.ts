/** How much of the running means of gradients and of their squares is kept at each step. */
const FADE = 0.9
const SQUARE_FADE = 0.995

/** Moves parameters along their gradients by Adam (Kingma and Ba 2015), those of a range at a time, so that rows which were not seen stay as they are. */
export class Adam {
  readonly #parameters: Float32Array
  readonly #gradients: Float32Array
  readonly #means: Float32Array
  readonly #squares: Float32Array

  /** Both arrays are kept; gradients are set to 0 once they are used. */
  constructor(parameters: Float32Array, gradients: Float32Array) {
    this.#parameters = parameters
    this.#gradients = gradients
    this.#means = new Float32Array(parameters.length)
    this.#squares = new Float32Array(parameters.length)
  }

  /** Moves the parameters from `start` to `end` (exclusive). @param steps how many steps there have been, this one included */
  move(start: number, end: number, rate: number, steps: number): void {
    const [gradients, means, squares, parameters] = [this.#gradients, this.#means, this.#squares, this.#parameters]
    const step = (rate * Math.sqrt(1 - SQUARE_FADE ** steps)) / (1 - FADE ** steps)
    for (let at = start; at < end; at++) {
      const gradient = gradients[at]!
      means[at] = FADE * means[at]! + (1 - FADE) * gradient
      squares[at] = SQUARE_FADE * squares[at]! + (1 - SQUARE_FADE) * gradient * gradient
      parameters[at]! -= (step * means[at]!) / (Math.sqrt(squares[at]!) + 1e-8)
      gradients[at] = 0
    }
  }
}
