import {isNounPhrase, isPredicateOfPrevious, opensWithCoordinatedVerb, renamingOf} from '../../analysis/english/divided-clause.ts'
import {nounPhraseOf} from '../../analysis/english/lone-noun-phrase.ts'
import {isPlainPhrase} from '../../analysis/english/orders.ts'
import {hasCompleteNeighbour, isComplete} from '../../analysis/english/sentence-neighbours.ts'
import {isSoleClause} from '../../analysis/english/spare-verbs.ts'
import {COORDINATOR} from '../../analysis/english/tag-sets.ts'
import {has} from '../../analysis/english/token-tests.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'

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

function evidenceForNoun(sentence: SentenceSyntax): Evidence {
  const phrase = nounPhraseOf(sentence.syntax)
  if (!phrase && sentence.classification.kind !== 'nominal') return NONE
  if (isPredicateOfPrevious(sentence.next)) return {weight: phrase ? WEIGHT.subjectOfNext : WEIGHT.beforeVerb, partner: 'next'}
  if (!phrase || !hasCompleteNeighbour(sentence)) return NONE
  const renaming = renamingOf(sentence)
  const relative = phrase.hasRelative ? WEIGHT.relative : 0
  if (renaming === undefined) return {weight: relative}
  return {weight: Math.max(relative, renaming === 'one' ? WEIGHT.renamesAsOne : WEIGHT.renames), partner: 'previous'}
}

function evidenceForVerb({syntax, previous}: SentenceSyntax): Evidence {
  if (previous && !has(syntax, syntax.first, COORDINATOR) && isNounPhrase(previous))
    return {weight: WEIGHT.verbOfPrevious, partner: 'previous'}
  return isComplete(previous) && opensWithCoordinatedVerb(syntax) ? {weight: WEIGHT.coordinated} : NONE
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
