import type {FragmentKind} from '../../language/grammar/classes.ts'
import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {endsInReport, opensWithReport} from '../../language/grammar/reporting.ts'
import type {VerbScores} from '../../language/grammar/sentence-features.ts'
import type {Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, MAY_BE_VERB, type TagName, tag} from '../../language/grammar/tags.ts'

/** What a veto looks at. */
export interface Verdict {
  readonly kind: FragmentKind
  readonly syntax: Syntax
  readonly previous: Syntax | undefined
  readonly verbs: VerbScores
}

const is = ({tags, end}: Syntax, at: number, ...names: readonly TagName[]): boolean =>
  at < end && names.some((name) => tag(name) === tags[at])
const lower = ({words}: Syntax, at: number): string => words[at]?.lower ?? ''
const isFiniteVerb = ({tags, end}: Syntax, at: number): boolean => at < end && IS_FINITE[tags[at]!] === 1

const countFinite = ({tags, first, end}: Syntax, from = first): number => {
  let count = 0
  for (let at = from; at < end; at++) count += IS_FINITE[tags[at]!]!
  return count
}

/** Words that “that” points at more often than it opens a clause with them. */
const POINTED_AT = new Set(['one', 'same', 'kind', 'sort', 'way', 'said'])

/** `That means little.`, `That evening was quiet.`: the word points at something; behind a bare `Officials said.` a noun may still open a clause. */
function isDemonstrativeThat({kind, syntax, previous}: Verdict): boolean {
  if (!['that', 'relative', 'subordinate'].includes(kind) || lower(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (isFiniteVerb(syntax, next) || POINTED_AT.has(lower(syntax, next)) || countFinite(syntax, next) === 0) return true
  if (previous && endsInReport(previous) && countFinite(previous) <= 1) return false
  return is(syntax, next, 'NN', 'JJ', 'JJR', 'CD', 'RB', 'V_VB', 'V_VBN', 'V_VBG', 'A_VB', 'P,', 'WDT', 'X') || syntax.end - next < 2
}

/**
 * From which score on a verb is taken for the main verb, whatever the rest says. Clauses with `that` and relative clauses are often full of
 * verbs that look like main ones.
 */
const MAIN_VERB: Readonly<Partial<Record<FragmentKind, number>>> = {infinitive: 1, prepositional: -0.5, participial: 0, subordinate: 0}

/** `To combat this many sellers changed their prices.`: some verb is too likely the main one. */
function hasMainVerb({kind, verbs}: Verdict): boolean {
  const limit = MAIN_VERB[kind]
  return limit !== undefined && verbs.score.some((score) => score > limit)
}

/** A noun this near to being tagged a finite verb may be the verb that a noun phrase seems to lack: `The prizes range up to a house.` */
const MAY_BE_ITS_VERB = -30

function hasPossibleVerb({kind, syntax}: Verdict): boolean {
  if (kind !== 'nominal') return false
  for (let at = syntax.first; at < syntax.end; at++) {
    if (IS_FINITE[syntax.tags[at]!] === 0 && MAY_BE_VERB[syntax.tags[at]!] === 1 && syntax.finiteMargins[at]! > MAY_BE_ITS_VERB) return true
  }
  return false
}

/** Words that may open a phrase or a clause. */
const EITHER = new Set(['before', 'since', 'after', 'until', 'till', 'despite', 'during', 'as'])

/** Words that may be all of what a preposition takes: `before now`, `despite that`. */
const ENDS_PHRASE = new Set(['now', 'then', 'that', 'this'])

/** `Since its launch 2,000 copies have been sold.`: two noun phrases in a row before the verb, of which the second is its subject. */
function hasSubjectBehindPhrase({kind, syntax}: Verdict): boolean {
  if ((kind !== 'subordinate' && kind !== 'prepositional') || !EITHER.has(lower(syntax, syntax.first))) return false
  for (let at = syntax.first + 1; at < syntax.end && !isFiniteVerb(syntax, at) && !is(syntax, at, 'P,', 'CC'); at++) {
    const ends = is(syntax, at, 'NN', 'NNS', 'NNP') || ENDS_PHRASE.has(lower(syntax, at))
    if (ends && is(syntax, at + 1, 'DT', 'PRPn', 'PRPS', 'EX', 'CD') && !/^\d{4}$/.test(lower(syntax, at + 1)))
      return hasFreeVerb(syntax, at + 2)
  }
  return false
}

/** `For three years, that has gone up.`: behind the comma, the word points back. */
function hasDemonstrativeBehindComma({kind, syntax}: Verdict): boolean {
  if (!['prepositional', 'participial', 'infinitive', 'subordinate'].includes(kind)) return false
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    if (is(syntax, at, 'P,') && lower(syntax, at + 1) === 'that' && isFiniteVerb(syntax, at + 2)) return true
  }
  return false
}

/** Words that may open a clause which is the subject of a verb. */
const OPENS_CLAUSE_SUBJECT = new Set(['that', 'whether', 'where', 'when', 'why', 'how', 'what', 'who', 'whoever', 'whatever'])
const OPENS_OBJECT = new Set(['nobody', 'no', 'everyone', 'everybody', 'many', 'most', 'some', 'few'])

/** `That it opened late surprised the town.`: a form in *-ed* with an object and no auxiliary behind the clause's own verb, tagged as a participle. */
function isClauseSubject({kind, syntax}: Verdict): boolean {
  if ((kind !== 'that' && kind !== 'subordinate') || !OPENS_CLAUSE_SUBJECT.has(lower(syntax, syntax.first))) return false
  let at = syntax.first + 1
  while (at < syntax.end && !isFiniteVerb(syntax, at)) at++
  for (at += 2; at < syntax.end; at++) {
    if (!lower(syntax, at).endsWith('ed') || !is(syntax, at, 'V_VBN', 'JJ')) continue
    const hasObject = is(syntax, at + 1, 'DT', 'PRP', 'PRPS') || OPENS_OBJECT.has(lower(syntax, at + 1))
    const before = is(syntax, at - 1, 'RB', 'NOT') ? at - 2 : at - 1
    if (hasObject && !is(syntax, before, 'A_VB', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_VBN', 'A_VBG', 'A_MD', 'CC', 'P,', 'TO', 'IN')) return true
  }
  return false
}

/** `How right he is!`, `But how the mighty have fallen.`, `What a day.` */
function isExclamation({kind, syntax}: Verdict): boolean {
  if (kind !== 'subordinate' && kind !== 'relative') return false
  const at = is(syntax, syntax.first, 'CC') ? syntax.first + 1 : syntax.first
  return lower(syntax, at) === 'how' || (lower(syntax, at) === 'what' && /^an?$/.test(lower(syntax, at + 1)))
}

/** `Asked why he had resigned he smiled.`: what somebody was asked, not did. */
function isAsked({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate') return false
  const at = is(syntax, syntax.first, 'CC') ? syntax.first + 1 : syntax.first
  return lower(syntax, at) === 'asked' && is(syntax, at + 1, 'SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'IN') && lower(syntax, at + 1) !== 'for'
}

/** `When it opened, the toll cost a pound.`: a form that may be past stands behind a noun, tagged as something else. */
function hasSameFormVerb({kind, syntax}: Verdict): boolean {
  if (!['subordinate', 'prepositional', 'participial', 'infinitive', 'nominal'].includes(kind)) return false
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (SAME_FORM.has(lower(syntax, at)) && is(syntax, at, 'V_VBN', 'V_VB') && is(syntax, at - 1, 'NN', 'NNS', 'NNP', 'PRPn')) return true
  }
  return false
}

const INVERTING = new Set(['so', 'nor', 'neither', 'here', 'there', 'then', 'thus', 'such', 'only', 'never', 'yet'])

/** Words tagged as coordinators that may be a subject: `Both were destroyed.` */
const PAIRING = new Set(['both', 'either', 'neither'])

/** Verbs that go before their subject behind `then`, `here` and their like. */
const GOES_FIRST = new Set(
  'came come comes went goes go follows followed stood stands sat sits lay lies began begins ended ends'.split(' '),
)

const isInvertible = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'A_MD', 'A_VBD', 'A_VBP', 'A_VBZ') || (isFiniteVerb(syntax, at) && GOES_FIRST.has(lower(syntax, at)))

/** `And so did the others.`, `And here comes the bride.`, `And keep quiet.` */
function isInvertedOrOrdered({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate') return false
  let at = syntax.first
  const coordinated = is(syntax, at, 'CC')
  if (PAIRING.has(lower(syntax, at))) return true
  if (coordinated) at++
  for (; is(syntax, at, 'RB', 'NOT'); at++) if (INVERTING.has(lower(syntax, at)) && isInvertible(syntax, at + 1)) return true
  if (is(syntax, at, 'V_VB', 'A_VB')) return true
  return coordinated && !isFiniteVerb(syntax, at) && !is(syntax, at, 'V_VBN', 'P,', 'IN')
}

/** `Did he say so.`, `Should they call, say no.`: a verb before its subject, as in a question or a condition. */
function isVerbFirstClause({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate') return false
  const at = syntax.first
  return is(syntax, at, 'A_MD', 'A_VBD', 'A_VBZ', 'A_VBP') && is(syntax, at + 1, 'PRPn', 'PRP', 'DT', 'NNP', 'PRPS', 'EX')
}

/** Past participles that are spelt like the bare form, with which an order may open: `Put the lid on.` */
const SAME_FORM = new Set(
  'put cut set let read run come become hit shut spread cast cost hurt split quit bet burst bid shed thrust rid reset overcome beat'.split(
    ' ',
  ),
)

/** `Put the lid on.`, tagged as a participle. */
function isOrder({kind, syntax}: Verdict): boolean {
  if (kind !== 'participial' && kind !== 'predicate') return false
  const word = syntax.words[syntax.first]
  if (word === undefined || !is(syntax, syntax.first, 'V_VBN', 'V_VBP', 'V_VB')) return false
  return SAME_FORM.has(word.lower) || ((word.parts & CAN_BE_VERB) > 0 && !/(ing|ed)$/.test(word.lower))
}

/** `Mohammed was hiding.`, `Troubled lenders said …`: the first word is no verb at all, for the verb of a subject comes behind it. */
function opensWithSubject({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || is(syntax, syntax.first, 'CC')) return false
  let at = syntax.first
  while (is(syntax, at, 'RB')) at++
  if (!is(syntax, at, 'V_VBD', 'V_VBN', 'V_VBZ', 'V_VBP')) return false
  let next = at + 1
  while (is(syntax, next, 'RB', 'RBR')) next++
  if (isFiniteVerb(syntax, next)) return true
  return lower(syntax, at).endsWith('ed') && is(syntax, next, 'NN', 'NNS', 'NNP', 'JJ', 'V_VBG') && hasFreeVerb(syntax, next)
}

/** Whether a finite verb stands behind `from` before anything that opens another clause. */
function hasFreeVerb(syntax: Syntax, from: number): boolean {
  for (let at = from; at < syntax.end; at++) {
    if (isFiniteVerb(syntax, at)) return true
    if (is(syntax, at, 'CC', 'SIN', 'SWRB', 'WP', 'WDT', 'WRB', 'P,')) return false
  }
  return false
}

/** `Adds the chairman: “We are ready.”`: a verb of saying before its subject. */
function isReportFirst({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || !opensWithReport(syntax)) return false
  for (let at = syntax.first; at < syntax.words.length; at++) if (is(syntax, at, 'P:', 'P"') || /["“”]/.test(lower(syntax, at))) return true
  return false
}

/** `To rinse, hold it under the tap.`: an order behind the comma, and no list of bare forms. */
function hasOrderBehindComma({kind, syntax}: Verdict): boolean {
  if (kind === 'relative' || kind === 'that' || kind === 'predicate') return false
  for (let at = syntax.first + 1; at < syntax.end - 2; at++) {
    if (!is(syntax, at, 'P,')) continue
    const verb = is(syntax, at + 1, 'RB') ? at + 2 : at + 1
    if (lower(syntax, at + 1) === 'please' || (lower(syntax, at + 1) === 'do' && /^n[o']t$/.test(lower(syntax, at + 2)))) return true
    if (is(syntax, verb, 'V_VB', 'A_VB') && !isListed(syntax, verb)) return true
  }
  return false
}

/** Whether another bare form follows in a list: `to buy, sell, or hold`. */
function isListed(syntax: Syntax, verb: number): boolean {
  for (let at = verb + 1; at < Math.min(syntax.end, verb + 7); at++) {
    if (!is(syntax, at, 'P,', 'CC')) continue
    if (is(syntax, is(syntax, at + 1, 'CC') ? at + 2 : at + 1, 'V_VB')) return true
  }
  return false
}

/** `Asked about the delay, the minister shrugged.`: a participle tagged as a past form, with a subject and its verb behind a comma. */
function hasSubjectBehindComma({kind, syntax}: Verdict): boolean {
  if (kind !== 'predicate' || !is(syntax, syntax.first, 'V_VBD', 'V_VBN')) return false
  for (let at = syntax.first + 1; at < syntax.end; at++) if (is(syntax, at, 'P,') && startsClause(syntax, at + 1)) return true
  return false
}

const OPENS_SUBJECT: readonly TagName[] = ['DT', 'NN', 'NNS', 'NNP', 'PRPn', 'PRP', 'PRPS', 'JJ', 'CD', 'PDT', 'EX']

/** Whether a noun phrase and a finite verb follow before anything that opens another clause. */
const startsClause = (syntax: Syntax, at: number): boolean => is(syntax, at, ...OPENS_SUBJECT) && hasFreeVerb(syntax, at + 1)

/** The reasons, in order, for which a sentence that the classifier takes for a fragment is left alone. */
const VETOES: readonly ((verdict: Verdict) => boolean)[] = [
  isDemonstrativeThat,
  hasMainVerb,
  hasPossibleVerb,
  hasSubjectBehindPhrase,
  hasDemonstrativeBehindComma,
  isClauseSubject,
  hasSameFormVerb,
  isExclamation,
  isInvertedOrOrdered,
  isVerbFirstClause,
  opensWithSubject,
  hasSubjectBehindComma,
  isAsked,
  isReportFirst,
  isOrder,
  hasOrderBehindComma,
]

/** Whether one of the few things that the classifier is known to take wrongly stands in a sentence. */
export const isVetoed = (verdict: Verdict): boolean => VETOES.some((veto) => veto(verdict))
