import type {FragmentKind} from '../../language/grammar/classes.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE, MAY_BE_VERB} from '../../language/grammar/tags.ts'
import {nounPhraseOf} from './noun-phrase.ts'
import {hasFreeVerb, is, isFiniteVerb, SAME_FORM, startsClause} from './reading.ts'
import {isSoleClause, spareVerbs} from './spare-verbs.ts'
import {IN_SUBJECT, isVerbByPlace} from './verb-by-place.ts'
import {before, isOfOne} from './verbs.ts'
import type {Verdict} from './verdict.ts'

/**
 * From which score on a verb is taken for the main verb, whatever the rest says: in 60,000 sentences of news these scores parted whole
 * sentences with a fronted phrase from fragments best. Clauses with `that` and relative clauses are often full of verbs that look like main ones.
 */
const MAIN_VERB: Readonly<Partial<Record<FragmentKind, number>>> = {infinitive: 1, prepositional: -0.5, participial: 0, subordinate: 0}

/** `Ending a dispute that began in May`: a verb right behind a noun and a word that may be its relative pronoun. */
const isRelativeVerb = (syntax: Syntax, at: number): boolean =>
  RELATIVE.has(lowerAt(syntax, at - 1)) && is(syntax, at - 2, 'NN', 'NNS', 'NNP', 'X')
const RELATIVE = new Set(['that', 'who', 'which'])

/** `two failed attempts`: an adjective between a determiner or a number and its noun. */
const isAttribute = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'JJ') && is(syntax, at - 1, 'DT', 'PRPS', 'CD', 'JJ') && is(syntax, at + 1, 'NN', 'NNS')

/** Whether every verb has a word that opens its clause, behind a subordinator or a form in *-ing* that opens the sentence. */
function isAccountedFor(kind: FragmentKind, syntax: Syntax): boolean {
  if (kind === 'subordinate') return isSoleClause(syntax)
  return kind === 'participial' && is(syntax, syntax.first, 'V_VBG') && spareVerbs(syntax, syntax.first + 1).next().done === true
}

/** `To combat this many sellers changed their prices.`: some verb is too likely the main one, other than a participle that opens the phrase. */
export function hasMainVerb({kind, syntax, verbs, margin}: Verdict): boolean {
  const limit = MAIN_VERB[kind]
  if (limit === undefined || isAccountedFor(kind, syntax)) return false
  const isOpener = (at: number): boolean => (kind === 'participial' && at === syntax.first) || isAttribute(syntax, at)
  return verbs.at.some(
    (at, index) => verbs.score[index]! > limit + margin && !isOpener(at) && !(kind !== 'prepositional' && isRelativeVerb(syntax, at)),
  )
}

/** A form in *-ing* or an infinitive in front may be the subject of any verb, however sure the score. */
const SUBJECT_KINDS: ReadonlySet<FragmentKind> = new Set(['infinitive', 'participial'])

/** How likely a spare verb must be the main one, by its score; likelier where it may as well be none, or belong to a relative clause without a pronoun. */
const SPARE = {sure: -4.2, doubtful: -2.9}

/** `When it was set up the firm offered cheap tickets.`: more verbs than words that open a clause for them. */
export function hasVerbToSpare({kind, syntax, verbs, margin}: Verdict): boolean {
  if (!['subordinate', 'prepositional', 'participial', 'infinitive'].includes(kind)) return false
  const start = kind === 'participial' ? syntax.first + 1 : syntax.first
  for (const {at, isDoubtful, isBehindComma} of spareVerbs(syntax, start)) {
    if (isVerbByPlace(syntax, at) || (kind === 'subordinate' && isBehindComma && !isDoubtful)) return true
    const doubt = isBehindComma || SUBJECT_KINDS.has(kind) ? 0 : margin
    const index = verbs.at.indexOf(at)
    if (index >= 0 && verbs.score[index]! > (isDoubtful ? SPARE.doubtful : SPARE.sure) + doubt) return true
  }
  return false
}

/** `According to the figures, profits tripled.`: behind that opener, a participle of a noun behind the comma is its verb. */
export function hasVerbBehindAccording({syntax}: Verdict): boolean {
  if (lowerAt(syntax, syntax.first) !== 'according') return false
  let comma = -1
  for (let at = syntax.first; at < syntax.end; at++) {
    if (is(syntax, at, 'P,')) comma = at
    else if (comma >= 0 && is(syntax, at, 'V_VBN') && is(syntax, at - 1, 'NN', 'NNS', 'NNP') && isOneSubject(syntax, comma + 1, at))
      return true
  }
  return false
}

/** A noun this near to being tagged a finite verb may be the verb that a noun phrase seems to lack: `The prizes range up to a house.` */
const MAY_BE_ITS_VERB = -30

