import {mayHaveVerb} from '../../analysis/english/finite-verbs.ts'
import {spareVerbs} from '../../analysis/english/spare-verbs.ts'
import {ADVERB, BASE, COMMA, PARTICIPLES} from '../../analysis/english/tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from '../../analysis/english/tokens.ts'
import type {SentenceSyntax} from '../../analysis/syntax.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {type Evidence, hasCompleteNeighbour, isAnswer, isOfEntry, isOfSeries} from './partner.ts'

const BEFORE_BARE = tagSet('TO', 'A_MD', 'NOT')
const NAMES_AND_NUMBERS = tagSet('NNP', 'CD')

/** A sentence taken for one kind of fragment, and by how much its score is above the threshold of that kind; negative where it is below. */
export interface Candidacy {
  readonly sentence: SentenceSyntax
  readonly kind: FragmentKind
  readonly evidence: Evidence
  readonly margin: number
}

/** What the decision goes by: named numbers, of which those that are 0 are left out. */
export type Signs = ReadonlyMap<string, number>

/** The kinds that are phrases, for which it is commoner to stand alone. */
const PHRASES: ReadonlySet<FragmentKind> = new Set(['participial', 'prepositional', 'infinitive', 'nominal', 'predicate'])

/** First words that say how often writers set such a sentence apart. */
const OPENERS = wordSet('which because when if as like not so and but or for after of that who')

/** Words after which what may be a verb has its subject. */
const ENDS_SUBJECT = tagSet('NN', 'NNS', 'NNP', 'PRPn', 'PRP', 'EX', 'CD', 'WP', 'WDT')

/** Tags of words that are no verb, whatever the lexicon says. */
const NO_VERB = tagSet('IN', 'DT', 'RB', 'PRPS', 'CC', 'TO', 'CD', 'NNP')

/** Words before which a bare form is no order. */
const LICENSES_BARE = tagSet('TO', 'A_MD', 'NOT', 'V_VB', 'CC', 'PRP', 'NN', 'NNS', 'NNP', 'A_VBD', 'A_VBZ', 'A_VBP')

/** Margins are told in steps of ten, from so far below 0 to so far above it. */
const MARGINS = {least: -40, most: 10, step: 10}

const clamped = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

const stepOf = (margin: number): number =>
  Number.isFinite(margin) ? (clamped(margin, MARGINS.least, MARGINS.most) - MARGINS.least) / MARGINS.step : 0

/** How near the words of a sentence come to being the finite verb that it seems to lack. */
export interface PossibleVerbs {
  /** The highest margin of a word after its subject, anywhere; -Infinity where there is none. */
  readonly anywhere: number
  /** The same after a comma and a subject of its own. */
  readonly behindComma: number
  /** The same right after a comma, where an order would stand. */
  readonly ordered: number
  /** Whether a bare form stands where nothing calls for one. */
  readonly hasOrder: boolean
}

const mayBeVerb = (syntax: Syntax, at: number): boolean =>
  !isFiniteAt(syntax, at) && ((syntax.words[at]!.parts & CAN_BE_VERB) > 0 || syntax.words[at]!.canBePast) && !has(syntax, at, NO_VERB)

const beforeAdverb = (syntax: Syntax, at: number): number => (has(syntax, at - 1, ADVERB) ? at - 2 : at - 1)

const isBareOrder = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, BASE) && !has(syntax, at - 1, LICENSES_BARE) && !(has(syntax, at - 1, ADVERB) && has(syntax, at - 2, BEFORE_BARE))

