import {countFinite, opensWithVerb} from '../../analysis/english/finite-verbs.ts'
import {nounPhraseOf} from '../../analysis/english/lone-noun-phrase.ts'
import {isPlainPhrase} from '../../analysis/english/orders.ts'
import {mayHaveFinite} from '../../analysis/english/possible-verbs.ts'
import {isSoleClause} from '../../analysis/english/spare-verbs.ts'
import {ADVERB, BARE, COORDINATOR, DETERMINED, NOUNS} from '../../analysis/english/tag-sets.ts'
import {has, isFiniteAt, tagSet} from '../../analysis/english/token-tests.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import {mayBeFragment} from '../../language/grammar/gate.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'

const SERIES_FORMS = tagSet('V_VBG', 'V_VBN', 'V_VBD')

/** What the neighbours of a sentence say for its being cut from one of them. */
export interface Evidence {
  /** By how much the logarithm of the odds rises that it is a fragment. */
  readonly weight: number
  /** The neighbour that it was cut from, where that is plain. */
  readonly partner?: 'previous' | 'next'
}

const NONE: Evidence = {weight: 0}

/** How much each sign is worth: such that in 60,000 sentences of news hardly one that is whole comes near a threshold by it. */
const WEIGHT = {
  subjectOfNext: 6,
  beforeVerb: 2.3,
  verbOfPrevious: 3,
  relative: 4.6,
  renamesAsOne: 5.6,
  renames: 2,
  verbless: 1.6,
  soleClause: 1.1,
  coordinated: 1,
}

/** Whether a sentence can stand, as far as its verbs tell. */
const isComplete = (sentence: SentenceSyntax | undefined): boolean =>
  sentence !== undefined && mayHaveFinite(sentence.syntax) && (!sentence.isClassifiable || sentence.classification.score < 0)

/** Whether a sentence stands next to one that it may have been cut from. */
export const hasCompleteNeighbour = ({previous, next}: SentenceSyntax): boolean => isComplete(previous) || isComplete(next)

