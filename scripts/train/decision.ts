import type {Paragraph} from '../../src/analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../src/analysis/quotations.ts'
import type {SentenceSyntax} from '../../src/analysis/syntax-of-sentences.ts'
import type {Language} from '../../src/language/language.ts'
import {isCandidate} from '../../src/rules/sentence-fragment/candidate.ts'
import {candidacyAs, kindByOpening} from '../../src/rules/sentence-fragment/judge.ts'
import {signsOf} from '../../src/rules/sentence-fragment/signs.ts'
import {isVetoed} from '../../src/rules/sentence-fragment/vetoes.ts'
import {fitLogistic, type LogisticExample} from './fit-logistic.ts'
import {isReported} from './free-text.ts'
import {type HeldSettings, heldSentences} from './held-text.ts'

interface Example extends LogisticExample {
  readonly genre: string
  /** As published, and no half of a cut. */
  readonly isNatural: boolean
  readonly isReported: boolean
}

/** What the rule would go by, had it to decide on a sentence; undefined where it never comes to that. */
function signsFor(paragraph: Paragraph, sentence: SentenceSyntax): ReadonlyMap<string, number> | undefined {
  if (isQuoted(sentence.span, paragraph.once(quotationsOf)) || !isCandidate(sentence)) return undefined
  const kind = kindByOpening(sentence)
  const candidacy = candidacyAs(sentence, kind)
  if (!candidacy) return undefined
  const {syntax, previous} = sentence
  return isVetoed({kind, syntax, previous: previous?.syntax, partner: candidacy.evidence.partner}) ? undefined : signsOf(candidacy)
}

/** How many sentences as published and how many halves of cuts a genre has in the documents that are reported on. */
interface Tally {
  natural: number
  cut: number
}

interface Read {
  readonly examples: Example[]
  readonly tallies: Map<string, Tally>
}

function readHeld(folder: string, language: Language, settings: HeldSettings): Read {
  const read: Read = {examples: [], tallies: new Map()}
  for (const {paragraph, sentence, from, isNatural, isFragment} of heldSentences(folder, language, settings)) {
    if (isReported(from)) {
      const tally = read.tallies.get(from.genre) ?? {natural: 0, cut: 0}
      if (isNatural) tally.natural++
      else if (isFragment) tally.cut++
      read.tallies.set(from.genre, tally)
    }
    const signs = signsFor(paragraph, sentence)
    if (signs) read.examples.push({signs, isPositive: isFragment, isNatural, isReported: isReported(from), genre: from.genre})
  }
  return read
}

const oddsOf = (signs: ReadonlyMap<string, number>, weights: Readonly<Record<string, number>>): number =>
  [...signs].reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)

/** The odds (logarithm) at which a decision is reported on: those that a sentence needs by default. */
const ODDS = 1

/** What a decision makes of documents that it was not fitted to, by genre. */
export type DecisionScores = Readonly<Record<string, string>>

/** What the weights that were fitted without some documents make of those. */
function report({examples, tallies}: Read): DecisionScores {
  const weights = fitLogistic(examples.filter((one) => !one.isReported))
  const passed = examples.filter((one) => one.isReported && oddsOf(one.signs, weights) >= ODDS)
  const told = (genres: readonly string[]): string => {
    const total = genres.reduce(
      (sum, genre) => ({natural: sum.natural + tallies.get(genre)!.natural, cut: sum.cut + tallies.get(genre)!.cut}),
      {
        natural: 0,
        cut: 0,
      },
    )
    const of = passed.filter(({genre}) => genres.includes(genre))
    const found = of.filter(({isPositive}) => isPositive).length / Math.max(1, total.cut)
    const natural = of.filter(({isNatural}) => isNatural).length / Math.max(1, total.natural)
    return `${(100 * found).toFixed(1)} % of ${total.cut} cuts, ${(1000 * natural).toFixed(2)} of 1,000 published sentences (of ${total.natural})`
  }
  const genres = [...tallies.keys()]
  return Object.fromEntries([['all', told(genres)], ...genres.map((genre) => [genre, told([genre])] as const)])
}

/** A decision between accident and style: the weight of each sign, and what it makes of documents that it was not fitted to. */
export interface FittedDecision {
  readonly accident: Readonly<Record<string, number>>
  readonly scores: DecisionScores
}

/** Fits the decision to what a model makes of edited text that it was not trained on. @throws where there is nothing to decide on */
export function fitDecision(folder: string, language: Language, settings: HeldSettings): FittedDecision {
  const read = readHeld(folder, language, settings)
  if (read.examples.length === 0) throw new Error(`No sentence to decide on in ${folder}: one document in three is read for that`)
  return {accident: fitLogistic(read.examples), scores: report(read)}
}
