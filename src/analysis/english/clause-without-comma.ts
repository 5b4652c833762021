import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {BARE, COORDINATOR, INFLECTED, MODAL, NOMINATIVE, OPENS_OBJECT, PREPOSITION} from './tag-sets.ts'
import {afterAdverbs, beforeAdverbs, has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const QUOTE = tagSet('P"')

/** How what may be an order is tagged, where it is no verb. */
const LIKE_NOUN = tagSet('NN', 'JJ')

/** What an order does not stand right after, adverbs left out: what calls for a noun or for a bare form. */
const NO_ORDER_BEHIND = tagSet('CC', 'TO', 'DT', 'PRPS', 'POS', 'IN', 'SIN', 'A_MD', 'A_VBP', 'A_VBZ', 'A_VBD', 'P-', 'P"', 'SYM')

/** Verbs whose object has a bare form after it: `let it run`. */
const CAUSATIVE = wordSet('let lets letting make makes making made help helps helping helped')

/** `fire up`, `check out`: what belongs to a verb, whether or not it is tagged so. */
const PARTICLES = wordSet('up out off down back over away')

function hasCausative(syntax: Syntax, to: number): boolean {
  for (let at = syntax.first; at < to; at++) if (CAUSATIVE.has(lowerAt(syntax, at))) return true
  return false
}

/** What stands after an order, and hardly after a noun that is none. */
const mayHaveObject = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, OPENS_OBJECT) || has(syntax, at, QUOTE) || PARTICLES.has(lowerAt(syntax, at))

/** The odds of a finite verb that an order needs, by its tag and by what stands after it. */
function leastOddsOfOrder(syntax: Syntax, at: number): number {
  if (has(syntax, at, PREPOSITION)) return FINITE.open
  if (has(syntax, at, BARE)) return hasCausative(syntax, at) ? Number.POSITIVE_INFINITY : FINITE.remote
  return has(syntax, at, LIKE_NOUN) && mayHaveObject(syntax, at + 1) ? FINITE.faint : Number.POSITIVE_INFINITY
}

const mayBeOrderAt = (syntax: Syntax, at: number): boolean =>
  (syntax.words[at]!.parts & CAN_BE_VERB) > 0 &&
  !has(syntax, beforeAdverbs(syntax, at), NO_ORDER_BEHIND) &&
  finiteOddsAt(syntax, at) > leastOddsOfOrder(syntax, at)

/** `To stop it tap once.`, `If it is full empty the tray.`: an order after what opens a sentence, with no comma between them. */
export function mayHaveOrderWithoutComma(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 1; at++) if (mayBeOrderAt(syntax, at)) return true
  return false
}

/** `If it is full then round the number.`: after a verb and no coordinator, “then” opens the main clause of a condition. */
export function hasMainClauseAfterThen(syntax: Syntax): boolean {
  if (lowerAt(syntax, syntax.first) !== 'if') return false
  let hasVerb = false
  for (let at = syntax.first + 1; at < syntax.end - 1; at++) {
    if (hasVerb && lowerAt(syntax, at) === 'then') return !has(syntax, at - 1, COORDINATOR)
    hasVerb ||= isFiniteAt(syntax, at)
  }
  return false
}

/** Pronouns that are tagged alike wherever they stand. */
const EITHER_CASE = wordSet('you it')

const isSubjectPronoun = (syntax: Syntax, at: number): boolean => has(syntax, at, NOMINATIVE) || EITHER_CASE.has(lowerAt(syntax, at))

/** `To do that we need`: after the bare form of a verb that says nothing, “that” points at something, and a pronoun and its verb are the main clause. */
export function hasClauseAfterPointing(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 2; at++) {
    if (lowerAt(syntax, at) !== 'that' || !has(syntax, at - 1, BARE) || isReporting(lowerAt(syntax, at - 1))) continue
    if (isSubjectPronoun(syntax, at + 1) && isFiniteAt(syntax, afterAdverbs(syntax, at + 1))) return true
  }
  return false
}

/** `Which tool you use will depend`: a modal right after a verb that says nothing has a clause for its subject. */
export function hasModalAfterVerb(syntax: Syntax): boolean {
  for (let at = syntax.first + 2; at < syntax.end - 1; at++)
    if (has(syntax, at, MODAL) && has(syntax, at - 1, INFLECTED) && isFiniteAt(syntax, at - 1) && !isReporting(lowerAt(syntax, at - 1)))
      return true
  return false
}
