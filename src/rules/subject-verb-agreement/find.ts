import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE} from '../../language/grammar/tags.ts'
import {Anchor} from './anchor.ts'
import {beforeAside} from './aside.ts'
import {subjectBeforeClause} from './clause-between.ts'
import {isReporting} from './clause-opening.ts'
import {existentialSubject, isExistential} from './existential.ts'
import {pluralVerb, singularVerb} from './inflect.ts'
import {invertedSubject} from './inverted.ts'
import {mayBeSubjunctive} from './mood.ts'
import {nounSubject, numbered} from './noun-subject.ts'
import {pronounBefore, pronounSubject} from './pronoun.ts'
import {antecedentOf, isRelative} from './relative.ts'
import type {Subject} from './subject.ts'
import {beforeAdverbs, has, tagSet} from './tokens.ts'
import {type Verb, verbAt} from './verb.ts'

/** A verb that does not agree with its subject, and what it should be. */
export interface Disagreement {
  readonly verb: Verb
  readonly subject: Subject
  readonly right: string
}

/** What parts a clause from the next. */
const BOUNDARY = tagSet('P,', 'P;', 'P:', 'P-', 'P(', 'CC', 'SIN', 'SWRB', 'WRB', 'WP', 'WDT')
const BEFORE_NOUN = tagSet('DT', 'PRPS', 'JJ', 'CD', 'NN', 'RB', 'PDT')
const PLURAL_NOUN = tagSet('NNS')
const COORDINATORS = tagSet('CC')

/** The subject that ends right before a token. */
function subjectEnding(syntax: Syntax, to: number, verb: Verb): Subject | undefined {
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

/** From this margin on, a word is taken for a finite verb whatever follows. */
const SURELY_VERB = 35

/** Whether a finite verb follows in the same clause, so that this one may be a noun: “the drugs cheats are caught”. */
function mayBeNoun(syntax: Syntax, verb: Verb, subject: Subject): boolean {
  if (verb.isAuxiliary || syntax.finiteMargins[verb.at]! > SURELY_VERB || isReporting(verb.lower) || subject.construction === 'pronoun')
    return false
  if (has(syntax, verb.at + 1, COORDINATORS)) return true
  for (let at = verb.at + 1; at < syntax.end && !has(syntax, at, BOUNDARY); at++) if (IS_FINITE[syntax.tags[at]!] === 1) return true
  return false
}

/** Whether “are” or “were” has a plural behind it that may have drawn it: “the best thing are the people”. */
function leansOnComplement(syntax: Syntax, {at, lower}: Verb, {number, construction}: Subject): boolean {
  if (number === 'plural' || (lower !== 'are' && lower !== 'were') || construction === 'pronoun' || construction === 'existential')
    return false
  let noun = at + 1
  while (has(syntax, noun, BEFORE_NOUN)) noun++
  return has(syntax, noun, PLURAL_NOUN)
}

/** The verbs of a sentence that do not agree with their subjects, in order. One pass; what it looks back on is never longer than a clause. */
export function* findDisagreements(syntax: Syntax): Generator<Disagreement> {
  const anchor = new Anchor(syntax)
  for (let at = syntax.first; at < syntax.end; at++) {
    const verb = verbAt(syntax, at)
    if (verb === undefined) {
      anchor.pass(at)
      continue
    }
    const isCoordinated = has(syntax, beforeAdverbs(syntax, at), COORDINATORS)
    const subject = isCoordinated ? anchor.subjectOf(verb) : subjectOf(syntax, verb)
    anchor.meet(verb, subject)
    if (
      subject === undefined ||
      mayBeSubjunctive(syntax, verb, subject.start) ||
      mayBeNoun(syntax, verb, subject) ||
      leansOnComplement(syntax, verb, subject)
    )
      continue
    const right = rightForm(syntax, verb, subject)
    if (right !== undefined) yield {verb, subject, right}
  }
}
