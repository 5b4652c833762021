import {isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {hasFreeVerb} from './finite-verbs.ts'
import {spareVerbs} from './spare-verbs.ts'
import {ADVERB, INFLECTED} from './tag-sets.ts'
import {afterCoordinator, has, tagSet} from './token-tests.ts'

const ASKED = tagSet('SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'IN')
const COMPARED = tagSet('RB', 'RBR')
const OPENS_BARE_SUBJECT = tagSet('NN', 'NNS', 'NNP', 'JJ', 'V_VBG')

/** `Asked why he had resigned he smiled.`: what somebody was asked, not did. */
function isAsked(syntax: Syntax): boolean {
  const at = afterCoordinator(syntax)
  if (lowerAt(syntax, at) !== 'asked' || !has(syntax, at + 1, ASKED)) return false
  return !spareVerbs(syntax, at + 1).next().done
}

/** `And retired miners have less.`: the first word is no verb at all, for the verb of a subject comes after it. */
export function opensWithSubject(syntax: Syntax): boolean {
  if (isAsked(syntax)) return true
  let at = afterCoordinator(syntax)
  while (has(syntax, at, ADVERB)) at++
  if (!has(syntax, at, INFLECTED)) return false
  let next = at + 1
  while (has(syntax, next, COMPARED)) next++
  return (
    lowerAt(syntax, at).endsWith('ed') &&
    !isReporting(lowerAt(syntax, at)) &&
    has(syntax, next, OPENS_BARE_SUBJECT) &&
    hasFreeVerb(syntax, next)
  )
}
