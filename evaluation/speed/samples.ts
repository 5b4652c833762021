/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The number that a share of some numbers does not exceed. @param share - from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Measured values by name. */
export class Samples {
  readonly #values = new Map<string, number[]>()

  add(name: string, value: number): void {
    const values = this.#values.get(name) ?? []
    values.push(value)
    this.#values.set(name, values)
  }

  /** `undefined` for what was never measured. */
  median(name: string): number | undefined {
    const values = this.#values.get(name)
    return values && median(values)
  }

  /** `undefined` for what was never measured. */
  mean(name: string): number | undefined {
    const values = this.#values.get(name)
    return values && sum(values) / values.length
  }
}
