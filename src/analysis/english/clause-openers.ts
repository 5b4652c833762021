import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR} from '../../language/grammar/tags.ts'
import {ADJECTIVE, ADVERB_OR_NOT, ARTICLES, GERUND, PREPOSITION, SINGULAR} from './tag-sets.ts'
import {has, tagSet, wordSet} from './token-tests.ts'

const OPENS_NEW_PHRASE = tagSet('DT', 'PRP', 'PRPn', 'PRPS')
const GERUNDS = tagSet('V_VBG', 'A_VBG')
const WITHOUT_CLAUSE = tagSet('V_VBN', 'TO', 'P,')

/** Subordinators that may open a phrase without a verb: `once in a team`, `if in doubt`. */
const WITHOUT_VERB = wordSet('once when while though although if where whether')

/** What may be all that follows such a subordinator or a word that may be a preposition: `if necessary`, `before now`, `as always`. */
const WHOLE_PHRASE = wordSet('necessary possible needed so not any now then always usual ever')

/** Subordinators after which a form in *-ing* is a noun, and the verb still to come: `as buying one is cheaper`. */
const BEFORE_GERUND = wordSet('as because that where whereas whether')

/** Prepositions that may open a clause. */
export const EITHER = wordSet('before since after until till as')

const isWholePhrase = (syntax: Syntax, at: number): boolean =>
  WHOLE_PHRASE.has(lowerAt(syntax, at + 1)) && (WITHOUT_VERB.has(lowerAt(syntax, at)) || EITHER.has(lowerAt(syntax, at)))

/** Whether a subordinator waits for a finite verb: not before a participle or a phrase, as in `although set in` or `once in`, nor as a noun. */
export function waitsForVerb(syntax: Syntax, at: number): boolean {
  if (has(syntax, at - 1, ARTICLES)) return false
  const next = has(syntax, at + 1, ADVERB_OR_NOT) ? at + 2 : at + 1
  if (isWholePhrase(syntax, at) || (has(syntax, next, PREPOSITION) && WITHOUT_VERB.has(lowerAt(syntax, at)))) return false
  if (has(syntax, next, ADJECTIVE) && WITHOUT_VERB.has(lowerAt(syntax, at)) && has(syntax, next + 1, OPENS_NEW_PHRASE)) return false
  if (has(syntax, next, GERUNDS)) return BEFORE_GERUND.has(lowerAt(syntax, at))
  return !has(syntax, next, WITHOUT_CLAUSE)
}

/** `winning that race was`: after a form in *-ing* and before a noun in the singular, the word points at something. */
const pointsAtNoun = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'that' && has(syntax, at - 1, GERUND) && has(syntax, at + 1, SINGULAR) && !isReporting(lowerAt(syntax, at - 1))

/** Whether a token opens a clause. */
export const opensClause = (syntax: Syntax, at: number): boolean =>
  (IS_SUBORDINATOR[syntax.tags[at]!] === 1 && !pointsAtNoun(syntax, at)) ||
  (has(syntax, at, PREPOSITION) && EITHER.has(lowerAt(syntax, at)) && at === syntax.first)
