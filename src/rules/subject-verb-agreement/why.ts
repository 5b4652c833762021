import {type Disagreement, excusesOf, likelyDisagreements, type Predication, predicationsOf} from '../../analysis/english/disagreements.ts'
import {finiteOddsAt} from '../../analysis/english/finiteness.ts'
import {spanOfTokens} from '../../analysis/english/token-tests.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {AGREEMENT_WEIGHTS} from '../../language/agreement-weights.ts'
import type {Fact, Reasoning} from '../../text/rule.ts'
import {shown, taggedToken} from '../shown-reasons.ts'
import {weightOf} from '../weighed-signs.ts'
import {isCandidate, isRunningText} from './judged-text.ts'
import {LEAST, oddsOfDisagreement} from './odds.ts'
import {signsOf} from './signs-of-disagreement.ts'

/** What the signs of a verb that does not agree come to. */
function* decisionOf(sentence: SentenceSyntax, disagreement: Disagreement, paragraph: Paragraph): Generator<Fact> {
  for (const sign of signsOf(sentence, disagreement, paragraph)) {
    const weight = weightOf(sign, AGREEMENT_WEIGHTS)
    if (weight !== 0) yield ['sign', `${sign[0]} ${shown(weight)}`]
  }
  const odds = oddsOfDisagreement(sentence, disagreement, paragraph)
  const told = odds === undefined ? 'nothing is told' : odds < LEAST.warning ? 'information' : 'a warning'
  yield ['result', `they disagree: “${disagreement.right}” is right, ${told}`]
}

function* factsOf(sentence: SentenceSyntax, {verb, subject}: Predication, paragraph: Paragraph): Generator<Fact> {
  const {syntax} = sentence
  yield [
    'verb',
    `${taggedToken(syntax, verb.at)}, ${verb.number}, odds of being finite ${finiteOddsAt(syntax, verb.at).toFixed(1)} (logarithm)`,
  ]
  if (subject === undefined) {
    yield ['result', 'no subject that is plain']
    return
  }
  yield ['subject', `${taggedToken(syntax, subject.at)}, ${subject.number}, found as ${subject.construction}`]
  yield ['doubts', [...(subject.doubts ?? []), ...excusesOf(syntax, verb, subject)].join(', ') || 'none']
  const found = [...likelyDisagreements(syntax)].find((disagreement) => disagreement.verb.at === verb.at)
  if (found) yield* decisionOf(sentence, found, paragraph)
  else yield ['result', 'nothing is wrong']
}

/** What the rule makes of each verb of a paragraph whose form shows number. */
export function why(paragraph: Paragraph, quotations: boolean): readonly Reasoning[] {
  if (!isRunningText(paragraph.kind, quotations)) return []
  const isWanted = (reasoning: Reasoning): boolean => quotations || !isQuoted(reasoning.span, paragraph.once(quotationsOf))
  return paragraph
    .once(syntaxesOf)
    .filter(isCandidate)
    .flatMap((sentence) =>
      [...predicationsOf(sentence.syntax)].map((predication): Reasoning => {
        const {at} = predication.verb
        return {
          span: spanOfTokens(sentence.syntax, at),
          facts: [...factsOf(sentence, predication, paragraph)],
        }
      }),
    )
    .filter(isWanted)
}
