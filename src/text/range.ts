/** Numbers, as far as they are told apart. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** A number, or the end of a range that it is beyond. */
export const clamped = (value: number, {least, most}: Range): number => Math.max(least, Math.min(most, value))

/** How far a number is above the least of a range, and no farther than its most. */
export const above = (value: number, range: Range): number => clamped(value, range) - range.least
