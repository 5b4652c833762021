import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {COMMA} from './tag-sets.ts'
import {has, tagSet} from './token-tests.ts'

const PLURAL = tagSet('NNS')
const SINGULAR = tagSet('NN')

/** What a subject in the singular may end with, as it is tagged. */
const ENDS_SINGULAR = tagSet('NN', 'NNP', 'JJ')

/** What stands after a verb, and hardly after the last noun of a phrase in a list or before its own verb. */
const AFTER_VERB = tagSet('DT', 'PRP', 'PRPS', 'RB', 'RP', 'TO', 'IN')
const AFTER_FORM_IN_S = tagSet('DT', 'PRP', 'PRPS', 'RB', 'RP', 'TO', 'IN', 'NN', 'NNS')

const endsSingular = (syntax: Syntax, at: number): boolean => has(syntax, at, ENDS_SINGULAR) || lowerAt(syntax, at) === 'this'

/** `Setting a low limit works around the fault.`: after a singular, what is tagged as a plural may be its verb. */
export function mayHaveVerbInS(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 1; at++) {
    if (!has(syntax, at, PLURAL) || !endsSingular(syntax, at - 1) || !has(syntax, at + 1, AFTER_FORM_IN_S)) continue
    if (finiteOddsAt(syntax, at) > FINITE.faint) return true
  }
  return false
}

/** `For the rest, head to the archive.`: what is tagged as a bare noun right after a comma may be an order, whether or not a lexicon has it as a verb. */
export function mayHaveOrderLikeNoun(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 1; at++) {
    if (!has(syntax, at, SINGULAR) || !has(syntax, at - 1, COMMA) || !has(syntax, at + 1, AFTER_VERB)) continue
    if (finiteOddsAt(syntax, at) > FINITE.remote) return true
  }
  return false
}
