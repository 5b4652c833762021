import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {ACCIDENT_WEIGHTS} from '../../language/accident-weights.ts'
import {TAGS} from '../../language/grammar/tags.ts'
import type {Fact, Reasoning} from '../../text/rule.ts'
import {weightOf} from '../weighed-signs.ts'
import {isPlainAccident, oddsOfAccident, type Surroundings, signsInPlace} from './accident/decide.ts'
import {isCandidate, isHeading, isRunningText} from './candidate.ts'
import {candidacyAs, type Fragment, judge, kindByOpening, leastOddsOf, type Manner} from './judge.ts'
import {type Candidacy, signsOf} from './signs.ts'
import {VETOES} from './vetoes.ts'

const shown = (value: number): string => value.toFixed(2)

/** Each token with its tag: `Who/WP has/A_VBZ`. */
const taggedText = ({syntax: {words, tags}}: SentenceSyntax): string =>
  words.map(({written}, at) => `${written}/${TAGS[tags[at]!]}`).join(' ')

/** How many signs are shown: those that move the odds most. */
const MOST_SIGNS = 8

/** What some signs add to odds, the weightiest first. */
function weightiest(weights: readonly (readonly [name: string, weight: number])[]): string {
  const most = [...weights].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, MOST_SIGNS)
  return most.map(([name, weight]) => `${name} ${weight < 0 ? '' : '+'}${shown(weight)}`).join(', ')
}

const weighed = (sentence: SentenceSyntax, candidacy: Candidacy): string =>
  weightiest([...signsOf(candidacy)].map(([name, value]) => [name, sentence.accidentOdds(new Map([[name, value]]))]))

const weighedSigns = (fragment: Fragment, paragraph: Paragraph, around: Surroundings): string =>
  weightiest([...signsInPlace(fragment, paragraph, around)].map((sign) => [sign[0], weightOf(sign, ACCIDENT_WEIGHTS)]))

function vetoesOf({kind, sentence, evidence: {partner}}: Candidacy): string {
  const verdict = {kind, syntax: sentence.syntax, previous: sentence.previous?.syntax, partner}
  return (
    Object.keys(VETOES)
      .filter((name) => VETOES[name]!(verdict))
      .join(', ') || 'none'
  )
}

function* factsOfCandidacy(candidacy: Candidacy, manner: Manner): Generator<Fact> {
  const {sentence, evidence, margin} = candidacy
  yield ['neighbours', `${shown(evidence.weight)}${evidence.partner ? `, cut from the ${evidence.partner} sentence` : ''}`]
  yield ['margin', `${shown(margin)} above the threshold of its kind, neighbours counted`]
  yield ['odds', `${shown(sentence.accidentOdds(signsOf(candidacy)))}, and it needs ${shown(leastOddsOf(candidacy, manner))} (logarithms)`]
  yield ['signs', weighed(sentence, candidacy)]
  yield ['vetoes', vetoesOf(candidacy)]
}

/** A sentence in its place. */
interface Placed {
  readonly sentence: SentenceSyntax
  readonly paragraph: Paragraph
  readonly around: Surroundings
}

function* factsOfOutcome({sentence, paragraph, around}: Placed, manner: Manner): Generator<Fact> {
  const fragment = judge(sentence, manner)
  if (fragment === undefined) {
    yield ['result', 'no fragment']
    return
  }
  yield ['accident', `${shown(oddsOfAccident(fragment, paragraph, around))} (a logarithm): ${weighedSigns(fragment, paragraph, around)}`]
  yield [
    'result',
    `a ${fragment.kind} fragment, ${isPlainAccident(fragment, paragraph, around) ? 'plainly by accident' : 'perhaps for style'}`,
  ]
}

function* factsOf(placed: Placed, manner: Manner): Generator<Fact> {
  const {sentence, paragraph} = placed
  yield ['tags', taggedText(sentence)]
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
  if (candidacy) yield* factsOfCandidacy(candidacy, manner)
  yield* factsOfOutcome(placed, manner)
}

const whole = ({text}: Paragraph, result: string): Reasoning => ({span: {start: 0, end: text.length}, facts: [['result', result]]})

/** What the rule makes of each sentence of a paragraph. */
export function why(paragraph: Paragraph, around: Surroundings, manner: Manner, quotations: boolean): readonly Reasoning[] {
  if (!isRunningText(paragraph.kind, paragraph.text, quotations))
    return [whole(paragraph, `not judged: a ${paragraph.kind} is no running text, or a label opens it`)]
  return paragraph.once(syntaxesOf).map((sentence) => ({
    span: sentence.span,
    facts:
      quotations || !isQuoted(sentence.span, paragraph.once(quotationsOf))
        ? [...factsOf({sentence, paragraph, around}, manner)]
        : [['result', 'not judged: it is quoted'] as const],
  }))
}
