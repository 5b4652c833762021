import type {Mark} from '../marks/mark.ts'
import {plainlyBalanced} from './balance.ts'
import type {Explanation, KnownAround} from './explanation.ts'
import {Replay} from './replay.ts'
import {search} from './search.ts'
import {Stacks} from './stacks.ts'

/** The least-cost explanation of a paragraph's marks. Linear in their number. */
export function explain(marks: readonly Mark[], surroundings: KnownAround): Explanation {
  const stacks = new Stacks()
  const pairs = plainlyBalanced(marks, stacks)
  if (pairs) return {marks, pairs, continued: [], faults: [], cost: 0}
  return new Replay(marks).run(search(marks, stacks, surroundings))
}
