import type {MakeCheck} from '../pack-rule.ts'
import {capitalization} from './capitalization.ts'
import {conditional} from './conditional.ts'
import {consistency} from './consistency.ts'
import {existence} from './existence.ts'
import {metric, readability} from './metric.ts'
import {occurrence} from './occurrence.ts'
import {repetition} from './repetition.ts'
import {sequence} from './sequence.ts'
import {spelling} from './spelling.ts'
import {substitution} from './substitution.ts'

/** What a rule of a pack can do, by the name that its file gives in `extends`. */
export const checks: Readonly<Record<string, MakeCheck>> = {
  capitalization,
  conditional,
  consistency,
  existence,
  metric,
  occurrence,
  readability,
  repetition,
  sequence,
  spelling,
  substitution,
}
