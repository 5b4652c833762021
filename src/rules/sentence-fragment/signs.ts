import {possibleVerbsIn} from '../../analysis/english/missing-verb.ts'
import {shareOfNames} from '../../analysis/english/sentence-form.ts'
import {
  hasCompleteNeighbour,
  isAnswer,
  isOfEntry,
  isOfSeries,
  isVerbless,
  scoresAsFragment,
} from '../../analysis/english/sentence-neighbours.ts'
import {spareVerbs} from '../../analysis/english/spare-verbs.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import {lowerAt} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {above, clamped, type Range} from '../../text/range.ts'
import {PHRASES} from './kinds.ts'
import type {Evidence} from './partner.ts'

/** A sentence taken for one kind of fragment, and by how much its score is above the threshold of that kind; negative where it is below. */
export interface Candidacy {
  readonly sentence: SentenceSyntax
  readonly kind: FragmentKind
  readonly evidence: Evidence
  readonly margin: number
}

/** What the decision goes by: named numbers, of which those that are 0 are left out. */
export type Signs = ReadonlyMap<string, number>

const OPENERS = listOf('telling opener')

/** Odds (logarithms) are told as what they are above the least, up to a most. */
const ODDS: Range = {least: -5.47, most: -0.47}

const MARGIN: Range = {least: -3, most: 6}

function* signsOfPlace({previous, next}: SentenceSyntax, kind: FragmentKind): Generator<readonly [string, boolean]> {
  const sort = PHRASES.has(kind) ? 'phrase' : 'clause'
  yield [`first ${sort}`, !previous]
  yield [`last ${sort}`, !next]
  yield ['alone', !previous && !next]
  yield ['behind fragment', scoresAsFragment(previous)]
  yield ['before fragment', scoresAsFragment(next)]
  yield ['behind verbless', isVerbless(previous)]
  yield ['before verbless', isVerbless(next)]
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
  yield ['margin', clamped(margin, MARGIN)]
  yield [`margin of ${kind}`, clamped(margin, MARGIN)]
  yield ['words', Math.log(syntax.end - syntax.first)]
  yield ['names', shareOfNames(syntax)]
  yield ['possible verb', above(verbs.anywhere, ODDS)]
  yield [`possible verb of ${kind}`, above(verbs.anywhere, ODDS)]
  yield ['possible verb behind comma', above(verbs.behindComma, ODDS)]
  yield ['possible order', above(verbs.ordered, ODDS)]
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
