import type {Manner} from '../../analysis/english/manner.ts'
import {hasWholeSentences, isHeading} from '../../analysis/english/paragraph-form.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {ACCIDENT_WEIGHTS} from '../../language/accident-weights.ts'
import type {Fact, Reasoning} from '../../text/rule.ts'
import {shown, taggedText, weightiest} from '../shown-reasons.ts'
import {weightOf} from '../weighed-signs.ts'
import {isPlainAccident, oddsOfAccident} from './accident/decide.ts'
import {signsOfAccident} from './accident/signs-of-accident.ts'
import {isCandidate} from './candidate.ts'
import {candidacyAs, type Fragment, judge, kindByOpening, leastOddsOf, type Readiness} from './judge.ts'
import {type Candidacy, signsOf} from './signs.ts'
import {VETOES} from './vetoes.ts'

const weighed = (sentence: SentenceSyntax, candidacy: Candidacy): string =>
  weightiest([...signsOf(candidacy)].map(([name, value]) => [name, sentence.accidentOdds(new Map([[name, value]]))]))

const weighedSigns = (fragment: Fragment, paragraph: Paragraph, manner: Manner): string =>
  weightiest([...signsOfAccident(fragment, paragraph, manner)].map((sign) => [sign[0], weightOf(sign, ACCIDENT_WEIGHTS)]))

function vetoesOf({kind, sentence, evidence: {partner}}: Candidacy): string {
  const verdict = {kind, syntax: sentence.syntax, previous: sentence.previous?.syntax, partner}
  return (
    Object.keys(VETOES)
      .filter((name) => VETOES[name]!(verdict))
      .join(', ') || 'none'
  )
}

function* factsOfCandidacy(candidacy: Candidacy, readiness: Readiness): Generator<Fact> {
  const {sentence, evidence, margin} = candidacy
  yield ['neighbours', `${shown(evidence.weight)}${evidence.partner ? `, cut from the ${evidence.partner} sentence` : ''}`]
  yield ['margin', `${shown(margin)} above the threshold of its kind, neighbours counted`]
  yield [
    'odds',
    `${shown(sentence.accidentOdds(signsOf(candidacy)))}, and it needs ${shown(leastOddsOf(candidacy, readiness))} (logarithms)`,
  ]
  yield ['signs', weighed(sentence, candidacy)]
  yield ['vetoes', vetoesOf(candidacy)]
}

/** A sentence in its place. */
interface Placed {
  readonly sentence: SentenceSyntax
  readonly paragraph: Paragraph
  readonly manner: Manner
}

function* factsOfOutcome({sentence, paragraph, manner}: Placed, readiness: Readiness): Generator<Fact> {
  const fragment = judge(sentence, readiness)
  if (fragment === undefined) {
    yield ['result', 'no fragment']
    return
  }
  yield ['accident', `${shown(oddsOfAccident(fragment, paragraph, manner))} (a logarithm): ${weighedSigns(fragment, paragraph, manner)}`]
  yield [
    'result',
    `a ${fragment.kind} fragment, ${isPlainAccident(fragment, paragraph, manner) ? 'plainly by accident' : 'perhaps for style'}`,
  ]
}

function* factsOf(placed: Placed, readiness: Readiness): Generator<Fact> {
  const {sentence, paragraph} = placed
  yield ['tags', taggedText(sentence.syntax)]
  if (isHeading(sentence, paragraph)) {
    yield ['result', 'not judged: the heading of its paragraph']
    return
  }
  if (!isCandidate(sentence)) {
    yield ['result', 'not judged: its form or its tags leave no doubt']
    return
  }
  const kind = kindByOpening(sentence)
  const {score} = sentence.classification
  yield ['class', `${kind}, score ${shown(score)}, threshold ${shown(sentence.threshold(kind, 'default'))}`]
  const candidacy = candidacyAs(sentence, kind)
  if (candidacy) yield* factsOfCandidacy(candidacy, readiness)
  yield* factsOfOutcome(placed, readiness)
}

const whole = ({text}: Paragraph, result: string): Reasoning => ({span: {start: 0, end: text.length}, facts: [['result', result]]})

/** What the rule makes of each sentence of a paragraph. */
export function why(paragraph: Paragraph, manner: Manner, readiness: Readiness, quotations: boolean): readonly Reasoning[] {
  if (!hasWholeSentences(paragraph.kind, paragraph.text, quotations))
    return [whole(paragraph, `not judged: a ${paragraph.kind} is no running text, or a label opens it`)]
  return paragraph.once(syntaxesOf).map((sentence) => ({
    span: sentence.span,
    facts:
      quotations || !isQuoted(sentence.span, paragraph.once(quotationsOf))
        ? [...factsOf({sentence, paragraph, manner}, readiness)]
        : [['result', 'not judged: it is quoted'] as const],
  }))
}
