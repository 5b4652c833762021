/** What speaks for something or against it: its name, and how much there is of it. */
export type Sign = readonly [name: string, strength: number]

/** A sign that is there or not. */
export const when = (name: string, holds: boolean): readonly Sign[] => (holds ? [[name, 1]] : [])

/** What one of each sign adds to odds, in nats, by name. */
type Weights = ReadonlyMap<string, number>

/** What a sign adds to odds, in nats; one without a weight adds nothing. */
export const weightOf = ([name, strength]: Sign, weights: Weights): number => strength * (weights.get(name) ?? 0)

/** The odds that signs come to, in nats. */
export function oddsOf(signs: Iterable<Sign>, weights: Weights): number {
  let odds = 0
  for (const sign of signs) odds += weightOf(sign, weights)
  return odds
}
