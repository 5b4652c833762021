import {clamped, type Range} from '../../text/range.ts'
import type {Span} from '../../text/span.ts'

/** A line with less than this chance of being body counts against the stretch that it is in. */
const BREAK_EVEN = 0.4

/** What a line weighs, in words, whatever its length: menus have many short ones. */
const WEIGHT: Range = {least: 3, most: 60}

/**
 * The stretch of lines with the greatest sum, where each line counts its words times how sure it is to be body: maximum subsequence
 * segmentation (Pasternack and Roth, “Extracting article text from the web with maximum subsequence segmentation”, 2009), by Kadane's
 * method in one pass.
 */
export function mainRun(words: readonly number[], chances: readonly number[]): Span {
  let best: Span = {start: 0, end: 0}
  let bestSum = 0
  let start = 0
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    const weight = clamped(words[at]!, WEIGHT)
    sum += (chances[at]! - BREAK_EVEN) * weight
    if (sum > bestSum) [best, bestSum] = [{start, end: at + 1}, sum]
    if (sum <= 0) [start, sum] = [at + 1, 0]
  }
  return best
}
