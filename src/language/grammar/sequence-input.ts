import {CLOSED_WORD_COUNT} from './closed-words.ts'
import type {VerbScores} from './sentence-features.ts'
import type {Syntax} from './syntax.ts'
import {TAGS} from './tags.ts'

/** A sentence as the net reads it: the last tokens of the sentence before, its own, and the first of the sentence after. */
export interface Sequence {
  /** The features of each token, `FEATURES_PER_TOKEN` rows of the net's table each, -1 where a token lacks one. */
  readonly features: Int32Array
  readonly length: number
  /** The sentence's own tokens, the end exclusive. */
  readonly first: number
  readonly end: number
}

/** The margins and scores at which one step ends. */
const MARGIN_STEPS = [-60, -30, -18, -10, -5, 0, 5, 10, 18, 30, 60, 998]
const SCORE_STEPS = [-5, -3.5, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 3.5, 5]

function stepOf(value: number, steps: readonly number[]): number {
  let step = 0
  while (step < steps.length && value > steps[step]!) step++
  return step
}

/** Buckets of hashed words, endings and lexical classes. */
const FORMS = 8192
const ENDINGS = 1024
const LEXICAL = 512

/** What a token is to the sentence: its own, of a neighbour, or a stand-in where there is none or none is known. */
const PLACES = ['own', 'capital', 'previous', 'next', 'noPrevious', 'noNext', 'unknownPrevious', 'unknownNext'] as const

const SIZES = [TAGS.length, CLOSED_WORD_COUNT + 1, FORMS, ENDINGS, LEXICAL, MARGIN_STEPS.length + 1, SCORE_STEPS.length + 1, PLACES.length]
const STARTS = SIZES.map((_, nth) => SIZES.slice(0, nth).reduce((sum, size) => sum + size, 0))
const [TAG, CLOSED, FORM, ENDING, CLASS, MARGIN, SCORE, PLACE] = STARTS as [number, number, number, number, number, number, number, number]

const rowOfPlace = Object.fromEntries(PLACES.map((place, nth) => [place, PLACE + nth])) as Readonly<Record<(typeof PLACES)[number], number>>

/** How many features a token has, and how many rows the table of all their values. */
export const FEATURES_PER_TOKEN = SIZES.length
export const FEATURE_ROWS = SIZES.reduce((sum, size) => sum + size, 0)

/** Whether a row is of a word itself: those that say much of single words and little of others. */
export const isLexicalRow = (row: number): boolean => row >= FORM && row < MARGIN

/** Whether a row is of what the tagger and the model of verbs make of a word. */
export const isTaggedRow = (row: number): boolean => (row >= 0 && row < CLOSED) || (row >= MARGIN && row < PLACE)

/** Tokens that are read of each neighbour, marks included. */
const BEFORE = 4
const BEHIND = 5
/** Of a longer sentence only its beginning and its end are read. */
const LONGEST = 48
const END_KEPT = 16

/** Collects the tokens of a sequence. */
class SequenceWriter {
  readonly #features = new Int32Array((BEFORE + LONGEST + BEHIND) * FEATURES_PER_TOKEN).fill(-1)
  length = 0

  standIn(place: (typeof PLACES)[number]): void {
    this.#features[this.length++ * FEATURES_PER_TOKEN + FEATURES_PER_TOKEN - 1] = rowOfPlace[place]
  }

  token({words, tags, finiteMargins}: Syntax, at: number, place: (typeof PLACES)[number], score?: number): void {
    const word = words[at]!
    const features = this.#features
    let to = this.length++ * FEATURES_PER_TOKEN
    features[to++] = TAG + tags[at]!
    features[to++] = word.closed > 0 ? CLOSED + word.closed : -1
    features[to++] = FORM + (word.form & (FORMS - 1))
    features[to++] = ENDING + (word.suffix3 & (ENDINGS - 1))
    features[to++] = CLASS + (word.lexical & (LEXICAL - 1))
    features[to++] = MARGIN + stepOf(finiteMargins[at]!, MARGIN_STEPS)
    features[to++] = score === undefined ? -1 : SCORE + stepOf(score, SCORE_STEPS)
    features[to] = rowOfPlace[place]
  }

  take = (): Int32Array => this.#features.slice(0, this.length * FEATURES_PER_TOKEN)
}

function writePrevious(previous: Syntax | undefined, known: boolean, writer: SequenceWriter): void {
  if (!previous) {
    writer.standIn(known ? 'noPrevious' : 'unknownPrevious')
    return
  }
  const end = previous.words.length
  for (let at = Math.max(previous.first, end - BEFORE); at < end; at++) writer.token(previous, at, 'previous')
}

function writeNext(next: Syntax | undefined, known: boolean, writer: SequenceWriter): void {
  if (!next) {
    writer.standIn(known ? 'noNext' : 'unknownNext')
    return
  }
  const end = Math.min(next.words.length, next.first + BEHIND)
  for (let at = next.first; at < end; at++) writer.token(next, at, 'next')
}

function writeOwn(syntax: Syntax, verbs: VerbScores, writer: SequenceWriter): void {
  const {first, words} = syntax
  const skipped = Math.max(0, words.length - first - LONGEST)
  for (let at = first, nth = 0; at < words.length; at++) {
    if (skipped > 0 && at === first + LONGEST - END_KEPT) at += skipped
    while (nth < verbs.at.length && verbs.at[nth]! < at) nth++
    const score = verbs.at[nth] === at ? verbs.score[nth] : undefined
    writer.token(syntax, at, at > first && words[at]!.isCapitalised ? 'capital' : 'own', score)
  }
}

/**
 * The sequence of a sentence between its neighbours, undefined where it has none.
 *
 * @param known whether the absence of a neighbour means something; default: it does
 */
export function sequenceOf(
  syntax: Syntax,
  verbs: VerbScores,
  neighbours: {readonly previous: Syntax | undefined; readonly next: Syntax | undefined},
  known = true,
): Sequence {
  const writer = new SequenceWriter()
  writePrevious(neighbours.previous, known, writer)
  const first = writer.length
  writeOwn(syntax, verbs, writer)
  const end = writer.length
  writeNext(neighbours.next, known, writer)
  return {features: writer.take(), length: writer.length, first, end}
}

/** The place of a sentence's token in its sequence, -1 where it is left out. */
export function placeIn({first, end}: Sequence, syntax: Syntax, at: number): number {
  const nth = at - syntax.first
  const skipped = syntax.words.length - syntax.first - (end - first)
  if (nth < 0 || skipped === 0 || nth < LONGEST - END_KEPT) return nth < 0 ? -1 : first + nth
  return nth - skipped < LONGEST - END_KEPT ? -1 : first + nth - skipped
}
