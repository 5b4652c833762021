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

/** The score that a fragment needs: about 2, 1 and 0.5 false alarms in 1,000 complete sentences of edited prose. */
const THRESHOLD: Readonly<Record<Strictness, number>> = {strict: 1.5, default: 2.2, cautious: 3.7}

/**
 * What a kind needs beside, chosen where a little more would cost more fragments than it saves false alarms, on documents that the model
 * was not trained on. A bare predicate is often a sentence whose subject was taken for a verb; a clause with a subordinator seldom errs.
 */
const SURCHARGE: Readonly<Record<FragmentKind, number>> = {
  subordinate: -0.2,
  relative: -0.1,
  that: 0,
  participial: 0.6,
  prepositional: 0,
  infinitive: 0.4,
  predicate: 1,
  nominal: 0.4,
}

/** A paragraph of one sentence was not cut from anything next to it, and is often a label, a line of dialogue, or set apart on purpose. */
const ALONE = 1.5

/** `The harbour, built for coal. Now lives on tourists.`: where the next sentence lacks the subject that this one is, little more is needed. */
const BEFORE_ITS_VERB = 0.3

/** Whether a sentence is more likely a verb without its subject than a sentence, by a wide margin. */
const lacksSubject = (sentence: SentenceSyntax | undefined, score: number): boolean =>
  sentence?.isClassifiable === true && sentence.classification.kind === 'predicate' && sentence.classification.score >= score

function neededScore(sentence: SentenceSyntax, kind: FragmentKind, strictness: Strictness): number {
  if (kind === 'nominal' && lacksSubject(sentence.next, THRESHOLD[strictness])) return BEFORE_ITS_VERB
  const isAlone = sentence.previous === undefined && sentence.next === undefined
  return THRESHOLD[strictness] + SURCHARGE[kind] + (isAlone ? ALONE : 0)
}

/** A candidate as a fragment, or undefined where it is none. */
export function judge(sentence: SentenceSyntax, strictness: Strictness): Fragment | undefined {
  const {kind, score} = sentence.classification
  if (score < neededScore(sentence, kind, strictness)) return undefined
  return isVetoed({kind, syntax: sentence.syntax, previous: sentence.previous?.syntax, verbs: sentence.verbs})
    ? undefined
    : {sentence, kind, score}
}

/** How sure the rule is: the odds as a share. */
export const confidenceOf = ({score}: Fragment): number => Math.round(1000 / (1 + Math.exp(-score))) / 1000
