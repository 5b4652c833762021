import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {Anchor} from './anchor.ts'
import {beforeAside} from './aside.ts'
import {subjectBeforeClause} from './clause-between.ts'
import {isReporting} from './clause-opening.ts'
import {existentialSubject, isExistential} from './existential.ts'
import {FINITE, finiteOddsAt} from './finiteness.ts'
import {pluralVerb, singularVerb} from './inflect.ts'
import {invertedSubject} from './inverted.ts'
import {mayBeSubjunctive} from './mood.ts'
import {readBase} from './noun-phrase.ts'
import {nounSubject, numbered} from './noun-subject.ts'
import {oneOfMany} from './one-of-many.ts'
import {pronounBefore, pronounSubject} from './pronoun.ts'
import {antecedentOf, isRelative} from './relative.ts'
import type {Subject} from './subject.ts'
import {ADVERB_OR_NOT, COMMA, COORDINATOR, DETERMINED, NAME, PAST, PLURAL} from './tag-sets.ts'
import {beforeAdverbs, has, isFiniteAt, tagSet, touches, wordSet} from './token-tests.ts'
import {type Verb, verbAt} from './verb.ts'

/** A verb that does not agree with its subject, and what it should be. */
export interface Disagreement {
  readonly verb: Verb
  readonly subject: Subject
  readonly right: string
  /** Why the subject or the verb may have been read wrongly, or agree all the same, by name. */
  readonly doubts: readonly string[]
}

/** What parts a clause from the next. */
const BOUNDARY = tagSet('P,', 'P;', 'P:', 'P-', 'P(', 'CC', 'SIN', 'SWRB', 'WRB', 'WP', 'WDT')

/** The subject that ends right before a token. */
function subjectEnding(syntax: Syntax, to: number, verb: Verb): Subject | undefined {
  const one = oneOfMany(syntax, to)
  if (one !== undefined) return one
  const found = nounSubject(syntax, to)
  return found
    ? numbered(syntax, found, verb.lower === 'is' || verb.lower === 'was', verb.isBare && !verb.isAuxiliary)
    : subjectBeforeClause(syntax, to)
}

/** The subject of a verb by what stands before it, adverbs and one aside left out. */
function subjectOf(syntax: Syntax, verb: Verb): Subject | undefined {
  const before = beforeAdverbs(syntax, verb.at)
  if (isExistential(syntax, before)) return existentialSubject(syntax, verb)
  if (isRelative(syntax, before)) return antecedentOf(syntax, before, verb)
  const pronoun = pronounBefore(syntax, verb)
  if (pronoun !== undefined) return pronounSubject(syntax, pronoun, verb)
  const aside = beforeAside(syntax, before + 1, verb)
  return invertedSubject(syntax, verb) ?? subjectEnding(syntax, aside ?? before + 1, verb)
}

/** The form that goes with a subject, undefined where the verb has it already. */
function rightForm(syntax: Syntax, {lower, number}: Verb, subject: Subject): string | undefined {
  if (lowerAt(syntax, subject.at) === 'i' && (subject.construction === 'pronoun' || subject.construction === 'inverted')) {
    if (lower === 'is' || lower === 'are') return 'am'
    if (lower === 'was') return undefined
    if (lower === 'were') return 'was'
  }
  if (number === subject.number) return undefined
  return number === 'plural' ? singularVerb(lower) : pluralVerb(lower)
}

/** Of forms in *-s* below these odds, in nats, the most are nouns; a bare form that does not agree is itself unlikely to be taken for a finite verb. */
const HARDLY = {inS: -0.5, bare: FINITE.open, bareAfterPhrase: 0}

/** Whether a verb is hardly one: “the fire damages objects”; after a phrase, the odds of a form that a noun may have as well must be even: “an object for server render”. */
function isHardlyVerb(syntax: Syntax, {at, isAuxiliary, isBare}: Verb, {construction}: Subject): boolean {
  if (isAuxiliary || construction === 'pronoun') return false
  const bare = construction === 'phrase-between' ? HARDLY.bareAfterPhrase : HARDLY.bare
  return finiteOddsAt(syntax, at) < (isBare ? bare : HARDLY.inS)
}

/** `at the climate talks in Lima, Peru, have …`: a name between commas ends no clause. */
const isPlaceName = (syntax: Syntax, comma: number): boolean => has(syntax, comma + 1, NAME) && has(syntax, comma + 2, COMMA)

/** Whether a finite verb follows in the same clause, so that this one may be a noun: “the drugs cheats are caught”. */
function mayBeNoun(syntax: Syntax, verb: Verb, {construction, at: head}: Subject): boolean {
  if (verb.isAuxiliary || isReporting(verb.lower)) return false
  if (construction === 'pronoun') return BEFORE_NOUN_TOO.has(lowerAt(syntax, head)) && has(syntax, verb.at + 1, PAST)
  if (isFiniteAt(syntax, verb.at + 1) || mayBeNext(syntax, verb.at + 1)) return true
  if (construction !== 'relative' && finiteOddsAt(syntax, verb.at) > FINITE.sure) return false
  if (has(syntax, verb.at + 1, COORDINATOR)) return true
  for (let at = verb.at + 1; at < syntax.end; at++) {
    if (has(syntax, at, COMMA) && isPlaceName(syntax, at)) at += 2
    else if (has(syntax, at, BOUNDARY) && !touches(syntax, at)) return false
    if (isFiniteAt(syntax, at)) return true
  }
  return false
}

