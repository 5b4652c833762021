import {opensWithCoordinatedVerb} from '../../analysis/english/divided-clause.ts'
import {opensWithRelativePhrase} from '../../analysis/english/relative.ts'
import {
  hasCompleteNeighbour,
  isAmongVerbless,
  isAnswer,
  isOfEntry,
  isOfSeries,
  isReason,
} from '../../analysis/english/sentence-neighbours.ts'
import {opensWithClause} from '../../analysis/english/spare-verbs.ts'
import {ARTICLES, COORDINATOR, PAST, PAST_FORM} from '../../analysis/english/tag-sets.ts'
import {has} from '../../analysis/english/token-tests.ts'
import type {SentenceSyntax} from '../../analysis/syntax-of-sentences.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import {lowerAt} from '../../language/grammar/syntax.ts'
import type {Strictness} from '../../language/grammar/thresholds.ts'
import {PHRASES} from './kinds.ts'
import {type Evidence, evidenceFor, mostWeightFor} from './partner.ts'
import {type Candidacy, type Signs, signsOf} from './signs.ts'
import {isVetoed, type Veto} from './vetoes.ts'

/** A sentence found to be a fragment. `score` is the logarithm of the odds that it is one by accident. */
export interface Fragment {
  readonly sentence: SentenceSyntax
  readonly kind: FragmentKind
  readonly score: number
  /** The neighbour that it was cut from, where that is plain. */
  readonly partner?: Evidence['partner']
  /** What its score is made of. */
  readonly signs: Signs
}

/** A paragraph of one sentence was not cut from anything next to it, and is often a label, a line of dialogue, or set apart on purpose. */
const ALONE = {clause: 1.5, phrase: 2.5}

/** Among lines that are none of them sentences, such as the entries of a guide, a phrase is one more of them. */
const AMONG_LINES = 3

/** An entry of a guide says what a thing is and has without naming it again, a list of aims does not say whose they are, and an answer leaves out what was asked. */
const OF_ENTRY = Number.POSITIVE_INFINITY

function surchargeOfPlace(sentence: SentenceSyntax, kind: FragmentKind): number {
  const {previous, next, syntax} = sentence
  if (!previous && !next) return PHRASES.has(kind) ? ALONE.phrase : ALONE.clause
  if (isReason(sentence)) return OF_ENTRY
  if (!PHRASES.has(kind) || has(syntax, syntax.first, COORDINATOR)) return 0
  if (isOfEntry(sentence) || isOfSeries(sentence) || isAmongVerbless(sentence)) return OF_ENTRY
  return hasCompleteNeighbour(sentence) && !isAnswer(sentence) ? 0 : AMONG_LINES
}

/** `3 Harbour Museum. Built in 1911. Contains models.`: in an entry, the next line leaves out the same subject. */
const surchargeOf = ({sentence, kind, evidence}: Candidacy): number => {
  if (evidence.partner === undefined) return surchargeOfPlace(sentence, kind)
  return evidence.partner === 'next' && isOfEntry(sentence) ? OF_ENTRY : 0
}

/** So far below the threshold of its kind a sentence may be, and be a fragment all the same if other signs are strong. */
const REACH = 2

/** The odds (logarithm) that a fragment needs, by readiness, and what it needs more where it is below the threshold of its kind or may be one for effect. */
const LEAST: Readonly<Record<Strictness, number>> = {strict: -1, default: 1, cautious: 2}
const MORE = {below: 1.3, forEffect: 3.2}

/** Words, a coordinator before a phrase left out, that a fragment may have to pass for one of effect. */
const SHORT = 3

/** Whether a fragment is one that writers use for effect: a few words, set apart on purpose, and no part of what stands next to it. */
function isStylistic({kind, sentence, evidence}: Candidacy): boolean {
  const {syntax} = sentence
  const start = kind !== 'predicate' && has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first
  return !evidence.partner && (syntax.end - start <= SHORT || sentence.text.endsWith('!'))
}

