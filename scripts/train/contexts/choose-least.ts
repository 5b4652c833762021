import {FEATURES} from '../../../src/language/contexts/tokens-around.ts'
import type {Fitted} from './fit-pair.ts'
import type {Places} from './places.ts'
import type {Confused} from './read-pairs.ts'

/** A place must speak so clearly for the other word, in nats, whatever the text says. */
const FLOOR = {often: 3, seldom: 4.5, doubtful: 4.5} as const
/** In so many words of edited text a word may be called wrong once. Half of what is called so there is wrong. */
const WORDS_TO_ONE = {often: 500_000, seldom: 20_000_000, doubtful: 20_000_000} as const
/** Beyond the last place that would be called wrong, in nats: the more pairs there are, the more places of new text go beyond it. */
const BEYOND = {often: 0.1, seldom: 0.5, doubtful: 1.75} as const
/** A side of a pair of which less is found is silent. */
const LEAST_FOUND = 0.15

/** One side of a pair: when the word that is written is called wrong, and how much of what should be is. */
export interface Side {
  readonly least: number | null
  readonly found: number
}

function sumOf({bias, weights}: Fitted, features: Uint32Array): number {
  let sum = bias
  for (let at = 0; at < FEATURES; at++) sum += weights.get(features[at]!) ?? 0
  return sum
}

/** What one part of the text says of a pair whose model was fitted without it. */
export interface Trial {
  readonly fitted: Fitted
  readonly first: Places
  readonly second: Places
}

type Which = 'first' | 'second'

/** The margins of the places of a word in favour of the second word of the pair (sign 1) or the first (sign −1), the largest first. */
function marginsOf(trials: readonly Trial[], which: Which, sign: number): Float64Array {
  const margins = trials.flatMap(({fitted, [which]: places}) =>
    Array.from({length: places.count}, (_, place) => sign * sumOf(fitted, places.at(place))),
  )
  return Float64Array.from(margins).sort().reverse()
}

/**
 * When the written word of a pair is called wrong: the least margin that few of its own places reach.
 *
 * @param words - how many the whole text has
 */
export function chooseLeast(trials: readonly Trial[], written: Which, words: number, kind: Confused): Side {
  const [meant, sign]: [Which, number] = written === 'first' ? ['second', 1] : ['first', -1]
  const stride = Math.max(...trials.map(({[written]: places}) => places.stride))
  const allowed = Math.floor(words / WORDS_TO_ONE[kind] / stride)
  const wrong = marginsOf(trials, written, sign)
  const least = Math.max(FLOOR[kind], (wrong[Math.min(allowed, wrong.length - 1)] ?? Number.POSITIVE_INFINITY) + BEYOND[kind])
  const right = marginsOf(trials, meant, sign)
  const found = right.filter((margin) => margin >= least).length / Math.max(1, right.length)
  return found < LEAST_FOUND ? {least: null, found} : {least: Math.round(least * 100) / 100, found: Math.round(found * 100) / 100}
}
