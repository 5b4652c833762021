import type {Manner} from '../../../analysis/english/manner.ts'
import {mayHoldMainVerb} from '../../../analysis/english/possible-main-verb.ts'
import {isColloquial} from '../../../analysis/english/sentence-form.ts'
import type {Paragraph} from '../../../analysis/paragraph.ts'
import {clamped} from '../../../text/range.ts'
import type {Sign} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'
import {signsOfJoin} from './joined.ts'
import {signsOfPlace} from './place.ts'
import {isAmongLines, isFormal, isTurnOfStyle, lacksPartner} from './reading-of-fragment.ts'
import {signsOfVerbs} from './verbs.ts'

/** The odds (logarithm) that it is a fragment, as far as they are told apart, and from where on they say more than before. */
const ODDS = {least: -1, most: 7, high: 4}

function* signsOfOdds({kind, score}: Fragment): Generator<Sign> {
  const odds = clamped(score, ODDS)
  yield ['odds', odds]
  yield [`odds of ${kind}`, odds]
  yield ['high odds', Math.max(0, odds - ODDS.high)]
}

function* signsOfReading(fragment: Fragment, isColloquial: boolean): Generator<Sign> {
  yield ['formal', Number(isFormal(fragment))]
  yield ['colloquial, not formal', Number(isColloquial && !isFormal(fragment))]
  yield ['lacks its partner', Number(lacksPartner(fragment))]
  yield ['among lines', Number(isAmongLines(fragment))]
  yield ['may hold a main verb', Number(mayHoldMainVerb(fragment.kind, fragment.sentence.syntax))]
  yield ['turn of style', Number(isTurnOfStyle(fragment))]
}

/** The signs by which it is decided whether a fragment is a plain accident: those by which it was found, and what its verbs, its place and a join to its neighbour say. */
export function signsOfAccident(fragment: Fragment, paragraph: Paragraph, manner: Manner): ReadonlyMap<string, number> {
  const signs = new Map(fragment.signs)
  const own = [
    signsOfOdds(fragment),
    signsOfReading(fragment, paragraph.once(isColloquial)),
    signsOfVerbs(fragment),
    signsOfPlace(fragment, paragraph, manner),
    signsOfJoin(fragment, paragraph),
  ]
  for (const some of own) for (const [name, strength] of some) if (strength !== 0) signs.set(name, strength)
  return signs
}
