import type {Manner} from '../../../analysis/english/manner.ts'
import type {Paragraph} from '../../../analysis/paragraph.ts'
import {ACCIDENT_WEIGHTS} from '../../../language/accident-weights.ts'
import {oddsOf} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'
import {mayBeMeant} from './reading-of-fragment.ts'
import {signsOfAccident} from './signs-of-accident.ts'

/** The odds (logarithm) from which on a fragment is a warning: decision 0031. */
export const LEAST_FOR_ACCIDENT = -0.8

/** The odds (logarithm) that an editor would mend a fragment. */
export const oddsOfAccident = (fragment: Fragment, paragraph: Paragraph, manner: Manner): number =>
  oddsOf(signsOfAccident(fragment, paragraph, manner), ACCIDENT_WEIGHTS)

/** Whether a fragment is plainly an accident, and no matter of style: no other reading of it is likely, and an editor would mend it. */
export const isPlainAccident = (fragment: Fragment, paragraph: Paragraph, manner: Manner): boolean =>
  !mayBeMeant(fragment) && oddsOfAccident(fragment, paragraph, manner) >= LEAST_FOR_ACCIDENT
