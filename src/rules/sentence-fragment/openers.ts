import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR} from '../../language/grammar/tags.ts'
import {is} from './reading.ts'

/** Subordinators that may open a phrase without a verb: `once in a team`, `if in doubt`. */
const WITHOUT_VERB = new Set(['once', 'when', 'while', 'though', 'although', 'if', 'where', 'whether'])

/** What may be all that follows such a subordinator or a word that may be a preposition: `if necessary`, `before now`. */
const WHOLE_PHRASE = new Set(['necessary', 'possible', 'needed', 'so', 'not', 'any', 'now', 'then'])

/** Subordinators after which a form in *-ing* is a noun, and the verb still to come: `as buying one is cheaper`. */
const BEFORE_GERUND = new Set(['as', 'because', 'that', 'where', 'whereas', 'whether'])

/** Prepositions that may open a clause. */
export const EITHER = new Set(['before', 'since', 'after', 'until', 'till', 'as'])

/** `as with music`, `as of May`: prepositions of two words. */
const BEHIND_AS = new Set(['with', 'of', 'for', 'in', 'at'])

const isWholePhrase = (syntax: Syntax, at: number): boolean =>
  WHOLE_PHRASE.has(lowerAt(syntax, at + 1)) && (WITHOUT_VERB.has(lowerAt(syntax, at)) || EITHER.has(lowerAt(syntax, at)))

/** Whether a subordinator waits for a finite verb: not before a participle or a phrase, as in `although set in` or `once in`, nor as a noun. */
export function waitsForVerb(syntax: Syntax, at: number): boolean {
  if (is(syntax, at - 1, 'DT', 'PRPS') || (lowerAt(syntax, at) === 'so' && lowerAt(syntax, at - 1) === 'even')) return false
  if (lowerAt(syntax, at) === 'as' && BEHIND_AS.has(lowerAt(syntax, at + 1))) return false
  const next = is(syntax, at + 1, 'RB', 'NOT') ? at + 2 : at + 1
  if (isWholePhrase(syntax, at) || (is(syntax, next, 'IN') && WITHOUT_VERB.has(lowerAt(syntax, at)))) return false
  if (is(syntax, next, 'JJ') && WITHOUT_VERB.has(lowerAt(syntax, at)) && is(syntax, next + 1, 'DT', 'PRP', 'PRPn', 'PRPS')) return false
  if (is(syntax, next, 'V_VBG', 'A_VBG')) return BEFORE_GERUND.has(lowerAt(syntax, at))
  return !is(syntax, next, 'V_VBN', 'TO', 'P,')
}

/** `winning that race was`: after a form in *-ing* and before a noun in the singular, the word points at something. */
const pointsAtNoun = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'that' && is(syntax, at - 1, 'V_VBG') && is(syntax, at + 1, 'NN') && !isReporting(lowerAt(syntax, at - 1))

/** `if we had that on our boats`: an object between a verb that reports nothing and a preposition. */
const isObject = (syntax: Syntax, at: number): boolean =>
  lowerAt(syntax, at) === 'that' &&
  is(syntax, at + 1, 'IN') &&
  is(syntax, at - 1, 'V_VB', 'V_VBD', 'V_VBP', 'V_VBZ') &&
  !isReporting(lowerAt(syntax, at - 1))

/** Whether a token opens a clause. */
export const opensClause = (syntax: Syntax, at: number): boolean =>
  (IS_SUBORDINATOR[syntax.tags[at]!] === 1 && !pointsAtNoun(syntax, at) && !isObject(syntax, at)) ||
  (is(syntax, at, 'IN') && EITHER.has(lowerAt(syntax, at)) && at === syntax.first)
