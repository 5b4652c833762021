import {fitLogistic, type LogisticExample} from './fit-logistic.ts'

/** Weights of the signs that weigh at least so much, in nats. The others are left out before they are fitted again: many that hardly weigh come to much together. */
export function fitWeighty(examples: readonly LogisticExample[], least: number): Readonly<Record<string, number>> {
  const all = fitLogistic(examples)
  const weighs = ([sign]: readonly [string, number]): boolean => Math.abs(all[sign] ?? 0) >= least
  return fitLogistic(examples.map((one) => ({...one, signs: new Map([...one.signs].filter(weighs))})))
}

/** Weights rounded to hundredths. */
export const inHundredths = (weights: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).map(([sign, weight]) => [sign, Math.round(100 * weight) / 100]))
