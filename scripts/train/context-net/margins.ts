/** Margins are counted in steps of half a nat, from this on. */
const LOWEST = -24
const STEPS_TO_NAT = 2
const BINS = 96

const binOf = (margin: number): number => Math.max(0, Math.min(BINS - 1, Math.floor((margin - LOWEST) * STEPS_TO_NAT)))

/** How often a margin fell into each step, in nats. */
export class Margins {
  readonly #counts = new Int32Array(BINS)
  total = 0

  add(margin: number): void {
    this.#counts[binOf(margin)]!++
    this.total++
  }

  /** Counts one from a margin down to another, which is not counted any more. */
  addBetween(least: number, most: number): void {
    this.add(most)
    if (least > LOWEST) this.#counts[binOf(least)]!--
  }

  /** How many were at least so large: that is, in steps that start there or later. */
  from(least: number): number {
    let sum = 0
    for (let bin = Math.max(0, Math.ceil((least - LOWEST) * STEPS_TO_NAT)); bin < BINS; bin++) sum += this.#counts[bin]!
    return sum
  }

  /** How many were at most so large, in steps that end there or earlier. */
  upTo(most: number): number {
    let sum = 0
    for (let bin = 0; bin < Math.min(BINS, Math.floor((most - LOWEST) * STEPS_TO_NAT)); bin++) sum += this.#counts[bin]!
    return sum
  }

  /** The least margin that can be asked for so that none was as large. */
  get beyond(): number {
    let bin = BINS
    while (bin > 0 && this.#counts[bin - 1]! <= 0) bin--
    return LOWEST + bin / STEPS_TO_NAT
  }
}