export function hasPossibleVerb({kind, syntax}: Verdict): boolean {
  if (kind !== 'nominal' || nounPhraseOf(syntax)) return false
  for (let at = syntax.first; at < syntax.end; at++) {
    if (isVerbByPlace(syntax, at)) return true
    if (IS_FINITE[syntax.tags[at]!] === 0 && MAY_BE_VERB[syntax.tags[at]!] === 1 && syntax.finiteMargins[at]! > MAY_BE_ITS_VERB) return true
  }
  return false
}

/** Words that may open a phrase or a clause. */
const EITHER = new Set(['before', 'since', 'after', 'until', 'till', 'despite', 'during', 'as'])

/** Words that may be all of what a preposition takes: `before now`, `despite that`. */
const ENDS_PHRASE = new Set(['now', 'then', 'that', 'this'])

/** `Since its launch 2,000 copies have been sold.`: two noun phrases in a row before the verb, of which the second is its subject. */
export function hasSubjectBehindPhrase({kind, syntax}: Verdict): boolean {
  if ((kind !== 'subordinate' && kind !== 'prepositional') || !EITHER.has(lowerAt(syntax, syntax.first))) return false
  for (let at = syntax.first + 1; at < syntax.end && !isFiniteVerb(syntax, at) && !is(syntax, at, 'P,', 'CC'); at++) {
    const ends = is(syntax, at, 'NN', 'NNS', 'NNP') || ENDS_PHRASE.has(lowerAt(syntax, at))
    if (ends && is(syntax, at + 1, 'DT', 'PRPn', 'PRPS', 'EX', 'CD') && !/^\d{4}$/.test(lowerAt(syntax, at + 1)))
      return hasFreeVerb(syntax, at + 2)
  }
  return false
}

/** `If it rains then the match is off.`: what follows is the main clause. */
export function hasThenClause({kind, syntax}: Verdict): boolean {
  if (kind !== 'subordinate') return false
  for (let at = syntax.first + 3; at < syntax.end - 2; at++) {
    if (lowerAt(syntax, at) === 'then' && !is(syntax, at - 1, 'CC') && startsClause(syntax, at + 1)) return true
  }
  return false
}

/** `a pipe channels noise`, `k falls to zero`: one thing and a plural in a row, which is a verb. */
export function hasNumberClash({syntax}: Verdict): boolean {
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (is(syntax, at, 'NNS') && ((is(syntax, at - 1, 'NN') && isOfOne(syntax, at - 1)) || isVerbOfLetter(syntax, at))) return true
  }
  return false
}

/** `If so, k falls.`: behind a comma and a letter that stands for something, a plural that may be a verb is one. */
const isVerbOfLetter = (syntax: Syntax, at: number): boolean =>
  /^[b-z]$/.test(lowerAt(syntax, at - 1)) && is(syntax, at - 2, 'P,') && syntax.finiteMargins[at]! > MAY_BE_ITS_VERB

/** `For each year served, staff get a day.`: a plural and a bare form behind the comma. */
export function hasBareVerbBehindComma({kind, syntax}: Verdict): boolean {
  if (kind !== 'prepositional' && kind !== 'participial') return false
  let comma = -1
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    if (is(syntax, at, 'P,')) comma = at
    const isNear = is(syntax, at, 'V_VB', 'A_VB') && syntax.finiteMargins[at]! > MAY_BE_PLURAL_VERB
    if (
      comma >= 0 &&
      isNear &&
      is(syntax, behindQuotes(syntax, before(syntax, at)), 'NNS', 'NNP', 'SYM') &&
      isOneSubject(syntax, comma + 1, at)
    )
      return true
  }
  return false
}

/** Whether nothing but the parts of a noun phrase stands between two tokens. */
function isOneSubject(syntax: Syntax, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!is(syntax, at, ...IN_SUBJECT) && !is(syntax, at, 'P"', 'RB')) return false
  return true
}

/** The token at or before another that is no quotation mark. */
const behindQuotes = (syntax: Syntax, from: number): number => {
  let at = from
  while (is(syntax, at, 'P"')) at--
  return at
}

/** A bare form this near to being tagged finite may be the verb of a plural. */
const MAY_BE_PLURAL_VERB = -25

/** `When it opened, the toll cost a pound.`: a form that may be past stands behind a noun, tagged as something else. */
export function hasSameFormVerb({kind, syntax}: Verdict): boolean {
  if (!['subordinate', 'prepositional', 'participial', 'infinitive', 'nominal'].includes(kind)) return false
  for (let at = syntax.first + 2; at < syntax.end; at++) {
    if (SAME_FORM.has(lowerAt(syntax, at)) && is(syntax, at, 'V_VBN', 'V_VB') && is(syntax, at - 1, 'NN', 'NNS', 'NNP', 'PRPn')) return true
  }
  return false
}
