import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {hasFreeVerb, MAY_BE_SUBJECT} from './finite-verbs.ts'
import {spareVerbs} from './spare-verbs.ts'
import {ADVERB, COMMA, COMMA_OR_COORDINATOR, COORDINATOR, NOUNS, QUOTE} from './tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from './tokens.ts'

const ASKED = tagSet('SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'IN')
const FULL_FORMS = tagSet('V_VBD', 'V_VBN', 'V_VBZ', 'V_VBP')
const COMPARED = tagSet('RB', 'RBR')
const OPENS_BARE_SUBJECT = tagSet('NN', 'NNS', 'NNP', 'JJ', 'V_VBG')
const OPENS_SECOND = tagSet('DT', 'PRPn', 'PRPS', 'EX', 'CD')

/** `Asked why he had resigned he smiled.`: what somebody was asked, not did. */
function isAsked(syntax: Syntax): boolean {
  const at = has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first
  if (lowerAt(syntax, at) !== 'asked' || !has(syntax, at + 1, ASKED)) return false
  return !spareVerbs(syntax, at + 1).next().done
}

/** `Mohammed was hiding.`, `And retired miners have less.`, `Once compromised the machines send spam.`: the first word is no verb at all, for the verb of a subject comes after it. */
export function opensWithSubject(syntax: Syntax): boolean {
  if (isAsked(syntax)) return true
  const isCoordinated = has(syntax, syntax.first, COORDINATOR)
  let at = isCoordinated ? syntax.first + 1 : syntax.first
  if (isCoordinated && MAY_BE_SUBJECT.has(lowerAt(syntax, at))) return true
  while (has(syntax, at, ADVERB) || lowerAt(syntax, at) === 'once') at++
  if (!has(syntax, at, FULL_FORMS)) return false
  let next = at + 1
  while (has(syntax, next, COMPARED)) next++
  if (isFiniteAt(syntax, next)) return !isCoordinated
  if (lowerAt(syntax, at - 1) === 'once') return has(syntax, next, COMMA) || hasFreeVerb(syntax, next)
  return (
    lowerAt(syntax, at).endsWith('ed') &&
    !isReporting(lowerAt(syntax, at)) &&
    has(syntax, next, OPENS_BARE_SUBJECT) &&
    hasFreeVerb(syntax, next)
  )
}

/** Words that may open a phrase or a clause. */
const EITHER = wordSet('before since after until till despite during as')

/** `Since its launch 2,000 copies have been sold.`: two noun phrases in a row before the verb, of which the second is its subject. */
export function hasSubjectAfterPhrase(syntax: Syntax): boolean {
  if (!EITHER.has(lowerAt(syntax, syntax.first))) return false
  for (let at = syntax.first + 1; at < syntax.end && !isFiniteAt(syntax, at) && !has(syntax, at, COMMA_OR_COORDINATOR); at++) {
    if (has(syntax, at, NOUNS) && has(syntax, at + 1, OPENS_SECOND)) return hasFreeVerb(syntax, at + 2)
  }
  return false
}

/** `“To be” is a verb.`: words that are talked about, between marks, are the subject of the verb right after them. */
export function opensWithMention(syntax: Syntax): boolean {
  if (QUOTE[syntax.tags[syntax.first - 1] ?? 0] === 0) return false
  let close = syntax.first + 1
  while (close < syntax.end && !has(syntax, close, QUOTE)) close++
  return isFiniteAt(syntax, close + 1)
}
