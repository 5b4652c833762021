import {CAN_BE_NOUN} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {MAY_OPEN_CLAUSE} from './clausal-subject.ts'
import {type Opening, openingAt} from './clause-opening.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {isPreposition, isSubjectPart, isTimeAt, type NounPhrase, readNounPhrase} from './noun-phrase.ts'
import {likelyNumber, nounNumber, opensAlone, type Subject} from './subject.ts'
import {
  ADVERB,
  CLAUSE_OPENERS,
  COMMA,
  COMMON_NOUNS,
  COORDINATOR,
  DETERMINERS,
  GERUND,
  NOUNS,
  NUMBER,
  PARTICIPLE,
  PLURAL,
  SINGULAR,
} from './tag-sets.ts'
import {has, isCapitalised, isFiniteAt, tagSet, wordSet} from './token-tests.ts'
import type {GrammaticalNumber} from './verb.ts'

const PREPOSITION = tagSet('IN', 'SIN', 'TO')
const NOUN_LIKE = tagSet('JJ', 'V_VB', 'V_VBP')

/** A noun phrase before a verb, as its subject, and how the clause opens. */
interface NounSubject {
  readonly phrase: NounPhrase
  readonly opening: Opening
}

/** Where the run of tokens starts that ends before `to` and holds nothing but what a subject may be made of. */
export function runStart(syntax: Syntax, to: number): number {
  let start = to
  while (isSubjectPart(syntax, start - 1)) start--
  return start
}

/** The start of the last noun phrase of a run that follows directly on a noun: `In the end | the mayor`. */
function lastBreak(syntax: Syntax, start: number, to: number): number | undefined {
  for (let at = to - 1; at > start; at--) if (has(syntax, at, DETERMINERS) && has(syntax, at - 1, NOUNS)) return at
  return undefined
}

/** A noun phrase right after another is the subject of what follows, whatever came before: `during the night | the winds …`. */
function behindBreak(syntax: Syntax, from: number, to: number): {start: number; opening: Opening} | undefined {
  const start = lastBreak(syntax, from, to)
  if (start === undefined || isTimeAt(syntax, start)) return undefined
  for (let at = from; at < start; at++) if (isPreposition(syntax, at)) return {start, opening: 'unsure'}
  return undefined
}

/** What stands after “and” in a run that a finite verb opens. */
function behindAnd(syntax: Syntax, from: number, to: number): {start: number; opening: Opening} | undefined {
  if (!isFiniteAt(syntax, from - 1)) return undefined
  for (let at = to - 2; at > from; at--) if (has(syntax, at, COORDINATOR)) return {start: at + 1, opening: 'loose'}
  return undefined
}

/** Where a subject may start in a run, and how its clause opens there. */
function startIn(syntax: Syntax, from: number, to: number): {start: number; opening: Opening} | undefined {
  let start = has(syntax, from, COORDINATOR) ? from + 1 : from
  let opening = openingAt(syntax, start)
  while (has(syntax, start, ADVERB)) start++
  if (opening !== undefined && has(syntax, start, PREPOSITION)) {
    const next = lastBreak(syntax, start, to)
    start = next ?? to
    opening = 'plain'
  }
  if (opening === undefined) return behindBreak(syntax, start, to) ?? behindAnd(syntax, from, to)
  return start >= to || has(syntax, start, GERUND) ? undefined : {start, opening}
}

/** Whether a noun after the head may be the verb of the clause: `The figures from the bank show output is …`. */
function holdsVerb(syntax: Syntax, {head, end}: NounPhrase): boolean {
  for (let at = head + 1; at < end; at++) if (has(syntax, at, NOUNS) && finiteOddsAt(syntax, at) > FINITE.open) return true
  return false
}

/** The subject that ends right before `to`: a noun phrase that fills the clause up to there. */
export function nounSubject(syntax: Syntax, to: number): NounSubject | undefined {
  if (to <= syntax.first || !isSubjectPart(syntax, to - 1)) return undefined
  const found = startIn(syntax, runStart(syntax, to), to)
  if (found === undefined) return undefined
  const phrase = readNounPhrase(syntax, found.start, to)
  return phrase === undefined || holdsVerb(syntax, phrase) ? undefined : {phrase, opening: found.opening}
}

