import type {Mark} from '../marks/mark.ts'
import {AMONG_DIALECT, AMONG_SINGLE, CONTRADICTION, GOOD_APOSTROPHE, ORPHAN, TURNED_APOSTROPHE} from './costs.ts'
import type {SinglesHabit} from './explanation.ts'

/** A mark's own shape against its surroundings breaks ties, no more: a twelfth of the evidence. */
const againstShape = (cost: number): number => Math.min(2, cost / 12)

/** The cost of reading a mark against its shape: out of the question where the surroundings side with the shape. */
function turnedCost(evidence: number, mark: Mark): number {
  if (evidence >= CONTRADICTION) return Infinity
  return evidence + (mark.plain < ORPHAN && mark.kind.family === 'single' ? TURNED_APOSTROPHE : 0)
}

/** The cost of reading a mark as opening: its surroundings, and its shape where that says otherwise. */
export function openCost(mark: Mark): number {
  const {kind, open} = mark
  if (kind.shape === 'open') return againstShape(open)
  return kind.shape === 'close' && kind.family !== 'guillemet' ? turnedCost(open, mark) : open
}

/** The same as closing. */
export function closeCost(mark: Mark): number {
  const {kind, close} = mark
  if (kind.shape === 'close') return againstShape(close)
  return kind.shape === 'open' && kind.family !== 'guillemet' ? turnedCost(close, mark) : close
}

/** The cost of reading a mark as no half of a pair, in a document of this habit. */
export function plainCost({plain, kind}: Mark, singles: SinglesHabit): number {
  if (kind.family !== 'single' || plain <= GOOD_APOSTROPHE) return plain
  if (singles === 'dialect' && kind.shape === 'close') return Math.min(plain, AMONG_DIALECT)
  return singles === 'outer' ? plain + AMONG_SINGLE : plain
}
