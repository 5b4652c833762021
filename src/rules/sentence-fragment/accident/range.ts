/** Odds (logarithms), as far as they are told apart. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** How far a value is above the least of a range, and no farther than its most. */
export const above = (value: number, {least, most}: Range): number => Math.max(least, Math.min(most, value)) - least

/** Odds that a verb is that of a clause that can stand. */
export const MAIN: Range = {least: -8, most: 4}
