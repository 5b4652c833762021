import {mix} from './hash.ts'

/** Collects the features of one thing, as 32-bit hashes. It is reset and used again, so that nothing is allotted for a sentence. */
export class FeatureSink {
  values = new Int32Array(1024)
  count = 0

  reset(): void {
    this.count = 0
  }

  /** Adds a feature of a kind with a value, both whole numbers. */
  add(kind: number, value: number): void {
    if (this.count === this.values.length) this.#grow()
    this.values[this.count++] = mix(kind, value)
  }

  #grow(): void {
    const {values} = this
    this.values = new Int32Array(values.length * 2)
    this.values.set(values)
  }
}

/** Numbers the kinds of feature of one model, from `base` on; a trained model depends on the order. */
export const featureKinds = <const Name extends string>(base: number, names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, at) => [name, base + at])) as Record<Name, number>

/** Two to four numbers from 0 up packed into one, each below `limit`. */
export function pack(limit: number, first: number, second: number, third?: number, fourth?: number): number {
  const two = Math.imul(first, limit) + second
  if (third === undefined) return two
  const three = Math.imul(two, limit) + third
  return fourth === undefined ? three : Math.imul(three, limit) + fourth
}
