/** Gives each feature its place in the table of weights. Names are `group=value`. */
export class FeatureTable {
  readonly names: string[] = []
  readonly #places = new Map<string, number>()

  /** The places of the features of a group, in the order of its values. */
  group(name: string, values: readonly (string | number)[]): readonly number[] {
    return values.map((value) => {
      const key = `${name}=${value}`
      const place = this.names.length
      this.names.push(key)
      this.#places.set(key, place)
      return place
    })
  }
}

/** The place of a value among ascending upper bounds (inclusive); after the last it is their number. */
export function bin(value: number, bounds: readonly number[]): number {
  let place = 0
  while (place < bounds.length && value > bounds[place]!) place++
  return place
}

export const range = (length: number): number[] => Array.from({length}, (_, index) => index)
