import type {FragmentKind} from '../../language/grammar/classes.ts'
import {endsInReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {TagName} from '../../language/grammar/tags.ts'
import {countFinite, hasFreeVerb, is, isFiniteVerb} from './reading.ts'
import {possibleVerbsIn} from './signs.ts'
import type {Verdict} from './verdict.ts'

/** Words that “that” points at more often than it opens a clause with them. */
const POINTED_AT = new Set('one same kind sort way said alone monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** `That means little.`, `That evening was quiet.`: the word points at something; behind a bare `Officials said.` a noun may still open a clause. */
export function isDemonstrativeThat({kind, syntax, previous}: Verdict): boolean {
  if (!['that', 'relative', 'subordinate'].includes(kind) || lowerAt(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (!previous && is(syntax, next, 'NNP') && isFiniteVerb(syntax, next + 1)) return true
  if (isFiniteVerb(syntax, next) || POINTED_AT.has(lowerAt(syntax, next)) || countFinite(syntax, next) === 0) return true
  const aside = is(syntax, next + 2, 'P,') ? next + 3 : next + 2
  if (is(syntax, next, 'IN') && is(syntax, next + 1, 'NN', 'PRP') && isFiniteVerb(syntax, aside)) return true
  if (opensWithPlural(syntax, next)) return false
  if (previous && endsInReport(previous) && countFinite(previous) <= 1) return false
  return (
    is(syntax, next, 'NN', 'JJ', 'JJR', 'CD', 'RB', 'V_VB', 'V_VBN', 'V_VBG', 'A_VB', 'A_VBG', 'P,', 'WDT', 'X') || syntax.end - next < 2
  )
}

/** What may stand in a noun phrase before its noun. */
const BEFORE_NOUN: readonly TagName[] = ['JJ', 'JJR', 'RB', 'CD', 'NN', 'NNP', 'V_VBN', 'V_VBG', 'P-']

/** Forms in *-s* that are of one thing. */
const SINGULAR_IN_S = new Set([
  'news',
  'politics',
  'series',
  'means',
  'species',
  'economics',
  'physics',
  'mathematics',
  'athletics',
  'crossroads',
])

/** `low margins help`: a noun phrase that only a plural ends, at which the word before it would not point. */
function opensWithPlural(syntax: Syntax, start: number): boolean {
  let at = start
  while (is(syntax, at, ...BEFORE_NOUN)) at++
  return is(syntax, at, 'NNS') && !SINGULAR_IN_S.has(lowerAt(syntax, at)) && !is(syntax, at + 1, 'NN', 'NNS', 'NNP', 'POS', 'P,')
}

/** `For three years, that has gone up.`: after the comma, the word points back. */
export function hasDemonstrativeBehindComma({kind, syntax}: Verdict): boolean {
  if (!['prepositional', 'participial', 'infinitive', 'subordinate'].includes(kind)) return false
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    if (is(syntax, at, 'P,') && lowerAt(syntax, at + 1) === 'that' && isFiniteVerb(syntax, at + 2)) return true
  }
  return false
}

/** `“To be” is a verb.`: words that are talked about, between marks, are the subject of the verb right after them. */
export function opensWithMention({syntax}: Verdict): boolean {
  if (!is(syntax, syntax.first - 1, 'P"')) return false
  let close = syntax.first + 1
  while (close < syntax.end && !is(syntax, close, 'P"')) close++
  return isFiniteVerb(syntax, close + 1)
}

/** `Oboe of the eighteenth century.`: a name and what it is called after is an entry or a caption, where no neighbour lacks it. */
export const isNameAlone = ({kind, syntax, partner}: Verdict): boolean => kind === 'nominal' && !partner && is(syntax, syntax.first, 'NNP')

/** The kinds after whose comma an order may stand that is tagged as a noun: `If it rings, answer the door.` */
const BEFORE_ORDER: ReadonlySet<FragmentKind> = new Set(['subordinate', 'infinitive', 'prepositional'])

/** From this margin on, a word right after the comma may be an order. */
const MAY_BE_ORDER = -30

/** `To rinse, hold it under the tap.`: an order after the comma, and no list of bare forms. */
export function hasOrderBehindComma({kind, syntax}: Verdict): boolean {
  if (kind === 'relative' || kind === 'that' || kind === 'predicate') return false
  if (BEFORE_ORDER.has(kind) && possibleVerbsIn(syntax).ordered > MAY_BE_ORDER) return true
  for (let at = syntax.first + 1; at < syntax.end - 2; at++) {
    if (!is(syntax, at, 'P,')) continue
    const verb = is(syntax, at + 1, 'RB') ? at + 2 : at + 1
    if (lowerAt(syntax, at + 1) === 'please' || (lowerAt(syntax, at + 1) === 'do' && /^n[o']t$/.test(lowerAt(syntax, at + 2)))) return true
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