/** `Where did it go? Into the river.` */
export const isAnswer = ({previous}: SentenceSyntax): boolean => /\?["”’')\]]*$/.test(previous?.text ?? '')

/** What a name or a number before one is tagged as. */
const OPENS_ENTRY = tagSet('NNP', 'CD', 'X')

const opensWithName = (syntax: Syntax): boolean => has(syntax, syntax.first, OPENS_ENTRY)

/** Whether a sentence belongs to an entry of a guide or a list, whose first sentence is the name of a thing: `3 Harbour Museum, Quay Street. Built in 1911.` */
export function isOfEntry(sentence: SentenceSyntax): boolean {
  const {syntax} = sentence.opening
  return sentence.opening !== sentence && opensWithName(syntax) && countFinite(syntax) === 0
}

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

/** Whether a sentence is a noun phrase whose verb the next sentence opens with: `The harbour, built for coal. Now lives on tourists.` */
const lacksVerb = ({syntax}: SentenceSyntax): boolean => nounPhraseOf(syntax) !== undefined

/** What a sentence that does not open with a finite verb must score to be a predicate all the same: its verb has another tag. */
const PLAIN = 2

function isItsVerb(sentence: SentenceSyntax | undefined): boolean {
  if (!sentence?.isClassifiable || has(sentence.syntax, sentence.syntax.first, COORDINATOR) || !mayBeFragment(sentence.syntax)) return false
  const {kind, score} = sentence.classification
  return kind === 'predicate' && score > (opensWithVerb(sentence.syntax) ? 0 : PLAIN)
}

/** Whether a noun phrase is the subject of the verb that the next sentence opens with. */
export const isSubjectOfNext = (sentence: SentenceSyntax): boolean => lacksVerb(sentence) && isItsVerb(sentence.next)

/** Fewer tokens than this name a thing for effect. */
const SHORTEST_RENAMING = 5

/** `He wrote to the bishop. A friend from his years in Rome.`: after a noun, another that may say who or what it is. */
function weightOfRenaming({syntax, previous}: SentenceSyntax): number {
  if (!previous || !isComplete(previous) || !previous.text.endsWith('.') || syntax.end - syntax.first < SHORTEST_RENAMING) return 0
  if (!has(previous.syntax, previous.syntax.end - 1, NOUNS)) return 0
  if (!has(syntax, syntax.first, DETERMINED)) return 0
  const isOne = /^an?$/.test(lowerAt(syntax, syntax.first))
  return isOne ? WEIGHT.renamesAsOne : WEIGHT.renames
}

function evidenceForNoun(sentence: SentenceSyntax): Evidence {
  const phrase = nounPhraseOf(sentence.syntax)
  if (!phrase && sentence.classification.kind !== 'nominal') return NONE
  if (isItsVerb(sentence.next)) return {weight: phrase ? WEIGHT.subjectOfNext : WEIGHT.beforeVerb, partner: 'next'}
  if (!phrase) return NONE
  if (!hasCompleteNeighbour(sentence)) return NONE
  const renaming = weightOfRenaming(sentence)
  const weight = Math.max(renaming, phrase.hasRelative ? WEIGHT.relative : 0)
  return {weight, ...(renaming > 0 && {partner: 'previous' as const})}
}

/** `And helps them …`: a coordinator and a form that is nothing but a finite verb. */
function isPlainPredicate({syntax, previous}: SentenceSyntax): boolean {
  if (!has(syntax, syntax.first, COORDINATOR) || !isComplete(previous)) return false
  let at = syntax.first + 1
  while (has(syntax, at, ADVERB)) at++
  return isFiniteAt(syntax, at)
}

function evidenceForVerb(sentence: SentenceSyntax): Evidence {
  const {syntax, previous} = sentence
  if (previous && !has(syntax, syntax.first, COORDINATOR) && lacksVerb(previous))
    return {weight: WEIGHT.verbOfPrevious, partner: 'previous'}
  return isPlainPredicate(sentence) ? {weight: WEIGHT.coordinated} : NONE
}

/** The kinds that have no finite verb, where no word in them may be one. */
const VERBLESS: ReadonlySet<FragmentKind> = new Set(['prepositional', 'participial'])

/** Fewer tokens than this are a phrase for effect, or a label. */
const SHORTEST_PHRASE = 6

/** `After eleven hours of talks in a hotel.`: some words, none of which may be a verb, next to a sentence that they may belong to. */
const isVerbless = (sentence: SentenceSyntax): boolean =>
  sentence.syntax.end - sentence.syntax.first >= SHORTEST_PHRASE && isPlainPhrase(sentence.syntax) && hasCompleteNeighbour(sentence)

/** The most that the neighbours can say for a sentence's being a fragment of a kind. */
export function mostWeightFor(kind: FragmentKind): number {
  if (kind === 'nominal') return Math.max(WEIGHT.subjectOfNext, WEIGHT.beforeVerb, WEIGHT.relative, WEIGHT.renamesAsOne, WEIGHT.renames)
  if (kind === 'predicate') return Math.max(WEIGHT.verbOfPrevious, WEIGHT.coordinated)
  if (kind === 'subordinate') return WEIGHT.soleClause
  return VERBLESS.has(kind) ? WEIGHT.verbless : 0
}

/** What the neighbours say for a sentence's being a fragment of a kind. */
export function evidenceFor(sentence: SentenceSyntax, kind: FragmentKind): Evidence {
  if (kind === 'nominal') return evidenceForNoun(sentence)
  if (kind === 'predicate') return evidenceForVerb(sentence)
  if (kind === 'subordinate') return isSoleClause(sentence.syntax) && hasCompleteNeighbour(sentence) ? {weight: WEIGHT.soleClause} : NONE
  return VERBLESS.has(kind) && isVerbless(sentence) ? {weight: WEIGHT.verbless} : NONE
}