/** How a sentence is to be judged. */
export interface Readiness {
  readonly strictness: Strictness
  /** Whether short fragments and exclamations are to be judged like others. */
  readonly stylistic: boolean
  /** The vetoes to heed; default: all. */
  readonly vetoes?: Readonly<Record<string, Veto>>
}

/** Whether a candidate could come near the threshold of a kind, whatever its neighbours are: the cheap question, to which most say no. */
const isWithinReach = (sentence: SentenceSyntax, kind: FragmentKind): boolean =>
  sentence.classification.score + mostWeightFor(kind) >= sentence.threshold(kind, 'default') - REACH

/** A candidate taken for one kind of fragment; undefined where what speaks for it is too little by far. */
export function candidacyAs(sentence: SentenceSyntax, kind: FragmentKind): Candidacy | undefined {
  if (!isWithinReach(sentence, kind)) return undefined
  const evidence = evidenceFor(sentence, kind)
  const margin = sentence.classification.score + evidence.weight - sentence.threshold(kind, 'default')
  return margin >= -REACH ? {sentence, kind, evidence, margin} : undefined
}

/** The odds (logarithm) that a candidate needs; infinite where its place accounts for its form. */
export function leastOddsOf(candidacy: Candidacy, {strictness, stylistic}: Readiness): number {
  const surcharge = surchargeOf(candidacy)
  if (surcharge === OF_ENTRY) return OF_ENTRY
  if (!stylistic && isStylistic(candidacy)) return LEAST[strictness] + MORE.forEffect
  return LEAST[strictness] + (candidacy.margin < surcharge ? MORE.below : 0)
}

function judgeAs(sentence: SentenceSyntax, kind: FragmentKind, readiness: Readiness): Fragment | undefined {
  const candidacy = candidacyAs(sentence, kind)
  if (!candidacy) return undefined
  const {partner} = candidacy.evidence
  const least = leastOddsOf(candidacy, readiness)
  const signs = signsOf(candidacy)
  const score = sentence.accidentOdds(signs)
  if (score < least) return undefined
  if (isVetoed({kind, syntax: sentence.syntax, previous: sentence.previous?.syntax, partner}, readiness.vetoes)) return undefined
  return {sentence, kind: toldKind(sentence, kind), score, signs, ...(partner && {partner})}
}

/** The kind to tell of, where the place or the first words of a fragment show it better than the tags as a whole. */
function toldKind({syntax, previous, next}: SentenceSyntax, kind: FragmentKind): FragmentKind {
  const {first} = syntax
  if (kind === 'predicate' && !previous && next && has(syntax, first, PAST) && lowerAt(syntax, first).endsWith('ed')) return 'participial'
  if (kind === 'participial' && previous && has(syntax, first, PAST_FORM)) return 'predicate'
  if (kind === 'prepositional' && has(syntax, first, ARTICLES)) return 'nominal'
  return kind === 'prepositional' && opensWithRelativePhrase(syntax) ? 'relative' : kind
}

/** The kind that the first words leave no doubt of, whatever the rest of the tags looks like. */
export function kindByOpening({syntax, classification}: SentenceSyntax): FragmentKind {
  if (opensWithClause(syntax)) return 'subordinate'
  return opensWithCoordinatedVerb(syntax) ? 'predicate' : classification.kind
}

/** A candidate as a fragment, or undefined where it is none. What the classifier takes for another kind may still be a noun without its verb. */
export function judge(sentence: SentenceSyntax, readiness: Readiness): Fragment | undefined {
  const kind = kindByOpening(sentence)
  const isNoun = (): boolean => kind !== 'nominal' && isWithinReach(sentence, 'nominal') && evidenceFor(sentence, 'nominal').weight > 0
  return judgeAs(sentence, kind, readiness) ?? (isNoun() ? judgeAs(sentence, 'nominal', readiness) : undefined)
}

/** How sure the rule is that a fragment is an accident: the odds as a share. */
export const confidenceOf = ({score}: Fragment): number => Math.round(1000 / (1 + Math.exp(-score))) / 1000
