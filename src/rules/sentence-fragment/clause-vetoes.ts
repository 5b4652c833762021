import {endsInReport, isReporting} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_SUBORDINATOR, type TagName} from '../../language/grammar/tags.ts'
import {countFinite, is, isFiniteVerb, SAME_FORM} from './reading.ts'
import type {Verdict} from './verdict.ts'

/** Words that “that” points at more often than it opens a clause with them. */
const POINTED_AT = new Set('one same kind sort way said alone monday tuesday wednesday thursday friday saturday sunday'.split(' '))

/** `That means little.`, `That evening was quiet.`: the word points at something; behind a bare `Officials said.` a noun may still open a clause. */
export function isDemonstrativeThat({kind, syntax, previous}: Verdict): boolean {
  if (!['that', 'relative', 'subordinate'].includes(kind) || lowerAt(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (!previous && is(syntax, next, 'NNP') && isFiniteVerb(syntax, next + 1)) return true
  if (isFiniteVerb(syntax, next) || POINTED_AT.has(lowerAt(syntax, next)) || countFinite(syntax, next) === 0) return true
  if (is(syntax, next, 'IN') && is(syntax, next + 1, 'NN', 'PRP') && isFiniteVerb(syntax, next + 2)) return true
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

/** `For three years, that has gone up.`: behind the comma, the word points back. */
export function hasDemonstrativeBehindComma({kind, syntax}: Verdict): boolean {
  if (!['prepositional', 'participial', 'infinitive', 'subordinate'].includes(kind)) return false
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    if (is(syntax, at, 'P,') && lowerAt(syntax, at + 1) === 'that' && isFiniteVerb(syntax, at + 2)) return true
  }
  return false
}

/** Words that may open a clause which is the subject of a verb. */
const OPENS_CLAUSE_SUBJECT = new Set(['that', 'whether', 'where', 'when', 'why', 'how', 'what', 'who', 'whoever', 'whatever'])
const OPENS_OBJECT = new Set(['nobody', 'no', 'everyone', 'everybody', 'many', 'most', 'some', 'few'])

/** A form in *-ed*, or one like *cost* or *hit*, with another tag than that of a past form. */
const isPastInDisguise = (syntax: Syntax, at: number): boolean =>
  (lowerAt(syntax, at).endsWith('ed') && is(syntax, at, 'V_VBN', 'JJ')) || (SAME_FORM.has(lowerAt(syntax, at)) && !isFiniteVerb(syntax, at))

/** `Which way it would go was clear.`: a verb right behind another, or its particle, whose clause is the subject; not behind *said*, which takes a clause of its own. */
export function isSubjectOfVerb({kind, syntax}: Verdict): boolean {
  if (kind !== 'that' && kind !== 'subordinate' && kind !== 'relative') return false
  if (!OPENS_CLAUSE_SUBJECT.has(lowerAt(syntax, syntax.first)) && lowerAt(syntax, syntax.first) !== 'which') return false
  for (let at = syntax.first + 3; at < syntax.end; at++) {
    if (is(syntax, at, 'P,', 'CC')) return false
    const verb = is(syntax, at - 1, 'RP') ? at - 2 : at - 1
    const follows = is(syntax, verb, 'V_VB', 'V_VBN', 'V_VBD', 'V_VBP', 'V_VBZ') && !isReporting(lowerAt(syntax, verb))
    if (follows && is(syntax, at, 'A_VBD', 'A_VBZ', 'A_VBP', 'A_MD')) return true
  }
  return false
}

/** `That it opened late surprised the town.`: a form in *-ed* with an object and no auxiliary behind the clause's own verb, tagged as a participle. */
export function isClauseSubject({kind, syntax}: Verdict): boolean {
  if ((kind !== 'that' && kind !== 'subordinate') || !OPENS_CLAUSE_SUBJECT.has(lowerAt(syntax, syntax.first))) return false
  let at = syntax.first + 1
  while (at < syntax.end && !isFiniteVerb(syntax, at)) at++
  for (at += 2; at < syntax.end && IS_SUBORDINATOR[syntax.tags[at]!] === 0; at++) {
    if (!isPastInDisguise(syntax, at)) continue
    const hasObject = is(syntax, at + 1, 'DT', 'PRP', 'PRPS') || OPENS_OBJECT.has(lowerAt(syntax, at + 1))
    const before = is(syntax, at - 1, 'RB', 'NOT') ? at - 2 : at - 1
    if (hasObject && !is(syntax, before, 'A_VB', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_VBN', 'A_VBG', 'A_MD', 'CC', 'P,', 'TO', 'IN')) return true
  }
  return false
}

/** What has a capital in running text too, or no letter to tell it by: names, adjectives made of them, such as those of nations, and “’s”. */
const NAMED: readonly TagName[] = ['NNP', 'NN', 'NNS', 'JJ', 'POS']

/** `Why We Sing is on at ten.`: the title of a work. */
export function opensWithTitle({kind, syntax}: Verdict): boolean {
  if ((kind !== 'relative' && kind !== 'subordinate') || countFinite(syntax) === 0) return false
  const capitals = [1, 2, 3].map((step) => syntax.first + step).filter((at) => syntax.words[at]?.isCapitalised === true)
  return capitals.length >= 2 && capitals.some((at) => !is(syntax, at, ...NAMED) && !OFTEN_CAPITAL.has(lowerAt(syntax, at)))
}

/** `“To be” is a verb.`: words that are talked about, between marks, are the subject of the verb right behind them. */
export function opensWithMention({syntax}: Verdict): boolean {
  if (!is(syntax, syntax.first - 1, 'P"')) return false
  let close = syntax.first + 1
  while (close < syntax.end && !is(syntax, close, 'P"')) close++
  return isFiniteVerb(syntax, close + 1)
}

/** Words with a capital inside a sentence that open no title: the pronoun, and the article of a newspaper's name. */
const OFTEN_CAPITAL = new Set(['i', 'the'])

/** `How right he is!`, `But how the mighty have fallen.`, `What a day.` */
export function isExclamation({kind, syntax}: Verdict): boolean {
  if (kind === 'predicate' || kind === 'that') return false
  const at = is(syntax, syntax.first, 'CC') ? syntax.first + 1 : syntax.first
  return lowerAt(syntax, at) === 'how' || (lowerAt(syntax, at) === 'what' && /^an?$/.test(lowerAt(syntax, at + 1)))
}

/** `Oboe of the eighteenth century.`: a name and what it is called after is an entry or a caption, where no neighbour lacks it. */
export const isNameAlone = ({kind, syntax, partner}: Verdict): boolean => kind === 'nominal' && !partner && is(syntax, syntax.first, 'NNP')

/** `To rinse, hold it under the tap.`: an order behind the comma, and no list of bare forms. */
export function hasOrderBehindComma({kind, syntax}: Verdict): boolean {
  if (kind === 'relative' || kind === 'that' || kind === 'predicate') return false
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
