import {clamped, type Range} from '../../text/range.ts'
import {lineLabels} from './labels.ts'
import {type LineFacts, lineTable} from './line-features.ts'
import {pageTable, placeLines} from './page-features.ts'
import {PageLines} from './page-lines.ts'

/** Weights in any sort of array, as the trainer has them too. */
export interface Weights {
  readonly line: ArrayLike<number>
  readonly page: ArrayLike<number>
}

export const LABELS = lineLabels.length
export const lineFeatureCount = lineTable.names.length
export const pageFeatureCount = lineTable.names.length + pageTable.names.length

/** Log-odds beyond these are as good as certain, and would drown their neighbours'. */
const ODDS: Range = {least: -5, most: 5}

/** The log-odds of a line being body, by itself. */
export function lineOdds({features}: Pick<LineFacts, 'features'>, weights: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += weights[features[at]!]!
  return clamped(sum, ODDS)
}

/** What the lines of a page ask of one another. */
export function pageOf(lines: readonly LineFacts[], weights: ArrayLike<number>): PageLines {
  const page = new PageLines()
  for (const line of lines) page.add(line, lineOdds(line, weights))
  return page
}

/** A line's own features and those of its place, numbered one after another. */
export const together = ({features}: Pick<LineFacts, 'features'>, places: readonly number[]): number[] => [
  ...features,
  ...places.map((feature) => feature + lineFeatureCount),
]

/** The features of each line in its page. */
export const pageFeatures = (lines: readonly LineFacts[], weights: ArrayLike<number>): (readonly number[])[] =>
  Array.from(placeLines(pageOf(lines, weights)), (places, index) => together(lines[index]!, places))

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
