import {BASE, CLAUSE_OPENERS, COMMA, COORDINATOR, NOMINATIVE, NOUNS, OPENS_OBJECT} from '../../../analysis/english/tag-sets.ts'
import {beforeAdverbs, has, isFiniteAt, tagSet} from '../../../analysis/english/token-tests.ts'
import {CAN_BE_VERB} from '../../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR} from '../../../language/grammar/tags.ts'
import {listOf} from '../../../language/word-lists.ts'
import type {Sign} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'
import {above, MAIN} from './range.ts'

/** A form that may be a verb, tagged as something else. */
const LIKE_VERB = tagSet('NN', 'NNS', 'NNP', 'V_VBN', 'V_VBP', 'JJ')
const BEFORE_BARE = tagSet('TO', 'A_MD', 'CC', 'RB')

/** Verbs that say what their subject is, which may be a clause: `What he wanted was …`. */
const SAYS_WHAT = listOf('says what')

/** What stands before the subject of a verb, adverbs left out, where it is a pronoun that opens a clause: `Before he spoke he`. */
function signOfPronoun(syntax: Syntax, verb: number): string | undefined {
  const subject = beforeAdverbs(syntax, verb)
  if (!has(syntax, subject, NOMINATIVE) || subject === syntax.first) return undefined
  const before = beforeAdverbs(syntax, subject)
  if (has(syntax, before, COMMA)) return 'pronoun and verb behind comma'
  if (has(syntax, before, NOUNS)) return 'pronoun and verb behind noun'
  if (IS_SUBORDINATOR[syntax.tags[before]!] === 1 || has(syntax, before, CLAUSE_OPENERS) || has(syntax, before, COORDINATOR))
    return undefined
  return 'pronoun and verb behind other'
}

/** What the finite verbs of a sentence come to. */
interface Count {
  finite: number
  openers: number
  /** Verbs that say what a subject is, with no opener of a clause between them and the verb before. */
  sayingWhat: number
  readonly pronouns: Set<string>
}

function countOf(syntax: Syntax): Count {
  const count: Count = {finite: 0, openers: 0, sayingWhat: 0, pronouns: new Set()}
  let isOpen = true
  for (let at = syntax.first; at < syntax.end; at++) {
    if (IS_SUBORDINATOR[syntax.tags[at]!] === 1) [isOpen, count.openers] = [true, count.openers + 1]
    if (!isFiniteAt(syntax, at)) continue
    count.finite++
    if (count.finite > 1 && !isOpen && SAYS_WHAT.has(lowerAt(syntax, at))) count.sayingWhat++
    const pronoun = signOfPronoun(syntax, at)
    if (pronoun !== undefined) count.pronouns.add(pronoun)
    isOpen = false
  }
  return count
}

/** `take your coat`: what may be an order after something else, by its form or its object. */
function ordersIn(syntax: Syntax): {readonly bare: number; readonly beforeObject: number} {
  let [bare, beforeObject] = [0, 0]
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (has(syntax, at, BASE) && !has(syntax, at - 1, BEFORE_BARE)) bare++
    const mayBeVerb = has(syntax, at, LIKE_VERB) && (syntax.words[at]!.parts & CAN_BE_VERB) > 0
    if (mayBeVerb && !isFiniteAt(syntax, at) && has(syntax, at + 1, OPENS_OBJECT)) beforeObject++
  }
  return {bare, beforeObject}
}

/** So many of a thing are told apart. */
const MOST = {finite: 4, spare: 3, few: 2}

/** What the verbs of a fragment say for its being one, or for its having a main clause after all. */
export function* signsOfVerbs({kind, sentence: {syntax, verbs}}: Fragment): Generator<Sign> {
  const best = Math.max(MAIN.least, ...verbs.score)
  yield ['main verb', above(best, MAIN)]
  yield [`main verb of ${kind}`, above(best, MAIN)]
  yield ['sure main verb', Number(best > 0)]
  yield ['last verb', above(verbs.score.at(-1) ?? MAIN.least, MAIN)]
  const {finite, openers, sayingWhat, pronouns} = countOf(syntax)
  const spare = Math.max(-MOST.few, Math.min(MOST.spare, finite - openers))
  yield ['finite verbs', Math.min(MOST.finite, finite)]
  yield [`finite verbs of ${kind}`, Math.min(MOST.finite, finite)]
  yield ['verbs beyond openers', spare]
  yield [`verbs beyond openers of ${kind}`, spare]
  yield [`says what of ${kind}`, Math.min(MOST.few, sayingWhat)]
  for (const pronoun of pronouns) yield* [[pronoun, 1] as const, [`${pronoun} of ${kind}`, 1] as const]
  const {bare, beforeObject} = ordersIn(syntax)
  yield ['bare form', Math.min(MOST.few, bare)]
  yield [`bare form of ${kind}`, Math.min(MOST.few, bare)]
  yield ['verb before object', Math.min(MOST.few, beforeObject)]
  yield [`verb before object of ${kind}`, Math.min(MOST.few, beforeObject)]
}
