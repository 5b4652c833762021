import type {FragmentKind} from '../../language/grammar/classes.ts'
import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {TagName} from '../../language/grammar/tags.ts'
import {waitsForVerb} from './openers.ts'
import {is, isFiniteVerb, SAME_FORM} from './reading.ts'
import type {Verdict} from './verdict.ts'

const canBeVerb = (syntax: Syntax, at: number): boolean => (syntax.words[at]!.parts & CAN_BE_VERB) > 0

/** Whether some verb stands in a sentence before a token. */
function hasVerbBefore(syntax: Syntax, end: number): boolean {
  for (let at = syntax.first; at < end; at++) if (isFiniteVerb(syntax, at)) return true
  return false
}

/** `For God’s sake, stop.`, `For details, ring the office.`, `When in doubt, dig.`, `When in Rome, do as the Romans do.`: an order behind a phrase, tagged as something else. */
export function isOrderBehindPhrase({kind, syntax}: Verdict): boolean {
  if (kind !== 'prepositional' && kind !== 'subordinate') return false
  let comma = syntax.first + 1
  while (comma < syntax.end && !is(syntax, comma, 'P,')) comma++
  const verb = comma + 1
  if (verb >= syntax.end || hasVerbBefore(syntax, comma)) return false
  if (verb === syntax.end - 1) return is(syntax, verb, 'NN', 'JJ', 'V_VB', 'V_VBP') && canBeVerb(syntax, verb)
  if (is(syntax, verb, 'NN', 'V_VBG') && canBeVerb(syntax, verb) && is(syntax, verb + 1, 'DT', 'PRPS')) return true
  return kind === 'subordinate' && is(syntax, verb, 'V_VBP', 'A_VBP') && !waitsForVerb(syntax, syntax.first)
}

/** A noun this near to being tagged a finite verb may be an order. */
const MAY_BE_ORDER = -30

/** `If the light stays on, contact the dealer and quote the number.`: a bare noun behind the comma is an order where another order follows “and”. */
export function isFirstOfOrders({kind, syntax}: Verdict): boolean {
  if (kind !== 'subordinate') return false
  let comma = syntax.first + 2
  while (comma < syntax.end && !is(syntax, comma, 'P,')) comma++
  const verb = comma + 1
  if (!is(syntax, verb, 'NN') || !canBeVerb(syntax, verb) || syntax.finiteMargins[verb]! < MAY_BE_ORDER) return false
  for (let at = verb + 2; at < syntax.end && !is(syntax, at, 'P,'); at++) if (is(syntax, at, 'CC')) return is(syntax, at + 1, 'V_VB')
  return false
}

/** What a bare verb at the end of a sentence may be tagged as. */
const AT_END: readonly TagName[] = ['NN', 'JJ', 'RB', 'V_VB']

/** The kinds of which a comma may close the first phrase or clause. */
const OPENS_WITH_PHRASE: ReadonlySet<FragmentKind> = new Set(['subordinate', 'participial', 'prepositional', 'predicate'])

/** `When leaders clash, officials brief.`: behind a comma, a plural and a word that may be its verb, with which the sentence ends. */
export function endsInBareVerb({kind, syntax}: Verdict): boolean {
  const last = syntax.end - 1
  if (!OPENS_WITH_PHRASE.has(kind) || !is(syntax, last, ...AT_END)) return false
  if (!canBeVerb(syntax, last) || !is(syntax, last - 1, 'NNS')) return false
  const before = is(syntax, last - 2, 'DT', 'JJ', 'CD', 'PRPS') ? last - 3 : last - 2
  return is(syntax, before, 'P,') && before > syntax.first + 1
}

/** The most tokens in front of the comma of a purpose: `To serve, …`. */
const SHORT_PURPOSE = 4

/** `To finish, block to size.`: an order behind a short purpose, read as a noun. */
export function isOrderBehindPurpose({kind, syntax}: Verdict): boolean {
  if (kind !== 'infinitive') return false
  let comma = syntax.first + 2
  while (comma < syntax.end && !is(syntax, comma, 'P,')) comma++
  const isOrder = is(syntax, comma + 1, 'NN') && canBeVerb(syntax, comma + 1) && is(syntax, comma + 2, 'DT', 'PRPS', 'TO', 'IN')
  return isOrder && comma - syntax.first <= SHORT_PURPOSE
}

/** How near to being tagged a finite verb the last word must be. */
const NEAR = -20

/** Whether a clause with *as* stands between commas right before a token: `, as he knows, hurts`. */
function isBehindAside(syntax: Syntax, at: number): boolean {
  if (!is(syntax, at - 1, 'P,')) return false
  let opener = at - 2
  while (opener > syntax.first && !is(syntax, opener, 'P,')) opener--
  return lowerAt(syntax, opener + 1) === 'as' && opener > syntax.first
}

/** `To lose once hurts.`, `Being poor, as he knows, hurts.`: the last word is the verb of what stands in front, tagged as a plural. */
export function endsInVerb({kind, syntax}: Verdict): boolean {
  const last = syntax.end - 1
  if ((kind !== 'participial' && kind !== 'infinitive') || !is(syntax, last, 'NNS')) return false
  return syntax.finiteMargins[last]! > NEAR && (is(syntax, last - 1, 'RB', 'RBR') || isBehindAside(syntax, last))
}

/** `Sterling cast off its gloom.`: a noun in *-ing* that is no form of a verb, before a form that may be past. */
export const opensWithNounInIng = ({kind, syntax}: Verdict): boolean =>
  kind === 'participial' &&
  is(syntax, syntax.first, 'V_VBG') &&
  NOUNS_IN_ING.has(lowerAt(syntax, syntax.first)) &&
  (isFiniteVerb(syntax, syntax.first + 1) || SAME_FORM.has(lowerAt(syntax, syntax.first + 1)))

const NOUNS_IN_ING = new Set(['sterling', 'shipping', 'housing', 'lightning', 'morning', 'evening', 'nothing', 'everything', 'something'])

/** `The Who are on tonight.`: a name that looks like a relative pronoun. */
export const isNamedWho = ({syntax}: Verdict): boolean =>
  is(syntax, syntax.first, 'DT') && lowerAt(syntax, syntax.first + 1) === 'who' && syntax.words[syntax.first + 1]!.isCapitalised