/** `The server render fails`: what is taken for a noun in the plural may be the verb. */
const mayBeNext = (syntax: Syntax, at: number): boolean => has(syntax, at, PLURAL) && finiteOddsAt(syntax, at) > FINITE.open

/** Pronouns that a noun may follow: “we locals”. */
const BEFORE_NOUN_TOO = wordSet('we you')

/** Whether “are” or “were” has a plural after it that may have drawn it: “the best thing are the people”. */
function leansOnComplement(syntax: Syntax, {at, lower}: Verb, {number}: Subject): boolean {
  if (number === 'plural' || (lower !== 'are' && lower !== 'were')) return false
  const complement = readBase(syntax, at + 1)
  return complement !== undefined && has(syntax, complement.head, PLURAL)
}

const SINGULAR_COMPLEMENT = wordSet('a an the one everything something that')

/** `Public relations is a trade.`: nouns without an article before “is” and one thing may be the name of one thing. */
function isNamedAsOne(syntax: Syntax, {at, lower}: Verb, {start, number, construction}: Subject): boolean {
  if (
    (construction !== 'adjacent' && construction !== 'phrase-between') ||
    number === 'singular' ||
    (lower !== 'is' && lower !== 'was') ||
    has(syntax, start, DETERMINED)
  )
    return false
  const next = has(syntax, at + 1, ADVERB_OR_NOT) ? at + 2 : at + 1
  return SINGULAR_COMPLEMENT.has(lowerAt(syntax, next))
}

/** `A ton of boats are`, `a jungle of pipes hang`: what is counted or heaped takes the verb of the many. */
function isMeasure(syntax: Syntax, verb: Verb, {at, start, number}: Subject): boolean {
  if (number === 'plural' || at !== start + 1 || !/^an?$/.test(lowerAt(syntax, start)) || lowerAt(syntax, at + 1) !== 'of') return false
  return has(syntax, beforeAdverbs(syntax, verb.at), PLURAL)
}

/** `a plugin called pay`: the word is named. */
const isNamed = (syntax: Syntax, {at}: Verb): boolean => NAMING.has(lowerAt(syntax, at - 1))
const NAMING = wordSet('called named')

/** `finds it easier`: no verb ends so, but adjectives that are compared. */
const isCompared = (_: Syntax, {lower}: Verb): boolean => COMPARED.test(lower)
const COMPARED = /[^aeiou]ier$/

/** Reasons for which a verb may stand beside a subject of the other number, by name. */
const EXCUSES: Readonly<Record<string, (syntax: Syntax, verb: Verb, subject: Subject) => boolean>> = {
  mayBeSubjunctive: (syntax, verb, {start}) => mayBeSubjunctive(syntax, verb, start),
  mayBeNoun,
  leansOnComplement,
  isNamedAsOne,
  isMeasure,
  isNamed,
  isCompared,
  isHardlyVerb,
}

/** The names of the reasons that hold for a verb and its subject. */
export const excusesOf = (syntax: Syntax, verb: Verb, subject: Subject): string[] =>
  Object.keys(EXCUSES).filter((name) => EXCUSES[name]!(syntax, verb, subject))

/** A verb whose form shows number, and its subject if that is plain. */
export interface Predication {
  readonly verb: Verb
  readonly subject: Subject | undefined
}

/** The verbs of a sentence with their subjects, in order. One pass; what it looks back on is never longer than a clause. */
export function* predicationsOf(syntax: Syntax): Generator<Predication> {
  const anchor = new Anchor(syntax)
  for (let at = syntax.first; at < syntax.end; at++) {
    const verb = verbAt(syntax, at)
    if (verb === undefined) {
      anchor.pass(at)
      continue
    }
    const isCoordinated = has(syntax, beforeAdverbs(syntax, at), COORDINATOR)
    const subject = isCoordinated ? anchor.subjectOf(verb) : subjectOf(syntax, verb)
    anchor.meet(verb, subject?.doubts?.length ? undefined : subject)
    yield {verb, subject}
  }
}

/** The verbs of a sentence that do not agree with their subjects as these were read, in order, each with what makes it doubtful. */
export function* likelyDisagreements(syntax: Syntax): Generator<Disagreement> {
  for (const {verb, subject} of predicationsOf(syntax)) {
    const right = subject && rightForm(syntax, verb, subject)
    if (subject === undefined || right === undefined) continue
    yield {verb, subject, right, doubts: [...(subject.doubts ?? []), ...excusesOf(syntax, verb, subject)]}
  }
}

/** Whether some verb of a sentence does not agree with its subject past doubt. */
export function disagrees(syntax: Syntax): boolean {
  for (const {doubts} of likelyDisagreements(syntax)) if (doubts.length === 0) return true
  return false
}
