import {hashText} from '../../src/language/grammar/hash.ts'

/** A generator of numbers from 0 to 1 (exclusive) that gives the same numbers for the same seed, by a linear congruence (Numerical Recipes). */
export function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 0x1000000
  }
}

/** A generator of a text's own: what is drawn for one text is the same whatever stands before it, and however it is read. */
export const randomFor = (text: string, seed: number): (() => number) => randomOf(hashText(text, seed))

/** The numbers below `count` in an order drawn from `random` (Fisher and Yates). */
export function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({length: count}, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
  return order
}
