import type {SentenceSyntax} from '../../analysis/syntax.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import {isVetoed} from './vetoes.ts'

/** How ready the rule is to report. */
export type Strictness = 'strict' | 'default' | 'cautious'

/** A sentence found to be a fragment. `score` is the logarithm of its odds, above its kind's threshold. */
export interface Fragment {
  readonly sentence: SentenceSyntax
  readonly kind: FragmentKind
  readonly score: number
}

/**
 * The score that a fragment needs, chosen by cross-validation over the training documents: about 2, 1 and 0.5 false alarms in 1,000 complete
 * sentences. See `docs` of the training run in the model's header.
 */
const THRESHOLD: Readonly<Record<Strictness, number>> = {strict: 2.4, default: 3.4, cautious: 4.6}

/** A candidate as a fragment, or undefined where it is none. */
export function judge(sentence: SentenceSyntax, strictness: Strictness): Fragment | undefined {
  const {kind, score} = sentence.classification
  if (score < THRESHOLD[strictness]) return undefined
  return isVetoed({kind, syntax: sentence.syntax, previous: sentence.previous?.syntax}) ? undefined : {sentence, kind, score}
}

/** How sure the rule is: the odds as a share. */
export const confidenceOf = ({score}: Fragment): number => Math.round(1000 / (1 + Math.exp(-score))) / 1000