/** Reads how near the words of a sentence come to being a finite verb, or an order. */
export function possibleVerbsIn(syntax: Syntax): PossibleVerbs {
  let [anywhere, behindComma, ordered, hasOrder] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, false]
  let comma = -1
  for (let at = syntax.first; at < syntax.end; at++) {
    if (has(syntax, at, COMMA)) comma = at
    if (at < syntax.first + 2 || at === comma) continue
    hasOrder ||= isBareOrder(syntax, at)
    if (!mayBeVerb(syntax, at)) continue
    const margin = syntax.finiteMargins[at]!
    const before = beforeAdverb(syntax, at)
    if (has(syntax, before, ENDS_SUBJECT)) {
      anywhere = Math.max(anywhere, margin)
      if (comma > 0 && at > comma + 1) behindComma = Math.max(behindComma, margin)
    }
    if (has(syntax, before, COMMA) && !has(syntax, at, PARTICIPLES)) ordered = Math.max(ordered, margin)
  }
  return {anywhere, behindComma, ordered, hasOrder}
}

/** The share of names and numbers. */
function namesIn(syntax: Syntax): number {
  let names = 0
  for (let at = syntax.first; at < syntax.end; at++) if (has(syntax, at, NAMES_AND_NUMBERS)) names++
  return names / (syntax.end - syntax.first)
}

const scoreOf = (sentence: SentenceSyntax | undefined): number => (sentence?.isClassifiable ? sentence.classification.score : 0)

function* signsOfPlace({previous, next}: SentenceSyntax, kind: FragmentKind): Generator<readonly [string, boolean]> {
  const sort = PHRASES.has(kind) ? 'phrase' : 'clause'
  yield [`first ${sort}`, !previous]
  yield [`last ${sort}`, !next]
  yield ['alone', !previous && !next]
  yield ['behind fragment', scoreOf(previous) > 0]
  yield ['before fragment', scoreOf(next) > 0]
  yield ['behind verbless', previous !== undefined && !mayHaveVerb(previous.syntax)]
  yield ['before verbless', next !== undefined && !mayHaveVerb(next.syntax)]
}

function* signsOfForm(sentence: SentenceSyntax): Generator<readonly [string, boolean]> {
  const {syntax, text} = sentence
  const length = syntax.end - syntax.first
  yield ['three words', length <= 3]
  yield ['five words', length > 3 && length <= 5]
  yield ['exclaims', text.endsWith('!')]
  yield ['dash', /[—–]| - /.test(text)]
  yield ['answer', isAnswer(sentence)]
  yield ['entry', isOfEntry(sentence) || isOfSeries(sentence)]
  yield ['no complete neighbour', !hasCompleteNeighbour(sentence)]
  const word = lowerAt(syntax, syntax.first)
  if (OPENERS.has(word)) yield [`“${word}”`, true]
}

function* measuresOf({sentence: {syntax}, kind, margin}: Candidacy): Generator<readonly [string, number]> {
  const verbs = possibleVerbsIn(syntax)
  const spare = Math.min(2, [...spareVerbs(syntax, syntax.first)].length)
  yield ['margin', clamped(margin, -3, 6)]
  yield [`margin of ${kind}`, clamped(margin, -3, 6)]
  yield ['words', Math.log(syntax.end - syntax.first)]
  yield ['names', namesIn(syntax)]
  yield ['possible verb', stepOf(verbs.anywhere)]
  yield [`possible verb of ${kind}`, stepOf(verbs.anywhere)]
  yield ['possible verb behind comma', stepOf(verbs.behindComma)]
  yield ['possible order', stepOf(verbs.ordered)]
  yield ['order', Number(verbs.hasOrder)]
  yield ['spare verbs', spare]
  yield [`spare verbs of ${kind}`, spare]
}

/** The signs by which it is decided whether a sentence is a fragment by accident. Linear in the sentence. */
export function signsOf(candidacy: Candidacy): Signs {
  const {sentence, kind, evidence} = candidacy
  const signs = new Map<string, number>([
    ['all', 1],
    [kind, 1],
  ])
  if (evidence.partner) signs.set('partner', 1)
  for (const [name, is] of [...signsOfPlace(sentence, kind), ...signsOfForm(sentence)]) if (is) signs.set(name, 1)
  for (const [name, value] of measuresOf(candidacy)) if (value !== 0) signs.set(name, value)
  return signs
}
