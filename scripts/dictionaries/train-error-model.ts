import {type Alphabet, codeOf} from '../../src/language/spelling/alphabets.ts'
import {editKey, WIDEST, WIDEST_SUM} from '../../src/language/spelling/error-model.ts'

/** An attested misspelling and the word that was meant: both in lower case, or how both sound. */
export interface Pair {
  readonly wrong: string
  readonly right: string
}

/** A pair, and how much it counts for. Default: 1. */
export interface WeightedPair extends Pair {
  readonly weight?: number
}

/** A step of an alignment: `a` letters of the right word stand for `b` of the wrong one. */
interface Step {
  readonly a: number
  readonly b: number
  readonly same: boolean
}

/** Seen in fewer pairs than this, an edit says more of one word than of writers. */
const LEAST_SEEN = 2
/** Pairs taken off those that show an edit, and occurrences added, so that rare contexts do not look certain (absolute discounting). */
const DISCOUNT = 1
const PRIOR = 60
/** Pairs further apart than this are other words, not slips. */
const FURTHEST = 4

/** The steps of a cheapest alignment (optimal string alignment), or none where the two are too far apart. */
function align(right: Uint8Array, wrong: Uint8Array): Step[] {
  const n = right.length
  const m = wrong.length
  const cost = Array.from({length: n + 1}, (_, i) => Array.from({length: m + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  const at = (i: number, j: number): number => cost[i]?.[j] ?? Number.POSITIVE_INFINITY
  const swapped = (i: number, j: number) => i > 1 && j > 1 && right[i - 1] === wrong[j - 2] && right[i - 2] === wrong[j - 1]
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const direct = at(i - 1, j - 1) + (right[i - 1] === wrong[j - 1] ? 0 : 1)
      cost[i]![j] = Math.min(direct, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped(i, j) ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY)
    }
  }
  if (at(n, m) > FURTHEST) return []
  const steps: Step[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const same = i > 0 && j > 0 && right[i - 1] === wrong[j - 1]
    const step =
      same && at(i - 1, j - 1) === at(i, j)
        ? {a: 1, b: 1, same}
        : swapped(i, j) && at(i - 2, j - 2) + 1 === at(i, j)
          ? {a: 2, b: 2, same: false}
          : i > 0 && j > 0 && at(i - 1, j - 1) + 1 === at(i, j)
            ? {a: 1, b: 1, same: false}
            : i > 0 && at(i - 1, j) + 1 === at(i, j)
              ? {a: 1, b: 0, same: false}
              : {a: 0, b: 1, same: false}
    steps.push(step)
    i -= step.a
    j -= step.b
  }
  return steps.reverse()
}

/** A word's symbols in codes, with boundaries. */
const codesOf = (word: string, alphabet: Alphabet): Uint8Array =>
  Uint8Array.from([alphabet.boundary, ...Array.from(word, (symbol) => codeOf(symbol.charCodeAt(0), alphabet)), alphabet.boundary])

/** Every stretch of an alignment that holds a difference and fits in the table, as edits. */
function* editsOf(right: Uint8Array, wrong: Uint8Array): Generator<{key: number; given: number}> {
  const steps = align(right, wrong)
  let [i, j] = [0, 0]
  for (let first = 0; first < steps.length; first++) {
    let [a, b, differs] = [0, 0, false]
    for (let last = first; last < steps.length; last++) {
      a += steps[last]!.a
      b += steps[last]!.b
      if (a > WIDEST || b > WIDEST || a + b > WIDEST_SUM) break
      differs ||= !steps[last]!.same
      if (differs) yield {key: editKey(right, i, a, wrong, j, b), given: editKey(right, i, a, wrong, j, 0)}
    }
    i += steps[first]!.a
    j += steps[first]!.b
  }
}

const count = (counts: Map<number, number>, key: number, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight)

/** How often an edit was seen: in how many pairs, and what they weigh together; `given` is the key of the stretch that was meant. */
interface Seen {
  readonly given: number
  readonly pairs: number
  readonly weight: number
}

/**
 * The costs, in nats, of the edits that pairs of misspelling and word show, by `editKey`: minus the logarithm of how often the stretch
 * was written so, among all the times it stands in the words of the pairs.
 */
export function trainErrorModel(pairs: readonly WeightedPair[], alphabet: Alphabet): Map<number, number> {
  const edits = new Map<number, Seen>()
  const occurrences = new Map<number, number>()
  for (const pair of pairs) {
    const [right, wrong] = [codesOf(pair.right, alphabet), codesOf(pair.wrong, alphabet)]
    const {weight = 1} = pair
    for (let i = 0; i < right.length; i++) {
      for (let a = 0; a <= WIDEST && i + a <= right.length; a++) count(occurrences, editKey(right, i, a, right, 0, 0), weight)
    }
    for (const {key, given} of editsOf(right, wrong)) {
      const seen = edits.get(key) ?? {given, pairs: 0, weight: 0}
      edits.set(key, {given, pairs: seen.pairs + 1, weight: seen.weight + weight})
    }
  }
  const costs = new Map<number, number>()
  for (const [key, {given, pairs: shown, weight}] of edits) {
    if (shown < LEAST_SEEN) continue
    const discounted = (weight * (shown - DISCOUNT)) / shown
    costs.set(key, -Math.log(discounted / ((occurrences.get(given) ?? 0) + PRIOR)))
  }
  return costs
}
