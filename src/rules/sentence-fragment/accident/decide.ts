import type {Document} from '../../../analysis/document.ts'
import {isColloquial} from '../../../analysis/english/sentence-form.ts'
import {foldOf} from '../../../analysis/fold.ts'
import type {Paragraph} from '../../../analysis/paragraph.ts'
import {isStory} from '../../../analysis/speech.ts'
import {ACCIDENT_WEIGHTS} from '../../../language/accident-weights.ts'
import {oddsOf} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'
import {mannerOf} from './manner.ts'
import type {Setting} from './place.ts'
import {mayBeMeant} from './reading-of-fragment.ts'
import {signsOfAccident} from './signs-of-accident.ts'

/** Shares of a document's paragraphs with contractions, from each of which on it is told apart how much of it is written as people speak. */
const SHARES = [0.05, 0.2, 0.5]

function levelOf(parts: Iterable<boolean>): number {
  let [colloquial, all] = [0, 0]
  for (const is of parts) [colloquial, all] = [colloquial + Number(is), all + 1]
  return SHARES.filter((share) => colloquial >= share * Math.max(1, all)).length
}

/** How much of a document is written as people speak: none of it 0, most of it 3. */
const speechOf: (document: Document) => number = foldOf(isColloquial, (one, other) => one === other, levelOf)

/** What the document of a fragment says of it. */
export type Surroundings = Omit<Setting, 'isColloquial'>

/** What is asked of the document of a fragment. */
export const surroundingsOf = (document: Document): Surroundings => ({
  ...mannerOf(document),
  speech: speechOf(document),
  isStory: isStory(document),
})

/** The odds (logarithm) from which on a fragment is a warning: decision 0031. */
export const LEAST_FOR_ACCIDENT = -0.8

/** The signs of a fragment in its paragraph. */
export const signsInPlace = (fragment: Fragment, paragraph: Paragraph, around: Surroundings): ReadonlyMap<string, number> =>
  signsOfAccident(fragment, paragraph, {...around, isColloquial: paragraph.once(isColloquial)})

/** The odds (logarithm) that an editor would mend a fragment. */
export const oddsOfAccident = (fragment: Fragment, paragraph: Paragraph, around: Surroundings): number =>
  oddsOf(signsInPlace(fragment, paragraph, around), ACCIDENT_WEIGHTS)

/** Whether a fragment is plainly an accident, and no matter of style: no other reading of it is likely, and an editor would mend it. */
export const isPlainAccident = (fragment: Fragment, paragraph: Paragraph, around: Surroundings): boolean =>
  !mayBeMeant(fragment) && oddsOfAccident(fragment, paragraph, around) >= LEAST_FOR_ACCIDENT
