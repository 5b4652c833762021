import {fitLogistic, type LogisticExample} from './fit-logistic.ts'

/** An example that was read in a text. */
export interface SourcedExample extends LogisticExample {
  readonly source: string
}

/** In so many parts, each of whole sources, the examples are divided; each is judged by what the others teach. */
const PARTS = 10

/** Examples without the signs whose names begin in some way. */
export function withoutSigns<Example extends SourcedExample>(examples: Iterable<Example>, without: readonly string[]): Example[] {
  const isWanted = (sign: string): boolean => !without.some((name) => sign.startsWith(name))
  return Array.from(examples, (example) => ({...example, signs: new Map([...example.signs].filter(([name]) => isWanted(name)))}))
}

const oddsOf = ({signs}: LogisticExample, weights: Readonly<Record<string, number>>): number =>
  [...signs].reduce((sum, [name, strength]) => sum + strength * (weights[name] ?? 0), 0)

/** Fits weights to examples. */
type Fit = (examples: readonly LogisticExample[]) => Readonly<Record<string, number>>

/** The odds of each example, by what is fitted to the sources that it is not from. */
export function heldOutOdds<Example extends SourcedExample>(
  examples: readonly Example[],
  fit: Fit = fitLogistic,
): ReadonlyMap<Example, number> {
  const names = [...new Set(examples.map(({source}) => source))]
  const odds = new Map<Example, number>()
  for (let part = 0; part < PARTS; part++) {
    const isHeld = ({source}: Example): boolean => names.indexOf(source) % PARTS === part
    const weights = fit(examples.filter((one) => !isHeld(one)))
    for (const one of examples.filter(isHeld)) odds.set(one, oddsOf(one, weights))
  }
  return odds
}

/** The logarithm of the likelihood of what examples are by their odds, on average. */
export const meanLogLikelihood = (odds: readonly (readonly [LogisticExample, number])[]): number =>
  odds.reduce((sum, [{isPositive}, one]) => sum - Math.log1p(Math.exp(isPositive ? -one : one)), 0) / odds.length
