import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {isReporting} from './clause-opening.ts'
import {readBase} from './noun-phrase.ts'
import {isPlainPlural, isPlainSingular} from './nouns.ts'
import type {Subject} from './subject.ts'
import {NOUNS, NUMBER, PLURAL, SINGULAR, THERE} from './tag-sets.ts'
import {afterAdverbs, has, tagSet, wordSet} from './token-tests.ts'
import type {Verb} from './verb.ts'

const FULL_VERB = tagSet('V_VB', 'V_VBD', 'V_VBP', 'V_VBZ', 'V_VBN')
const MORE_FOLLOWS = tagSet('CC', 'P,', 'P:', 'P"', 'P-', 'POS')
const CLAUSE = tagSet('SIN', 'SWRB', 'WRB', 'WP', 'WDT', 'PRPn', 'A_VBD', 'A_VBZ', 'A_VBP', 'A_MD', 'V_VBD', 'V_VBZ', 'V_VBP')
/** Words that open a singular phrase; with a plural after them they are a set phrase: “a hundred boats”, “this many boats”. */
const OF_ONE = wordSet('a an one another this that every each')
const MANY = wordSet('few several many some these those other various')
const TIMES = listOf('time existential')
/** Words before a noun, or in its place, that make it a sum or a comparison. */
const OPEN_ENDED = wordSet('more less enough any half most what such than couple')
/** Behind the noun, one of these has a noun of its own: “no reason people could not”. */
const FINITE = tagSet('A_MD', 'A_VBD', 'A_VBZ', 'A_VBP', 'V_VBZ', 'V_VBP')

/** Whether “there” stands for a subject to come, and not for a place: “what you find there is”. */
export const isExistential = (syntax: Syntax, at: number): boolean =>
  has(syntax, at, THERE) && !(has(syntax, at - 1, FULL_VERB) && !isReporting(lowerAt(syntax, at - 1)))

/** The noun after “there is” and its like: its token and where its phrase starts. */
function nounBehind(syntax: Syntax, verb: number): {start: number; noun: number} | undefined {
  let start = afterAdverbs(syntax, verb)
  if (lowerAt(syntax, start) === 'been') start = afterAdverbs(syntax, start)
  const noun = readBase(syntax, start)?.head ?? syntax.end
  if (has(syntax, noun + 1, FINITE) || noun === syntax.end) return undefined
  for (let at = start; at <= noun; at++) if (OPEN_ENDED.has(lowerAt(syntax, at))) return undefined
  return {start, noun: TIMES.has(lowerAt(syntax, noun)) && has(syntax, noun - 1, NOUNS) ? noun - 1 : noun}
}

/** Whether no second noun can share the verb: “there were a cat in the garden and two dogs”. */
function standsAlone(syntax: Syntax, noun: number): boolean {
  for (let at = noun + 1; at < syntax.end && !has(syntax, at, CLAUSE); at++) if (has(syntax, at, MORE_FOLLOWS)) return false
  return true
}

function isPlural(syntax: Syntax, start: number, noun: number): boolean {
  if (!has(syntax, noun, PLURAL) || !isPlainPlural(lowerAt(syntax, noun))) return false
  for (let at = start; at < noun; at++) if (OF_ONE.has(lowerAt(syntax, at))) return false
  return true
}

function isSingular(syntax: Syntax, start: number, noun: number): boolean {
  for (let at = start; at < noun; at++)
    if ((has(syntax, at, NUMBER) && lowerAt(syntax, at) !== 'one') || MANY.has(lowerAt(syntax, at))) return false
  if (TIMES.has(lowerAt(syntax, noun)) || (lowerAt(syntax, noun + 1) === 'of' && /^an?$/.test(lowerAt(syntax, start)))) return false
  return has(syntax, noun, SINGULAR) && isPlainSingular(lowerAt(syntax, noun)) && standsAlone(syntax, noun)
}

/** The subject after “there” and a verb, where it is of the other number. */
export function existentialSubject(syntax: Syntax, verb: Verb): Subject | undefined {
  const found = verb.isAuxiliary ? nounBehind(syntax, verb.at) : undefined
  if (found === undefined) return undefined
  const {start, noun} = found
  if (verb.number === 'singular')
    return isPlural(syntax, start, noun) ? {at: noun, start, number: 'plural', construction: 'existential'} : undefined
  return isSingular(syntax, start, noun) ? {at: noun, start, number: 'singular', construction: 'existential'} : undefined
}
