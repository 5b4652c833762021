import {FRAGMENT_KINDS, type FragmentKind} from '../../src/language/grammar/classes.ts'
import {mayBeFragment} from '../../src/language/grammar/gate.ts'
import type {Thresholds} from '../../src/language/grammar/thresholds.ts'
import type {Language} from '../../src/language/language.ts'
import {isCandidate} from '../../src/rules/sentence-fragment/candidate.ts'
import {isVetoed} from '../../src/rules/sentence-fragment/vetoes.ts'
import {type HeldSettings, heldSentences} from './held-text.ts'

/** What a model makes of a sentence that it has not seen. */
export interface Judgement {
  readonly isFragment: boolean
  readonly kind: FragmentKind
  readonly score: number
}

/** The highest and the lowest threshold that a kind may get: beyond, the examples are too few to tell. */
const HIGHEST = 5
const LOWEST = 0.8
const STEP = 0.1
const STEPS = Math.round((HIGHEST - LOWEST) / STEP) + 1
/** Other documents would give an example a score that is higher or lower by about so much. */
const SPREAD = 0.5

/** For each step down from the highest threshold how many fragments and how many whole sentences of a kind are expected to pass it, weighted. */
interface Curve {
  readonly hits: Float64Array
  readonly falses: Float64Array
}

function curveOf(judgements: readonly Judgement[], kind: FragmentKind): Curve {
  const curve = {hits: new Float64Array(STEPS), falses: new Float64Array(STEPS)}
  for (const {isFragment, score, ...judgement} of judgements) {
    if (judgement.kind !== kind) continue
    const tally = isFragment ? curve.hits : curve.falses
    for (let step = 0; step < STEPS; step++) tally[step]! += 1 / (1 + Math.exp((HIGHEST - step * STEP - score) / SPREAD))
  }
  return curve
}

/** The step at which hits are worth most when a false alarm costs `price` of them. */
function bestStep({hits, falses}: Curve, price: number): number {
  let best = 0
  for (let step = 1; step < STEPS; step++) if (hits[step]! - price * falses[step]! > hits[best]! - price * falses[best]!) best = step
  return best
}

/**
 * Thresholds that find most for a number of false alarms: one price for all kinds, the lowest at which the false alarms of all kinds together keep within
 * `budget`.
 */
export function chooseThresholds(judgements: readonly Judgement[], budget: number): Record<FragmentKind, number> {
  const curves = FRAGMENT_KINDS.map((kind) => curveOf(judgements, kind))
  let steps: number[] = []
  for (let price = 1; price < 2000; price *= 1.05) {
    steps = curves.map((curve) => bestStep(curve, price))
    if (curves.reduce((sum, {falses}, kind) => sum + falses[steps[kind]!]!, 0) <= budget) break
  }
  const thresholds = FRAGMENT_KINDS.map((kind, nth) => [kind, Math.round((HIGHEST - steps[nth]! * STEP) * 100) / 100] as const)
  return Object.fromEntries(thresholds) as Record<FragmentKind, number>
}

/** The share of published sentences that may be expected to pass for fragments at each readiness; some are fragments that their authors meant. */
const BUDGETS = {strict: 12e-3, default: 6e-3, cautious: 3e-3}

/** Chooses thresholds on what a model makes of edited text that it has not seen. */
export function chooseOnText(folder: string, language: Language, settings: HeldSettings): Thresholds {
  const judgements: Judgement[] = []
  let published = 0
  for (const {sentence, isNatural, isFragment} of heldSentences(folder, language, settings)) {
    if (isNatural) published++
    if (!(isNatural || isFragment) || !isCandidate(sentence) || !mayBeFragment(sentence.syntax)) continue
    const {kind, score} = sentence.classification
    if (!isVetoed({kind, syntax: sentence.syntax, previous: sentence.previous?.syntax, partner: undefined}))
      judgements.push({isFragment, kind, score})
  }
  const choose = (share: number): Record<FragmentKind, number> => chooseThresholds(judgements, share * published)
  return {strict: choose(BUDGETS.strict), default: choose(BUDGETS.default), cautious: choose(BUDGETS.cautious)}
}
