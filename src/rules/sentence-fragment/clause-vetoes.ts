import {countFinite, hasFreeVerb} from '../../analysis/english/finite-verbs.ts'
import {ADVERB, BASE, COMMA, COMMA_OR_COORDINATOR, NAME, NOUNS, PLURAL, PREPOSITION, QUOTE} from '../../analysis/english/tag-sets.ts'
import {has, isFiniteAt, tagSet, wordSet} from '../../analysis/english/tokens.ts'
import type {FragmentKind} from '../../language/grammar/classes.ts'
import {endsInReport} from '../../language/grammar/reporting.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {possibleVerbsIn} from './signs.ts'
import type {Verdict} from './verdict.ts'

const AFTER_PREPOSITION = tagSet('NN', 'PRP')
const POINTED_AT_TAGS = tagSet('NN', 'JJ', 'JJR', 'CD', 'RB', 'V_VB', 'V_VBN', 'V_VBG', 'A_VB', 'A_VBG', 'P,', 'WDT', 'X')
const OPENS_SECOND = tagSet('DT', 'PRPn', 'PRPS', 'EX', 'CD')

/** Words that “that” points at more often than it opens a clause with them. */
const POINTED_AT = wordSet('one same kind sort way said alone monday tuesday wednesday thursday friday saturday sunday')

/** `That means little.`, `That evening was quiet.`: the word points at something; behind a bare `Officials said.` a noun may still open a clause. */
export function isDemonstrativeThat({kind, syntax, previous}: Verdict): boolean {
  if (!['that', 'relative', 'subordinate'].includes(kind) || lowerAt(syntax, syntax.first) !== 'that') return false
  const next = syntax.first + 1
  if (!previous && has(syntax, next, NAME) && isFiniteAt(syntax, next + 1)) return true
  if (isFiniteAt(syntax, next) || POINTED_AT.has(lowerAt(syntax, next)) || countFinite(syntax, next) === 0) return true
  const aside = has(syntax, next + 2, COMMA) ? next + 3 : next + 2
  if (has(syntax, next, PREPOSITION) && has(syntax, next + 1, AFTER_PREPOSITION) && isFiniteAt(syntax, aside)) return true
  if (opensWithPlural(syntax, next)) return false
  if (previous && endsInReport(previous) && countFinite(previous) <= 1) return false
  return has(syntax, next, POINTED_AT_TAGS)
}

/** What may stand in a noun phrase before its noun. */
const BEFORE_NOUN = tagSet('JJ', 'JJR', 'RB', 'CD', 'NN', 'NNP', 'V_VBN', 'V_VBG', 'P-')

/** `low margins help`: a noun phrase that only a plural ends, at which the word before it would not point. */
function opensWithPlural(syntax: Syntax, start: number): boolean {
  let at = start
  while (has(syntax, at, BEFORE_NOUN)) at++
  return has(syntax, at, PLURAL)
}

/** `For three years, that has gone up.`: after the comma, the word points back. */
export function hasDemonstrativeBehindComma({kind, syntax}: Verdict): boolean {
  if (!['prepositional', 'participial', 'infinitive', 'subordinate'].includes(kind)) return false
  for (let at = syntax.first + 1; at < syntax.end; at++) {
    if (has(syntax, at, COMMA) && lowerAt(syntax, at + 1) === 'that' && isFiniteAt(syntax, at + 2)) return true
  }
  return false
}

/** `“To be” is a verb.`: words that are talked about, between marks, are the subject of the verb right after them. */
export function opensWithMention({syntax}: Verdict): boolean {
  if (QUOTE[syntax.tags[syntax.first - 1] ?? 0] === 0) return false
  let close = syntax.first + 1
  while (close < syntax.end && !has(syntax, close, QUOTE)) close++
  return isFiniteAt(syntax, close + 1)
}

/** `Oboe of the eighteenth century.`: a name and what it is called after is an entry or a caption, where no neighbour lacks it. */
export const isNameAlone = ({kind, syntax, partner}: Verdict): boolean => kind === 'nominal' && !partner && has(syntax, syntax.first, NAME)

/** The kinds after whose comma an order may stand that is tagged as a noun: `If it rings, answer the door.` */
const BEFORE_ORDER: ReadonlySet<FragmentKind> = new Set(['subordinate', 'infinitive', 'prepositional'])

/** From this margin on, a word right after the comma may be an order. */
const MAY_BE_ORDER = -30

/** `To rinse, hold it under the tap.`: an order after the comma, and no list of bare forms. */
export function hasOrderBehindComma({kind, syntax}: Verdict): boolean {
  if (kind === 'relative' || kind === 'that' || kind === 'predicate') return false
  if (BEFORE_ORDER.has(kind) && possibleVerbsIn(syntax).ordered > MAY_BE_ORDER) return true
  for (let at = syntax.first + 1; at < syntax.end - 2; at++) {
    if (!has(syntax, at, COMMA)) continue
    const verb = has(syntax, at + 1, ADVERB) ? at + 2 : at + 1
    if (lowerAt(syntax, at + 1) === 'please' || has(syntax, verb, BASE)) return true
  }
  return false
}

/** Words that may open a phrase or a clause. */
const EITHER = wordSet('before since after until till despite during as')

/** `Since its launch 2,000 copies have been sold.`: two noun phrases in a row before the verb, of which the second is its subject. */
export function hasSubjectBehindPhrase({kind, syntax}: Verdict): boolean {
  if ((kind !== 'subordinate' && kind !== 'prepositional') || !EITHER.has(lowerAt(syntax, syntax.first))) return false
  for (let at = syntax.first + 1; at < syntax.end && !isFiniteAt(syntax, at) && !has(syntax, at, COMMA_OR_COORDINATOR); at++) {
    if (has(syntax, at, NOUNS) && has(syntax, at + 1, OPENS_SECOND)) return hasFreeVerb(syntax, at + 2)
  }
  return false
}
