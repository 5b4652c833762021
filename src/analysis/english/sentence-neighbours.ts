import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'
import {countFinite, mayHaveVerb} from './finite-verbs.ts'
import {mayHaveFinite} from './possible-verbs.ts'
import {BARE} from './tag-sets.ts'
import {has, tagSet} from './token-tests.ts'

/** Whether a sentence can stand, as far as its verbs tell. */
export const isComplete = (sentence: SentenceSyntax | undefined): boolean =>
  sentence !== undefined && mayHaveFinite(sentence.syntax) && (!sentence.isClassifiable || sentence.classification.score < 0)

/** Whether a sentence stands next to one that it may have been cut from. */
export const hasCompleteNeighbour = ({previous, next}: SentenceSyntax): boolean => isComplete(previous) || isComplete(next)

/** `Where did it go? Into the river.` */
export const isAnswer = ({previous}: SentenceSyntax): boolean => /\?["”’')\]]*$/.test(previous?.text ?? '')

const opensWithBecause = ({syntax}: SentenceSyntax): boolean => lowerAt(syntax, syntax.first) === 'because'

/** A question for a reason. */
const ASKS_WHY = /\b(?:why|how come|what for)\b/i

/** As many reasons are given after one question, at most. */
const REASONS = 8

/** `Why go? Because it pays. Because they must.` */
export function isReason(sentence: SentenceSyntax): boolean {
  if (!opensWithBecause(sentence)) return false
  let first = sentence
  for (let nth = 1; nth < REASONS && first.previous !== undefined && opensWithBecause(first.previous); nth++) first = first.previous
  return isAnswer(first) && ASKS_WHY.test(first.previous!.text)
}

/** What a name or a number before one is tagged as. */
const OPENS_ENTRY = tagSet('NNP', 'CD', 'X')

const opensWithName = (syntax: Syntax): boolean => has(syntax, syntax.first, OPENS_ENTRY)

/** Whether a sentence belongs to an entry of a guide or a list, whose first sentence is the name of a thing: `3 Harbour Museum, Quay Street. Built in 1911.` */
export function isOfEntry(sentence: SentenceSyntax): boolean {
  const {syntax} = sentence.opening
  return sentence.opening !== sentence && opensWithName(syntax) && countFinite(syntax) === 0
}

const SERIES_FORMS = tagSet('V_VBG', 'V_VBN', 'V_VBD')

/** So many sentences in a row that open with the same form of a verb are a list. */
const SERIES = 3

/** Whether a sentence is one of several that open with the same form of a verb: `Cutting waste. Saving the pier. Winning back the young.` */
export function isOfSeries(sentence: SentenceSyntax): boolean {
  if (!has(sentence.syntax, sentence.syntax.first, SERIES_FORMS)) return false
  const opensAlike = ({syntax}: SentenceSyntax): boolean => syntax.tags[syntax.first] === sentence.syntax.tags[sentence.syntax.first]
  let count = 1
  for (let one = sentence.previous; one && count < SERIES && opensAlike(one); one = one.previous) count++
  for (let one = sentence.next; one && count < SERIES && opensAlike(one); one = one.next) count++
  return count >= SERIES
}

/** Sentences on each side that are asked for their verbs, how many of these there must be, and the share that has none where all are lines of an entry. */
const AROUND = {most: 6, least: 3, share: 2 / 3}

function* neighboursOf(sentence: SentenceSyntax): Generator<SentenceSyntax> {
  for (let one = sentence.previous, nth = 0; one && nth < AROUND.most; one = one.previous, nth++) yield one
  for (let one = sentence.next, nth = 0; one && nth < AROUND.most; one = one.next, nth++) yield one
}

/** Whether most sentences around, orders aside, have no finite verb: `From Old Norse. Doublet of skirt. See short. Related also to an older word for a cut.` */
export function isAmongVerbless(sentence: SentenceSyntax): boolean {
  const around = [...neighboursOf(sentence)].filter(({syntax}) => !has(syntax, syntax.first, BARE))
  const verbless = around.filter(({syntax}) => countFinite(syntax) === 0)
  return around.length >= AROUND.least && verbless.length >= around.length * AROUND.share
}

/** Whether there is a sentence and nothing in it may be a verb. */
export const isVerbless = (sentence: SentenceSyntax | undefined): boolean => sentence !== undefined && !mayHaveVerb(sentence.syntax)

/** Whether there is a sentence and the classifier takes it for a fragment rather than for one that can stand. */
export const scoresAsFragment = (sentence: SentenceSyntax | undefined): boolean =>
  sentence?.isClassifiable === true && sentence.classification.score > 0

/** How many of the two sentences on each side score as fragments. */
export const fragmentsAround = ({previous, next}: SentenceSyntax): number =>
  [previous?.previous, previous, next, next?.next].filter(scoresAsFragment).length
