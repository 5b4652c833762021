/** Something to learn from: named numbers, and whether it is what is looked for. */
export interface LogisticExample {
  readonly signs: ReadonlyMap<string, number>
  readonly isPositive: boolean
  /** As many examples as it counts for; default: 1. */
  readonly weight?: number
}

/** A sign that fewer examples than this have says nothing. */
const FEWEST = 8

/** How strongly weights are drawn to 0 (the precision of a normal prior), and the sign that is not: the constant. */
const PRIOR = {weight: 3, constant: 1e-3, name: 'all'}

/** Newton steps at most, and the change of a weight below which they stop. */
const STEPS = {most: 15, least: 1e-4}

const squash = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** Solves a symmetric positive definite system by Cholesky's decomposition; only the lower half of `matrix` is read. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const lower = matrix.map(() => new Float64Array(size))
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column]!
      for (let at = 0; at < column; at++) sum -= lower[row]![at]! * lower[column]![at]!
      lower[row]![column] = row === column ? Math.sqrt(sum) : sum / lower[column]![column]!
    }
  }
  const result = right.slice()
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < row; at++) result[row]! -= lower[row]![at]! * result[at]!
    result[row]! /= lower[row]![row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) result[row]! -= lower[at]![row]! * result[at]!
    result[row]! /= lower[row]![row]!
  }
  return result
}

function namesOf(examples: readonly LogisticExample[]): string[] {
  const counts = new Map<string, number>()
  for (const {signs} of examples) for (const name of signs.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .map(([name]) => name)
    .sort()
}

/** The weights at which the examples are likeliest (logistic regression with a normal prior, by Newton's method), by sign, rounded to thousandths. */
export function fitLogistic(examples: readonly LogisticExample[]): Record<string, number> {
  const names = namesOf(examples)
  const numbers = new Map(names.map((name, nth) => [name, nth]))
  const rows = examples.map(({signs}) =>
    [...signs].flatMap(([name, value]) => (numbers.has(name) ? [[numbers.get(name)!, value] as const] : [])),
  )
  const weights = new Float64Array(names.length)
  const prior = names.map((name) => (name === PRIOR.name ? PRIOR.constant : PRIOR.weight))
  for (let step = 0; step < STEPS.most; step++) {
    const slope = Float64Array.from(weights, (weight, nth) => -prior[nth]! * weight)
    const curve = names.map((_, nth) => {
      const row = new Float64Array(names.length)
      row[nth] = prior[nth]!
      return row
    })
    rows.forEach((row, nth) => {
      const chance = squash(row.reduce((sum, [at, value]) => sum + weights[at]! * value, 0))
      const {isPositive, weight = 1} = examples[nth]!
      const error = weight * (Number(isPositive) - chance)
      const bend = weight * Math.max(1e-4, chance * (1 - chance))
      for (const [at, value] of row) {
        slope[at]! += error * value
        for (const [other, second] of row) if (other <= at) curve[at]![other]! += bend * value * second
      }
    })
    const change = solve(curve, slope)
    for (let at = 0; at < weights.length; at++) weights[at]! += change[at]!
    if (change.every((one) => Math.abs(one) < STEPS.least)) break
  }
  return Object.fromEntries(names.map((name, nth) => [name, Math.round(1000 * weights[nth]!) / 1000]))
}
