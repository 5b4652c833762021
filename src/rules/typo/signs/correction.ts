import type {UnknownWord} from '../../../analysis/unknown-words.ts'
import type {EnglishSpeller} from '../../../language/english-speller.ts'
import {splitOf} from '../../../language/spelling/splitting.ts'
import {type Sign, when} from '../../weighed-signs.ts'
import type {Verdict} from '../verdict.ts'
import {signsOfEdit} from './edit.ts'

/** Costs in nats: what is cheaper is no surer, what is dearer is the less likely with every nat; and how far ahead of the next a correction may be. */
const COST = {least: 5, dear: 10, ahead: 8, unit: 10} as const

/** What the best correction of a word says. */
export function signsOfCorrection({text}: UnknownWord, {corrections, isWellKnown}: Verdict, speller: EnglishSpeller): readonly Sign[] {
  const [best, next] = corrections
  if (best === undefined) return []
  const [word, meant] = [text.toLowerCase(), best.text.toLowerCase()]
  const ahead = next === undefined ? COST.ahead : next.cost - best.cost
  return [
    ...(word === meant ? when('capitals', true) : signsOfEdit(word, meant)),
    ['cost', Math.max(COST.least, best.cost) / COST.unit],
    ['dear', Math.max(0, best.cost - COST.dear) / COST.unit],
    ['ahead', Math.min(COST.ahead, ahead) / COST.ahead],
    ...when('space beside a small word', meant.includes(' ') && splitOf(word, speller.lexicon)?.isUnbound === true),
    ...when('well known', isWellKnown === true),
    ...when('attested', speller.isAttested(text)),
    ...when('two edits', best.distance === 2),
    ...when('three edits', best.distance > 2),
  ]
}
