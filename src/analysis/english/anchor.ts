import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_FINITE} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {opensMainClause} from './clause-opening.ts'
import {nounSubject} from './noun-subject.ts'
import type {Subject} from './subject.ts'
import {ADVERBS, NOUNS} from './tag-sets.ts'
import {beforeAdverbs, has, tagSet} from './token-tests.ts'
import type {Verb} from './verb.ts'

const ENDS = tagSet('WP', 'WDT', 'DWDT', 'WRB', 'SWRB', 'SIN', 'P;', 'P:', 'P(', 'P-', 'EX')
const INFINITIVES = tagSet('TO', 'V_VB', 'A_VB', 'A_MD')
const INVERTED = tagSet('PRPn', 'EX')
const INVERTING = listOf('inverting predicate')

function isInverted(syntax: Syntax, verb: number): boolean {
  for (let at = verb - 1; has(syntax, at, ADVERBS); at--) if (INVERTING.has(lowerAt(syntax, at))) return true
  return false
}

/** The last verb whose subject is known, for a verb that shares it: `Norway was occupied and have since …`. */
export class Anchor {
  readonly #syntax: Syntax
  #subject: Subject | undefined
  #verb = -1
  #hasInfinitive = false

  constructor(syntax: Syntax) {
    this.#syntax = syntax
  }

  /** Goes past a token that is no verb with number. */
  pass(at: number): void {
    if (has(this.#syntax, at, ENDS) || IS_FINITE[this.#syntax.tags[at]!] === 1) this.#subject = undefined
    else if (has(this.#syntax, at, INFINITIVES)) this.#hasInfinitive = true
  }

  /** The subject that a verb after “and” or “but” shares with the verb before. */
  subjectOf(verb: Verb): Subject | undefined {
    const syntax = this.#syntax
    const coordinator = lowerAt(syntax, beforeAdverbs(syntax, verb.at))
    if (!verb.isAuxiliary) return undefined
    if ((coordinator !== 'and' && coordinator !== 'but') || this.#subject === undefined || isInverted(syntax, verb.at)) return undefined
    if (has(syntax, verb.at + 1, INVERTED) || (verb.isBare && this.#hasInfinitive)) return undefined
    return {...this.#subject, construction: 'coordinated-predicate', first: this.#verb}
  }

  /** Takes note of a verb with number, and of its subject, if that is known. */
  meet(verb: Verb, subject: Subject | undefined): void {
    const shared = subject ?? this.#nameOf(verb)
    const isMain = shared !== undefined && shared.number === verb.number && opensMainClause(this.#syntax, shared.start)
    this.#subject = isMain ? shared : undefined
    this.#verb = verb.at
    this.#hasInfinitive = false
  }

  /** A name or collective noun before a singular verb: it has been taken for one. */
  #nameOf(verb: Verb): Subject | undefined {
    if (verb.number !== 'singular' || !verb.isAuxiliary) return undefined
    const found = nounSubject(this.#syntax, beforeAdverbs(this.#syntax, verb.at) + 1)
    if (
      found === undefined ||
      found.opening === 'loose' ||
      found.phrase.coordination !== 'none' ||
      !has(this.#syntax, found.phrase.head, NOUNS)
    )
      return undefined
    return {at: found.phrase.head, start: found.phrase.start, number: 'singular', construction: 'coordinated-predicate'}
  }
}
