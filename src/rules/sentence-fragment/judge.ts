import type {SentenceSyntax} from '../../analysis/syntax.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import type {Strictness} from '../../language/grammar/thresholds.ts'
import {isVetoed} from './vetoes.ts'

/** A sentence found to be a fragment. `score` is the logarithm of its odds, above the threshold that the model has for its kind. */
export interface Fragment {
  readonly sentence: SentenceSyntax
  readonly kind: FragmentKind
  readonly score: number
}

/** A paragraph of one sentence was not cut from anything next to it, and is often a label, a line of dialogue, or set apart on purpose. */
const ALONE = 1.5

/** `The harbour, built for coal. Now lives on tourists.`: where the next sentence lacks the subject that this one is, little more is needed. */
const BEFORE_ITS_VERB = 0.3

/** Whether a sentence is a verb without its subject. */
const lacksSubject = (sentence: SentenceSyntax | undefined, strictness: Strictness): boolean =>
  sentence?.isClassifiable === true &&
  sentence.classification.kind === 'predicate' &&
  sentence.classification.score >= sentence.threshold('predicate', strictness)

function neededScore(sentence: SentenceSyntax, kind: FragmentKind, strictness: Strictness): number {
  if (kind === 'nominal' && lacksSubject(sentence.next, strictness)) return BEFORE_ITS_VERB
  const isAlone = sentence.previous === undefined && sentence.next === undefined
  return sentence.threshold(kind, strictness) + (isAlone ? ALONE : 0)
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
