import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {COMMA, GERUND, NOUNS, OPENS_OBJECT, POSSESSIVE} from './tag-sets.ts'
import {has, tagSet} from './token-tests.ts'

const PLURAL = tagSet('NNS')
const SINGULAR = tagSet('NN')

/** What a subject in the singular may end with, as it is tagged. */
const ENDS_SINGULAR = tagSet('NN', 'NNP', 'JJ')

/** What stands after a verb, and hardly after the last noun of a phrase in a list or before its own verb. */
const AFTER_VERB = tagSet('DT', 'PRP', 'PRPS', 'RB', 'RP', 'TO', 'IN')
const AFTER_FORM_IN_S = tagSet('DT', 'PRP', 'PRPS', 'RB', 'RP', 'TO', 'IN', 'NN', 'NNS', 'V_VBG')
const AFTER_FORM_BEHIND_FIGURE = tagSet('DT', 'PRP', 'PRPS', 'RB', 'RP', 'TO', 'IN', 'V_VBG')

/** A figure, a bracket or a quotation may end it, too: `Setting it to 0 disables the limit.` */
const FIGURE = tagSet('CD', 'P(', 'P"')

const endsSingular = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, ENDS_SINGULAR) || has(syntax, at, FIGURE) || lowerAt(syntax, at) === 'this'

/** The odds that what is tagged as a plural needs for being a verb: hardly any before an object, which nouns do not have. */
function leastOddsOfForm(syntax: Syntax, at: number): number {
  if (has(syntax, at - 1, FIGURE)) return has(syntax, at + 1, AFTER_FORM_BEHIND_FIGURE) ? FINITE.faint : Number.POSITIVE_INFINITY
  if (has(syntax, at + 1, OPENS_OBJECT) || (has(syntax, syntax.first, GERUND) && has(syntax, at + 1, AFTER_VERB))) return FINITE.remote
  return has(syntax, at + 1, AFTER_FORM_IN_S) ? FINITE.faint : Number.POSITIVE_INFINITY
}

/** `Setting a low limit works around the fault.`: after a singular, what is tagged as a plural may be its verb. */
export function mayHaveVerbInS(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 1; at++) {
    if (!has(syntax, at, PLURAL) || !endsSingular(syntax, at - 1)) continue
    if (finiteOddsAt(syntax, at) > leastOddsOfForm(syntax, at)) return true
  }
  return false
}

/** `Lighting, mood and colour all matter.`: a form in *-ing* that nouns go on from is one of them, and the subject. */
export const opensWithListOfNouns = (syntax: Syntax): boolean =>
  has(syntax, syntax.first, GERUND) && has(syntax, syntax.first + 1, COMMA) && has(syntax, syntax.first + 2, NOUNS)

/** `For the rest, head to the archive.`: what is tagged as a bare noun right after a comma may be an order, whether or not a lexicon has it as a verb. */
export function mayHaveOrderLikeNoun(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 1; at++) {
    if (!has(syntax, at, SINGULAR) || !has(syntax, at - 1, COMMA) || !has(syntax, at + 1, AFTER_VERB)) continue
    if (finiteOddsAt(syntax, at) > FINITE.remote) return true
  }
  return false
}

/** What follows “has”, and no owner: `the harbour's been`. */
const BEEN = tagSet('A_VBN')

/** `For some months Anna's been away.`: what is tagged as the ending of an owner stands for “has”. */
export function hasContractedHas(syntax: Syntax): boolean {
  for (let at = syntax.first + 1; at < syntax.end - 1; at++) if (has(syntax, at, POSSESSIVE) && has(syntax, at + 1, BEEN)) return true
  return false
}
