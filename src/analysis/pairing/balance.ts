import type {Mark} from '../marks/mark.ts'
import {pairCost} from './costs.ts'
import type {Pair} from './explanation.ts'
import {EMPTY, type Stacks} from './stacks.ts'

/** A plain reading up to this cost is taken at once where nothing open could be closed by the mark: `players’`, `’90s`, `1)`. */
const EASY = 6

/**
 * The pairs of marks that are all just as they should be, found in one pass without alternatives, or `undefined` as soon as
 * one asks for a decision. Such an explanation costs nothing, and nothing can cost less; most paragraphs end here.
 */
export function plainlyBalanced(marks: readonly Mark[], stacks: Stacks): readonly Pair[] | undefined {
  const pairs: Pair[] = []
  const open: number[] = []
  let stack = EMPTY
  let singles = 0
  for (const [index, mark] of marks.entries()) {
    const {id, shape, family} = mark.kind
    const top = stacks.top(stack)
    if (mark.close === 0 && top >= 0 && pairCost(top, id) === 0 && (shape !== 'open' || top !== id)) {
      pairs.push({opener: open.pop() as number, closer: index})
      stack = stacks.below(stack)
      if (family === 'single') singles--
    } else if (mark.plain <= EASY && singles === 0 && mark.open >= mark.plain) {
    } else if (mark.open === 0 && shape !== 'close' && !stacks.isWithinAlike(stack, id)) {
      open.push(index)
      stack = stacks.push(stack, id)
      if (family === 'single') singles++
    } else return undefined
  }
  return stack === EMPTY ? pairs : undefined
}
