import {lineLabels} from './labels.ts'
import {type LineFacts, lineTable} from './line-features.ts'
import {pageTable, placeLines} from './page-features.ts'

/** Weights in any sort of array, as the trainer has them too. */
export interface Weights {
  readonly line: ArrayLike<number>
  readonly page: ArrayLike<number>
}

export const LABELS = lineLabels.length
export const lineFeatureCount = lineTable.names.length
export const pageFeatureCount = lineTable.names.length + pageTable.names.length

/** Log-odds beyond this are as good as certain, and would drown their neighbours'. */
const MOST_ODDS = 5

/** The log-odds of a line being body, by itself. */
export function lineOdds({features}: LineFacts, weights: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += weights[features[at]!]!
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, sum))
}

const isAny = (): boolean => true

const NONE: readonly number[] = []

/** A line's own features and those of its place. */
const together = ({features}: LineFacts, places: readonly number[]): number[] => [
  ...features,
  ...places.map((feature) => feature + lineFeatureCount),
]

/**
 * The features of each line in its page: its own and those of its place, numbered one after another.
 *
 * @param isWanted - the others have no features. Default: all are wanted
 */
export function pageFeatures(
  lines: readonly LineFacts[],
  weights: ArrayLike<number>,
  isWanted: (index: number) => boolean = isAny,
  odds: readonly number[] = lines.map((line) => lineOdds(line, weights)),
): (readonly number[])[] {
  const placed = [...placeLines(lines, odds, isWanted)]
  return lines.map((line, index) => (isWanted(index) ? together(line, placed[index]!) : NONE))
}

/**
 * The features of each line of a long text, which is read again for them.
 *
 * @param lines - what others are judged by of each line
 */
export function* pageFeaturesInLong(
  lines: readonly LineFacts[],
  odds: readonly number[],
  read: (index: number) => LineFacts,
): Generator<{readonly line: LineFacts; readonly features: readonly number[]}> {
  let index = 0
  for (const places of placeLines(lines, odds, isAny)) {
    const line = read(index++)
    yield {line, features: together(line, places)}
  }
}

/** The chance of each label, in the order of `lineLabels`; they add up to 1. */
export function chancesOf(features: readonly number[], weights: ArrayLike<number>): Float64Array {
  const chances = new Float64Array(LABELS)
  for (let at = 0; at < features.length; at++) {
    const row = features[at]! * LABELS
    for (let label = 0; label < LABELS; label++) chances[label]! += weights[row + label]!
  }
  const most = Math.max(...chances)
  let sum = 0
  for (let label = 0; label < LABELS; label++) sum += chances[label] = Math.exp(chances[label]! - most)
  for (let label = 0; label < LABELS; label++) chances[label]! /= sum
  return chances
}
