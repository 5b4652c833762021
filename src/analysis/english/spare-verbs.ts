import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {EITHER, opensClause, waitsForVerb} from './clause-openers.ts'
import {mayBeFinite, phraseBefore} from './possible-verbs.ts'
import {CLAUSE_OPENERS, COMMA, COORDINATOR, NOUNS, PRESENT} from './tag-sets.ts'
import {afterCoordinator, has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const OPENS_NOUN_PHRASE_TAGS = tagSet('DT', 'PRPS', 'PRPn', 'NNP', 'NNS', 'NN', 'JJ', 'CD')

/** `the house the family had left`: a noun, another without a link, and its verb. */
const isUnlinkedRelative = (syntax: Syntax, verb: number): boolean => has(syntax, phraseBefore(syntax, verb) - 1, NOUNS)

function hasCoordinator(syntax: Syntax, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (has(syntax, at, COORDINATOR)) return true
  return false
}

/** Behind a comma or a coordinator comes one more verb of the same subject; before a finite verb, a form in *-s* is a noun. */
const isNoVerbOfItsOwn = (syntax: Syntax, at: number): boolean =>
  has(syntax, at - 1, COMMA) || (has(syntax, at, PRESENT) && isFiniteAt(syntax, at + 1))

/** `it seems he knew`, `to make sure it works`: a clause without *that* may follow these too. */
const SEEMING = wordSet('seems seemed seem appears appeared sure certain wish suppose')

const isReported = (syntax: Syntax, from: number, to: number): boolean => {
  for (let at = Math.max(from, syntax.first); at < to; at++)
    if (isReporting(lowerAt(syntax, at)) || SEEMING.has(lowerAt(syntax, at))) return true
  return false
}

/** `Since his departure, others have led.`: an opener that may be a preposition, and one comma with a new noun phrase between it and the verb. */
function isPhraseBefore(syntax: Syntax, verb: number): boolean {
  if (!EITHER.has(lowerAt(syntax, syntax.first))) return false
  let comma = -1
  for (let at = syntax.first; at < verb; at++) {
    if (has(syntax, at, COMMA)) comma = at
  }
  return comma > 0 && has(syntax, comma + 1, OPENS_NOUN_PHRASE_TAGS)
}

/** A verb that no opener of a clause accounts for. */
interface SpareVerb {
  readonly at: number
  /** Whether it has another tag, or a noun stands before its subject, so that it may belong to a relative clause without a pronoun. */
  readonly isDoubtful: boolean
}

/**
 * The finite verbs from a token on that no subordinator, relative pronoun, coordinator or verb of saying accounts for: each is likely the main
 * verb.
 */
export function* spareVerbs(syntax: Syntax, from: number): Generator<SpareVerb> {
  let waiting = 0
  let last = -1
  for (let at = from; at < syntax.end; at++) {
    if (opensClause(syntax, at)) {
      if (waitsForVerb(syntax, at)) waiting++
    } else if (mayBeFinite(syntax, at) && !isNoVerbOfItsOwn(syntax, at)) {
      const isAccountedFor =
        (waiting > 0 && !(last < 0 && waiting === 1 && isPhraseBefore(syntax, at))) ||
        (last >= 0 && hasCoordinator(syntax, last, at)) ||
        isReported(syntax, last < 0 ? from : last, at)
      if (waiting > 0) waiting--
      if (!isAccountedFor) yield {at, isDoubtful: !isFiniteAt(syntax, at) || isUnlinkedRelative(syntax, at)}
      last = at
    }
  }
}

/** Whether from a token on a verb is spare, and nothing else accounts for it. */
export function hasSureSpareVerb(syntax: Syntax, from: number): boolean {
  for (const {isDoubtful} of spareVerbs(syntax, from)) if (!isDoubtful) return true
  return false
}

const OPENERS = listOf('sure opener')

/** What may stand before the opener of a clause: `And even if it rains`. */
const BEFORE_OPENER = wordSet('even just only ever especially particularly partly simply')

/** The token that opens the clause in front of a sentence, -1 where none does. */
function openerOf(syntax: Syntax): number {
  let at = afterCoordinator(syntax)
  if (BEFORE_OPENER.has(lowerAt(syntax, at))) at++
  return OPENERS.has(lowerAt(syntax, at)) && has(syntax, at, CLAUSE_OPENERS) ? at : -1
}

/** `Because the pumps`: an opener of clauses in front, and a verb before the first comma. */
export function opensWithClause(syntax: Syntax): boolean {
  const opener = openerOf(syntax)
  return opener >= 0 && waitsForVerb(syntax, opener) && hasVerbBeforeComma(syntax)
}

/** `Because the pumps had failed`: a clause with its opener in front, and no verb in the sentence that this or another clause does not account for. */
export function isSoleClause(syntax: Syntax): boolean {
  const opener = openerOf(syntax)
  if (opener < 0) return false
  return hasVerbBeforeComma(syntax) && spareVerbs(syntax, opener).next().done === true
}

/** `Since his departure, the club has lost.`: where no verb comes before the first comma, the opener is a preposition, or a verb has another tag. */
function hasVerbBeforeComma(syntax: Syntax): boolean {
  for (let at = syntax.first; at < syntax.end && !has(syntax, at, COMMA); at++) if (isFiniteAt(syntax, at)) return true
  return false
}
