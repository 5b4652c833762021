import {countFinite, hasFreeVerb, MAY_BE_SUBJECT, SAME_FORM} from '../../analysis/english/finite-verbs.ts'
import {mayBeOrder} from '../../analysis/english/possible-verbs.ts'
import {spareVerbs} from '../../analysis/english/spare-verbs.ts'
import {ADVERB, ADVERBS, BASE, COMMA, COORDINATOR, PREPOSITION} from '../../analysis/english/tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from '../../analysis/english/tokens.ts'
import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {isReporting, opensWithReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {Verdict} from './verdict.ts'

const ASKED = tagSet('SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'IN')
const AUXILIARIES = tagSet('A_MD', 'A_VBD', 'A_VBP', 'A_VBZ')
const ORDERS = tagSet('V_VB', 'A_VB', 'RB')
const BEHIND_COORDINATOR = tagSet('V_VBN', 'P,', 'IN')
const LIKE_ORDERS = tagSet('V_VBN', 'V_VBP', 'V_VB')
const FULL_FORMS = tagSet('V_VBD', 'V_VBN', 'V_VBZ', 'V_VBP')
const COMPARED = tagSet('RB', 'RBR')
const OPENS_BARE_SUBJECT = tagSet('NN', 'NNS', 'NNP', 'JJ', 'V_VBG')
const COLON_OR_QUOTE = tagSet('P:', 'P"')

/** `Asked why he had resigned he smiled.`: what somebody was asked, not did. */
function isAsked({syntax}: Verdict): boolean {
  const at = has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first
  if (lowerAt(syntax, at) !== 'asked' || !has(syntax, at + 1, ASKED)) return false
  return !spareVerbs(syntax, at + 1).next().done
}

const INVERTING = wordSet('so nor neither here there then now thus such only never yet')

/** Words tagged as coordinators that may be a subject: `Both were destroyed.` */
const PAIRING = wordSet('both either neither')

/** Verbs that go before their subject after `then`, `here` and their like. */
const GOES_FIRST = wordSet(
  'came come comes arrives arrived went goes go follows followed stood stands sat sits lay lies began begins commenced commences ended ends died dies arose arises emerged emerges',
)

const isInvertible = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, AUXILIARIES) || (isFiniteAt(syntax, at) && GOES_FIRST.has(lowerAt(syntax, at)))

/** What readers are told to do in the midst of a report: `But know this.` */
const OFTEN_ORDERED = wordSet(
  'know note remember forget let take see look make think consider imagine keep try give come get tell ask listen check visit call wait buy',
)

/** Whether a sentence says something of somebody, who may be the subject of the next as well: it neither orders nor speaks to the reader. */
function hasPlainSubject(syntax: Syntax): boolean {
  if (countFinite(syntax) === 0 || has(syntax, syntax.first, ORDERS)) return false
  return !syntax.words.some(({lower}) => lower === 'you')
}

/** `And so did the others.`, `And here comes the bride.`, `And keep quiet.` */
export function isInvertedOrOrdered(verdict: Verdict): boolean {
  const {kind, syntax, previous} = verdict
  if (kind !== 'predicate') return false
  if (isThanks(verdict)) return true
  let at = syntax.first
  const coordinated = has(syntax, at, COORDINATOR)
  if (PAIRING.has(lowerAt(syntax, at))) return true
  if (coordinated) at++
  for (; has(syntax, at, ADVERBS); at++) if (INVERTING.has(lowerAt(syntax, at)) && isInvertible(syntax, at + 1)) return true
  if (has(syntax, at, BASE)) return !(coordinated && previous && hasPlainSubject(previous)) || OFTEN_ORDERED.has(lowerAt(syntax, at))
  return coordinated && !isFiniteAt(syntax, at) && !has(syntax, at, BEHIND_COORDINATOR)
}

/** `And thank you all.`, `But lets hope so.` */
const isThanks = ({syntax}: Verdict): boolean =>
  WISHES.has(lowerAt(syntax, has(syntax, syntax.first, COORDINATOR) ? syntax.first + 1 : syntax.first))
const WISHES = wordSet('thank let lets')

/** Words that make another verb of the one before them, and open no phrase that says where or when. */
const PARTICLES = wordSet('on off out up aside away down over')

/** `Put the lid on.`, tagged as a participle; `Cast off loosely.`, as a name; `Bake for 20 minutes.`, as a preposition. */
export function isOrder({kind, syntax, partner}: Verdict): boolean {
  const word = syntax.words[syntax.first]
  if (kind === 'prepositional' || (kind === 'nominal' && (!partner || has(syntax, syntax.first, PREPOSITION)))) return mayBeOrder(syntax)
  if (kind !== 'participial' && kind !== 'predicate') return false
  if (word === undefined) return false
  if (SAME_FORM.has(word.lower) && PARTICLES.has(lowerAt(syntax, syntax.first + 1))) return true
  if (!has(syntax, syntax.first, LIKE_ORDERS)) return false
  return SAME_FORM.has(word.lower) || ((word.parts & CAN_BE_VERB) > 0 && !/(ing|ed)$/.test(word.lower))
}

/** `Mohammed was hiding.`, `And retired miners have less.`, `Once compromised the machines send spam.`: the first word is no verb at all, for the verb of a subject comes after it. */
export function opensWithSubject(verdict: Verdict): boolean {
  const {kind, syntax} = verdict
  if (kind !== 'predicate') return false
  if (isAsked(verdict)) return true
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

/** `Adds the chairman: “We are ready.”`: a verb of saying before its subject. */
export function isReportFirst({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || !opensWithReport(syntax)) return false
  for (let at = syntax.first; at < syntax.words.length; at++) if (has(syntax, at, COLON_OR_QUOTE)) return true
  return false
}
