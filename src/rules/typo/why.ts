import {type Confusion, confusionsOf} from '../../analysis/confusions.ts'
import type {Document} from '../../analysis/document.ts'
import type {Usage} from '../../analysis/names.ts'
import {type SaidOfWord, saidOfUnknown} from '../../analysis/odd-spellings.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import type {EnglishSpeller} from '../../language/english-speller.ts'
import {SLIP_WEIGHTS} from '../../language/slip-weights.ts'
import type {Fact, Reasoning} from '../../text/rule.ts'
import {type Sign, weightOf} from '../weighed-signs.ts'
import {confidenceOf, isWarning} from './is-warning.ts'
import {areTerms, judge, limitFor} from './judge-word.ts'
import {isMeant} from './meant.ts'
import {unsearchedAt} from './search-budget.ts'
import {settingOf} from './setting.ts'
import {signsOf} from './signs/all-signs.ts'
import type {Verdict} from './verdict.ts'

/** How many corrections are shown. */
const MOST_CORRECTIONS = 5

const shown = (value: number): string => value.toFixed(1)

function surroundings({shape, parts, foreign, named, quoted, cut, shouted, initial}: UnknownWord): string {
  const signs = {initial, named, quoted, cut, shouted, compound: parts > 1, 'foreign neighbours': foreign > 0}
  return [`${shape} case`, ...Object.entries(signs).flatMap(([name, is]) => (is ? [name] : []))].join(', ')
}

const corrections = ({text}: UnknownWord, speller: EnglishSpeller): string =>
  speller
    .corrections(text)
    .slice(0, MOST_CORRECTIONS)
    .map((correction) => `${correction.text} ${shown(correction.cost)}`)
    .join(', ') || 'none'

/** How many signs are shown on each side: those that weigh most. */
const MOST_SIGNS = 6

/** The signs of a word that weigh on one side, the heaviest first. */
const heaviest = (signs: readonly Sign[], side: 1 | -1): string =>
  signs
    .map((sign) => ({name: sign[0], weight: side * weightOf(sign, SLIP_WEIGHTS)}))
    .filter(({weight}) => weight >= LEAST_SHOWN)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SIGNS)
    .map(({name, weight}) => `${name} ${shown(weight)}`)
    .join(', ') || 'nothing'

/** What rounds to nothing is not shown. */
const LEAST_SHOWN = 0.05

function outcome(
  word: UnknownWord,
  {odd}: SaidOfWord,
  verdict: Verdict | undefined,
  signs: readonly Sign[],
  document: Document,
  index: number,
): string {
  if (odd) return 'left to inconsistent-name'
  if (verdict === undefined) return 'no slip: no correction is near enough'
  if (isMeant(document, index, word)) return 'meant: the document, its topic or its speech has such words'
  const confidence = confidenceOf(signs)
  return `${isWarning(document.paragraphAt(index)!, word, verdict, confidence, settingOf(document)) ? 'a warning' : 'an info'}, confidence ${confidence}`
}

function* factsOf(
  word: UnknownWord,
  usage: Usage,
  verdict: Verdict | undefined,
  signs: readonly Sign[],
  speller: EnglishSpeller,
): Generator<Fact> {
  yield ['word', surroundings(word)]
  yield ['used', `${usage.count} times, ${usage.inside} of them with a capital inside a sentence`]
  if (speller.isAttested(word.text)) yield ['attested', 'writers are known to misspell some word so']
  yield ['corrections', `${corrections(word, speller)} (nats)`]
  yield ['limit', `${shown(limitFor(word, usage, speller))} nats${verdict ? '' : ', not reached'}`]
  if (!verdict) return
  yield ['for a slip', `${heaviest(signs, 1)} (nats)`]
  yield ['against', `${heaviest(signs, -1)} (nats)`]
}

/** The pattern by which a known word is taken for a slip, with what comes of it. */
function reasoningOf({word, meant, isSaid, pattern}: Confusion, paragraph: Paragraph): Reasoning {
  const isLeft = isSaid && isQuoted(word, paragraph.once(quotationsOf))
  const result: Fact = ['result', isLeft ? 'left alone: said in a quotation' : `a slip for “${meant}”`]
  return {span: {start: word.start, end: word.end}, facts: [['pattern', pattern], result]}
}

const whyConfused = (paragraph: Paragraph): readonly Reasoning[] =>
  paragraph.once(confusionsOf).map((found) => reasoningOf(found, paragraph))

/** What the rule makes of each word of a paragraph that the dictionary does not know, and of each known word that a pattern takes for a slip. */
export function why(document: Document, index: number): readonly Reasoning[] {
  const paragraph = document.paragraphAt(index)!
  const {speller} = paragraph.language
  return speller ? [...whyUnknown(document, index, speller), ...whyConfused(paragraph)] : []
}

function whyUnknown(document: Document, index: number, speller: EnglishSpeller): readonly Reasoning[] {
  const unknown = document.paragraphAt(index)!.once(unknownWords)
  const left = new Set(unsearchedAt(document, index).left)
  const isAmongTerms = areTerms(unknown, speller, left)
  return saidOfUnknown(document, index).map((said, at) => {
    const word = unknown[at]!
    const verdict = judge(word, said.usage, speller, isAmongTerms, left.has(word.base) ? 'near' : 'any')
    const signs = verdict ? signsOf(document, index, word, said.usage, verdict) : []
    const result: Fact = ['result', outcome(word, said, verdict, signs, document, index)]
    return {span: {start: word.start, end: word.end}, facts: [...factsOf(word, said.usage, verdict, signs, speller), result]}
  })
}