/** With these, two subjects may be one by one: “no man and no woman is safe”. */
const ONE_BY_ONE = wordSet('each every no many')

/** Whether a noun may be the object of a gerund that is the subject: `marketing films to cinemas`, `Fixed pasting films is slow`. */
function mayBeObject(syntax: Syntax, {start, head}: NounPhrase): boolean {
  const at = has(syntax, start, PARTICIPLE) ? start + 1 : start
  return at < head && lowerAt(syntax, at).endsWith('ing')
}

/** Whether the noun may be a verb before a phrase, or the object of a gerund. */
const mayBeVerbal = (syntax: Syntax, phrase: NounPhrase): boolean =>
  (phrase.parts > 1 && finiteOddsAt(syntax, phrase.head) > (phrase.coordination === 'none' ? FINITE.open : FINITE.faint)) ||
  mayBeObject(syntax, phrase)

/** `the arguments variable`, `the files output`: after a plural, what may be a noun as well is the head, and a compound with a plural in front is rare. */
function mayBeCompound(syntax: Syntax, {start, head, end, parts, coordination}: NounPhrase): boolean {
  const last = end - 1
  if (head < last && has(syntax, head + 1, NOUN_LIKE) && !isTimeAt(syntax, head + 1) && (syntax.words[head + 1]!.parts & CAN_BE_NOUN) > 0)
    return true
  if (head > start && has(syntax, head, SINGULAR) && has(syntax, head - 1, PLURAL)) return true
  if (coordination !== 'none' && parts === 2 && has(syntax, last, SINGULAR) && has(syntax, last - 1, COMMON_NOUNS)) return true
  return has(syntax, head + 1, GERUND) && (end === head + 2 || (has(syntax, head + 2, COMMON_NOUNS) && end === head + 3))
}

/** `If the store changes and the value is …`: after what opens a clause, the second of two nouns may be its verb. */
const mayBeClause = (syntax: Syntax, {head, start}: NounPhrase): boolean =>
  has(syntax, head, PLURAL) && has(syntax, head - 1, SINGULAR) && has(syntax, start - 1, CLAUSE_OPENERS)

/** `when the lorry stops after its driver has left`: where a clause and another open, a plural between them may be the verb of the first. */
const mayEndClause = (syntax: Syntax, {head, start, parts}: NounPhrase): boolean =>
  parts > 1 &&
  has(syntax, head, PLURAL) &&
  head > start &&
  has(syntax, start - 1, CLAUSE_OPENERS) &&
  MAY_OPEN_CLAUSE.has(lowerAt(syntax, head + 1))

/** `Rails at Scale contains …`: what opens the sentence without an article and ends in a capital is a title. */
const mayBeTitle = (syntax: Syntax, {start, end, parts}: NounPhrase): boolean =>
  parts > 1 && start === syntax.first && !has(syntax, start, DETERMINERS) && isCapitalised(syntax, end - 1)

/** `When provided invalid keys, …`: after one of these, a participle has no subject before it. */
const BEFORE_PARTICIPLE = wordSet('when if while once as though although unless where whenever')

const opensWithParticiple = (syntax: Syntax, start: number): boolean =>
  has(syntax, start, PARTICIPLE) && BEFORE_PARTICIPLE.has(lowerAt(syntax, start - 1))

/** `talks, panels, and debates`: after the last of several items with commas between, “and” adds one more, and opens no clause. */
function isListed(syntax: Syntax, start: number, opening: Opening): boolean {
  if (opening !== 'and') return false
  let commas = 0
  for (let at = start - 2; at > syntax.first && !isFiniteAt(syntax, at); at--) if (has(syntax, at, COMMA)) commas++
  return commas > 1
}

/** Verbs whose object has a bare infinitive after it. */
const CAUSATIVE = wordSet('let make help have see hear watch feel')

