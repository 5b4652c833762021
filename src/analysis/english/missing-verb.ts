import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {finiteOddsAt} from './finiteness.ts'
import {ADVERB, BASE, COMMA, PARTICIPLES} from './tag-sets.ts'
import {has, isFiniteAt, tagSet} from './token-tests.ts'

const BEFORE_BARE = tagSet('TO', 'A_MD', 'NOT')

/** Words after which what may be a verb has its subject. */
const ENDS_SUBJECT = tagSet('NN', 'NNS', 'NNP', 'PRPn', 'PRP', 'EX', 'CD', 'WP', 'WDT')

/** Tags of words that are no verb, whatever the lexicon says. */
const NO_VERB = tagSet('IN', 'DT', 'RB', 'PRPS', 'CC', 'TO', 'CD', 'NNP')

/** Words before which a bare form is no order. */
const LICENSES_BARE = tagSet('TO', 'A_MD', 'NOT', 'V_VB', 'CC', 'PRP', 'NN', 'NNS', 'NNP', 'A_VBD', 'A_VBZ', 'A_VBP')

/** How near the words of a sentence come to being the finite verb that it seems to lack. */
interface PossibleVerbs {
  /** The highest odds (logarithm) of a word after its subject, anywhere; -Infinity where there is none. */
  readonly anywhere: number
  /** The same after a comma and a subject of its own. */
  readonly behindComma: number
  /** The same right after a comma, where an order would stand. */
  readonly ordered: number
  /** Whether a bare form stands where nothing calls for one. */
  readonly hasOrder: boolean
}

const mayBeVerb = (syntax: Syntax, at: number): boolean =>
  !isFiniteAt(syntax, at) && ((syntax.words[at]!.parts & CAN_BE_VERB) > 0 || syntax.words[at]!.canBePast) && !has(syntax, at, NO_VERB)

const beforeAdverb = (syntax: Syntax, at: number): number => (has(syntax, at - 1, ADVERB) ? at - 2 : at - 1)

const isBareOrder = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, BASE) && !has(syntax, at - 1, LICENSES_BARE) && !(has(syntax, at - 1, ADVERB) && has(syntax, at - 2, BEFORE_BARE))

/** Reads how near the words of a sentence come to being a finite verb, or an order. */
export function possibleVerbsIn(syntax: Syntax): PossibleVerbs {
  let [anywhere, behindComma, ordered, hasOrder] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, false]
  let comma = -1
  for (let at = syntax.first; at < syntax.end; at++) {
    if (has(syntax, at, COMMA)) comma = at
    if (at < syntax.first + 2 || at === comma) continue
    hasOrder ||= isBareOrder(syntax, at)
    if (!mayBeVerb(syntax, at)) continue
    const odds = finiteOddsAt(syntax, at)
    const before = beforeAdverb(syntax, at)
    if (has(syntax, before, ENDS_SUBJECT)) {
      anywhere = Math.max(anywhere, odds)
      if (comma > 0 && at > comma + 1) behindComma = Math.max(behindComma, odds)
    }
    if (has(syntax, before, COMMA) && !has(syntax, at, PARTICIPLES)) ordered = Math.max(ordered, odds)
  }
  return {anywhere, behindComma, ordered, hasOrder}
}
