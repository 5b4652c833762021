/** How many tests that have noticed a mutant lately are run first. */
const MOST_LATE = 4

/** Decides which test is run first: one that has just noticed another mutant, since the next stands beside it; then the quicker one. */
export class Order {
  readonly #durations = new Map<string, number>()
  #late: readonly string[] = []

  /** Takes note of a test that was run for so many ms. */
  add(id: string, duration: number, isKiller: boolean): void {
    if (isKiller) this.#late = [id, ...this.#late.filter((other) => other !== id)].slice(0, MOST_LATE)
    else this.#durations.set(id, duration)
  }

  of(tests: readonly string[]): readonly string[] {
    const rankOf = (id: string): number => {
      const place = this.#late.indexOf(id)
      return place < 0 ? (this.#durations.get(id) ?? 0) : place - MOST_LATE
    }
    return tests.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
