import {opensWithReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {countFinite} from './finite-verbs.ts'
import {isThanks} from './orders.ts'
import {ADVERBS, BASE, COORDINATOR, NOMINATIVE, SUBORDINATOR} from './tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from './token-tests.ts'

const ORDERS = tagSet('V_VB', 'A_VB', 'RB')
const BEHIND_COORDINATOR = tagSet('V_VBN', 'P,', 'IN')
const COLON_OR_QUOTE = tagSet('P:', 'P"')

/** Words tagged as coordinators that may be a subject: `Both were destroyed.` */
const PAIRING = wordSet('both either neither')

const OFTEN_ORDERED = listOf('often ordered')

/** Whether a sentence says something of somebody, who may be the subject of the next as well: it neither orders nor speaks to the reader. */
function hasPlainSubject(syntax: Syntax): boolean {
  if (countFinite(syntax) === 0 || has(syntax, syntax.first, ORDERS)) return false
  return !syntax.words.some(({lower}) => lower === 'you')
}

/** `And thank you.`, `Both were destroyed.`, `And keep quiet.` */
export function isInvertedOrOrdered(syntax: Syntax, previous: Syntax | undefined): boolean {
  if (isThanks(syntax)) return true
  const coordinated = has(syntax, syntax.first, COORDINATOR)
  if (PAIRING.has(lowerAt(syntax, syntax.first))) return true
  let at = coordinated ? syntax.first + 1 : syntax.first
  while (has(syntax, at, ADVERBS)) at++
  if (has(syntax, at, BASE)) return !(coordinated && previous && hasPlainSubject(previous)) || OFTEN_ORDERED.has(lowerAt(syntax, at))
  return coordinated && !isFiniteAt(syntax, at) && !has(syntax, at, BEHIND_COORDINATOR)
}

/** `Adds the chairman: “We are ready.”`: a verb of saying before its subject. */
export function putsReportFirst(syntax: Syntax): boolean {
  if (!opensWithReport(syntax)) return false
  for (let at = syntax.first; at < syntax.words.length; at++) if (has(syntax, at, COLON_OR_QUOTE)) return true
  return false
}

/** Forms of pronouns that are never a subject: after a preposition, the verb that follows them has its own behind it. */
const NO_SUBJECTS = wordSet('him them us me whom')

const OPENERS = listOf('plain opener')

const OTHER_OPENERS = listOf('opener beside plain ones')

/** `Meanwhile we had to wait.`: an adverb, though it is tagged as a subordinator, and the subject of a main clause. */
function opensWithAdverb(syntax: Syntax): boolean {
  const word = lowerAt(syntax, syntax.first)
  return (
    has(syntax, syntax.first, SUBORDINATOR) && has(syntax, syntax.first + 1, NOMINATIVE) && !OPENERS.has(word) && !OTHER_OPENERS.has(word)
  )
}

/** `After them came the guns.`, `Outside we could hear the rain.`: a place or a time comes before the verb, or before the subject. */
export const putsPlaceFirst = (syntax: Syntax): boolean =>
  isFiniteAt(syntax, syntax.first + 2) && (NO_SUBJECTS.has(lowerAt(syntax, syntax.first + 1)) || opensWithAdverb(syntax))