/** `The will to let things stay as they are`: after such an infinitive, a bare form belongs to its object. */
function mayTakeInfinitive(syntax: Syntax, {head, end}: NounPhrase): boolean {
  for (let at = head + 1; at + 1 < end; at++) if (lowerAt(syntax, at) === 'to' && CAUSATIVE.has(lowerAt(syntax, at + 1))) return true
  return false
}

/** `All messages sent after an answer is received`: a clause of its own may open after the head. */
function holdsClause(syntax: Syntax, {head, end}: NounPhrase): boolean {
  for (let at = head + 1; at < end; at++) if (MAY_OPEN_CLAUSE.has(lowerAt(syntax, at))) return true
  return false
}

/** Reasons for which a phrase may have been read wrongly as a subject, by name. */
const DOUBTS: Readonly<Record<string, (syntax: Syntax, subject: NounSubject, isBareVerb: boolean) => boolean>> = {
  compound: (syntax, {phrase}) => mayBeCompound(syntax, phrase),
  title: (syntax, {phrase}) => mayBeTitle(syntax, phrase),
  'before participle': (syntax, {phrase}) => opensWithParticiple(syntax, phrase.start),
  listed: (syntax, {phrase, opening}) => isListed(syntax, phrase.start, opening),
  infinitive: (syntax, {phrase}, isBareVerb) => isBareVerb && mayTakeInfinitive(syntax, phrase),
  unsure: (_, {phrase, opening}, isBareVerb) => opening === 'unsure' && (phrase.coordination !== 'none' || isBareVerb),
  loose: (_, {opening}) => opening === 'loose',
  'one by one': (syntax, {phrase: {coordination, start}}) =>
    coordination === 'whole' && (ONE_BY_ONE.has(lowerAt(syntax, start)) || has(syntax, start, NUMBER)),
  verbal: (syntax, {phrase}) => (phrase.coordination === 'whole' || has(syntax, phrase.head, PLURAL)) && mayBeVerbal(syntax, phrase),
  clause: (syntax, {phrase}) => phrase.coordination === 'whole' && mayBeClause(syntax, phrase),
  'opens alone': (syntax, {phrase}) => phrase.parts === 1 && opensAlone(syntax, phrase.head),
  'ends clause': (syntax, {phrase}) => phrase.coordination !== 'whole' && mayEndClause(syntax, phrase),
  'holds clause': (syntax, {phrase}) => holdsClause(syntax, phrase),
}

const doubts = Object.entries(DOUBTS)

/** Whether what is added inside of a phrase may belong to its noun, which then is not alone. */
const mayShare = (syntax: Syntax, {phrase: {coordination, start}, opening}: NounSubject, number: GrammaticalNumber): boolean =>
  number === 'plural'
    ? coordination !== 'none' && !has(syntax, start, DETERMINERS)
    : coordination !== 'none' || opening === 'and' || opening === 'loose'

/** The subject with its number, and why it may be another; undefined where nothing tells it. `mayBeSum`: whether the verb may tell what a number of things comes to. */
export function numbered(syntax: Syntax, found: NounSubject, mayBeSum: boolean, isBareVerb: boolean): Subject | undefined {
  const {head, start, end, parts, coordination} = found.phrase
  const own = doubts.filter(([, holds]) => holds(syntax, found, isBareVerb)).map(([name]) => name)
  if (coordination === 'whole') return {at: head, start, end, number: 'plural', construction: 'coordinated-subject', doubts: own}
  const sure = nounNumber(syntax, head, start, mayBeSum)
  const likely = sure === undefined ? likelyNumber(syntax, head, start) : {number: sure, doubt: undefined}
  if (likely === undefined) return undefined
  const {number, doubt} = likely
  if (doubt !== undefined) own.push(doubt)
  if (mayShare(syntax, found, number)) own.push('share')
  return {at: head, start, number, construction: parts > 1 ? 'phrase-between' : 'adjacent', doubts: own}
}
