import type {Disagreement} from '../../analysis/english/disagreements.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import {AGREEMENT_WEIGHTS} from '../../language/agreement-weights.ts'
import {oddsOf} from '../weighed-signs.ts'
import {signsOf} from './signs-of-disagreement.ts'

/** Odds (logarithms) from which on a verb is told at all, where its subject is plain or may be another, and from which on it is a warning: decision 0033. */
export const LEAST = {plain: -2, doubted: -0.3, warning: 0.7}

/** The odds (logarithm) that an editor would mend a verb, undefined where it is not to be told. */
export function oddsOfDisagreement(sentence: SentenceSyntax, disagreement: Disagreement, paragraph: Paragraph): number | undefined {
  const odds = oddsOf(signsOf(sentence, disagreement, paragraph), AGREEMENT_WEIGHTS)
  return odds < (disagreement.doubts.length > 0 ? LEAST.doubted : LEAST.plain) ? undefined : odds
}
