import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {isReporting, opensWithReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {countFinite, hasFreeVerb, is, isFiniteVerb, MAY_BE_SUBJECT, SAME_FORM} from './reading.ts'
import {spareVerbs} from './spare-verbs.ts'
import {mayBeOrder} from './verbs.ts'
import type {Verdict} from './verdict.ts'

/** `Asked why he had resigned he smiled.`: what somebody was asked, not did. */
function isAsked({syntax}: Verdict): boolean {
  const at = is(syntax, syntax.first, 'CC') ? syntax.first + 1 : syntax.first
  if (lowerAt(syntax, at) !== 'asked' || !is(syntax, at + 1, 'SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'IN') || lowerAt(syntax, at + 1) === 'for')
    return false
  return !spareVerbs(syntax, at + 1).next().done
}

const INVERTING = new Set(['so', 'nor', 'neither', 'here', 'there', 'then', 'now', 'thus', 'such', 'only', 'never', 'yet'])

/** Words tagged as coordinators that may be a subject: `Both were destroyed.` */
const PAIRING = new Set(['both', 'either', 'neither'])

/** Verbs that go before their subject after `then`, `here` and their like. */
const GOES_FIRST = new Set(
  'came come comes arrives arrived went goes go follows followed stood stands sat sits lay lies began begins commenced commences ended ends died dies arose arises emerged emerges'.split(
    ' ',
  ),
)

const isInvertible = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'A_MD', 'A_VBD', 'A_VBP', 'A_VBZ') || (isFiniteVerb(syntax, at) && GOES_FIRST.has(lowerAt(syntax, at)))

/** What readers are told to do in the midst of a report: `But know this.` */
const OFTEN_ORDERED = new Set(
  'know note remember forget let take see look make think consider imagine keep try give come get tell ask listen check visit call wait buy'.split(
    ' ',
  ),
)

/** Whether a sentence says something of somebody, who may be the subject of the next as well: it neither orders nor speaks to the reader. */
function hasPlainSubject(syntax: Syntax): boolean {
  if (countFinite(syntax) === 0 || is(syntax, syntax.first, 'V_VB', 'A_VB', 'RB')) return false
  return !syntax.words.some(({lower}) => lower === 'you' || lower === 'your')
}

/** `And so did the others.`, `And here comes the bride.`, `And keep quiet.` */
export function isInvertedOrOrdered(verdict: Verdict): boolean {
  const {kind, syntax, previous} = verdict
  if (kind !== 'predicate') return false
  if (isThanks(verdict)) return true
  let at = syntax.first
  const coordinated = is(syntax, at, 'CC')
  if (PAIRING.has(lowerAt(syntax, at))) return true
  if (coordinated) at++
  for (; is(syntax, at, 'RB', 'RBR', 'NOT'); at++) if (INVERTING.has(lowerAt(syntax, at)) && isInvertible(syntax, at + 1)) return true
  if (is(syntax, at, 'V_VB', 'A_VB'))
    return !(coordinated && previous && hasPlainSubject(previous)) || OFTEN_ORDERED.has(lowerAt(syntax, at))
  return coordinated && !isFiniteVerb(syntax, at) && !is(syntax, at, 'V_VBN', 'P,', 'IN')
}

/** `And thank you all.`, `But lets hope so.` */
const isThanks = ({syntax}: Verdict): boolean =>
  WISHES.has(lowerAt(syntax, is(syntax, syntax.first, 'CC') ? syntax.first + 1 : syntax.first))
const WISHES = new Set(['thank', 'let', 'lets'])

/** Words that make another verb of the one before them, and open no phrase that says where or when. */
const PARTICLES = new Set(['on', 'off', 'out', 'up', 'aside', 'away', 'down', 'over'])

/** `Cast off loosely.`: a form like *put* that is read as a name. */
const isPhrasalOrder = (syntax: Syntax): boolean =>
  SAME_FORM.has(lowerAt(syntax, syntax.first)) && PARTICLES.has(lowerAt(syntax, syntax.first + 1))

/** `Put the lid on.`, tagged as a participle; `Bake for 20 minutes.`, as a preposition. */
export function isOrder({kind, syntax, partner}: Verdict): boolean {
  const word = syntax.words[syntax.first]
  if (kind === 'nominal' && is(syntax, syntax.first, 'V_VB')) return true
  if (kind === 'prepositional' || (kind === 'nominal' && (!partner || is(syntax, syntax.first, 'IN')))) return mayBeOrder(syntax)
  if (kind !== 'participial' && kind !== 'predicate') return false
  if (is(syntax, syntax.first, 'NN', 'NNP') && isPhrasalOrder(syntax)) return true
  if (word === undefined || !is(syntax, syntax.first, 'V_VBN', 'V_VBP', 'V_VB')) return false
  return SAME_FORM.has(word.lower) || ((word.parts & CAN_BE_VERB) > 0 && !/(ing|ed)$/.test(word.lower))
}

/** `Mohammed was hiding.`, `And retired miners have less.`, `Once compromised the machines send spam.`: the first word is no verb at all, for the verb of a subject comes after it. */
export function opensWithSubject(verdict: Verdict): boolean {
  const {kind, syntax} = verdict
  if (kind !== 'predicate') return false
  if (isAsked(verdict)) return true
  const isCoordinated = is(syntax, syntax.first, 'CC')
  let at = isCoordinated ? syntax.first + 1 : syntax.first
  if (isCoordinated && MAY_BE_SUBJECT.has(lowerAt(syntax, at))) return true
  while (is(syntax, at, 'RB') || lowerAt(syntax, at) === 'once') at++
  if (!is(syntax, at, 'V_VBD', 'V_VBN', 'V_VBZ', 'V_VBP')) return false
  let next = at + 1
  while (is(syntax, next, 'RB', 'RBR')) next++
  if (isFiniteVerb(syntax, next)) return !isCoordinated
  if (lowerAt(syntax, at - 1) === 'once') return is(syntax, next, 'P,') || hasFreeVerb(syntax, next)
  return (
    lowerAt(syntax, at).endsWith('ed') &&
    !isReporting(lowerAt(syntax, at)) &&
    is(syntax, next, 'NN', 'NNS', 'NNP', 'JJ', 'V_VBG') &&
    hasFreeVerb(syntax, next)
  )
}

/** `Adds the chairman: “We are ready.”`: a verb of saying before its subject. */
export function isReportFirst({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || !opensWithReport(syntax)) return false
  for (let at = syntax.first; at < syntax.words.length; at++)
    if (is(syntax, at, 'P:', 'P"') || /["“”]/.test(syntax.words[at]!.lower)) return true
  return false
}
