import {MAIN, possibleOrdersIn, verbCountsOf} from '../../../analysis/english/verbs-of-sentence.ts'
import {above, clamped} from '../../../text/range.ts'
import type {Sign} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'

/** So many of a thing are told apart. */
const MOST = {finite: 4, spare: 3, few: 2}

/** What the verbs of a fragment say for its being one, or for its having a main clause after all. */
export function* signsOfVerbs({kind, sentence: {syntax, verbs}}: Fragment): Generator<Sign> {
  const best = Math.max(MAIN.least, ...verbs.score)
  yield ['main verb', above(best, MAIN)]
  yield [`main verb of ${kind}`, above(best, MAIN)]
  yield ['sure main verb', Number(best > 0)]
  yield ['last verb', above(verbs.score.at(-1) ?? MAIN.least, MAIN)]
  const {finite, openers, sayingWhat, pronouns} = verbCountsOf(syntax)
  const spare = clamped(finite - openers, {least: -MOST.few, most: MOST.spare})
  yield ['finite verbs', Math.min(MOST.finite, finite)]
  yield [`finite verbs of ${kind}`, Math.min(MOST.finite, finite)]
  yield ['verbs beyond openers', spare]
  yield [`verbs beyond openers of ${kind}`, spare]
  yield [`says what of ${kind}`, Math.min(MOST.few, sayingWhat)]
  for (const pronoun of pronouns) yield* [[pronoun, 1] as const, [`${pronoun} of ${kind}`, 1] as const]
  const {bare, beforeObject} = possibleOrdersIn(syntax)
  yield ['bare form', Math.min(MOST.few, bare)]
  yield [`bare form of ${kind}`, Math.min(MOST.few, bare)]
  yield ['verb before object', Math.min(MOST.few, beforeObject)]
  yield [`verb before object of ${kind}`, Math.min(MOST.few, beforeObject)]
}
