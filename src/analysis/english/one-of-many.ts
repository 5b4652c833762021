import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {openingAt} from './clause-opening.ts'
import {readNounPhrase} from './noun-phrase.ts'
import {runStart} from './noun-subject.ts'
import type {Subject} from './subject.ts'
import {DETERMINERS, NOUNS, PLURAL} from './tag-sets.ts'
import {has, wordSet} from './token-tests.ts'

/** Words that take one out of many. “Neither” is left out: many careful writers put a plural verb after it. */
const ONE = wordSet('one each')

/** Where the word is that takes one out of many, in a run that starts with it: `every one`, `each`. */
const oneAt = (syntax: Syntax, start: number): number =>
  lowerAt(syntax, start) === 'every' && lowerAt(syntax, start + 1) === 'one' ? start + 1 : start

/** The subject that ends right before `to` where it is one out of many: `Each of the boats`, `one of our cheeses on sale`. */
export function oneOfMany(syntax: Syntax, to: number): Subject | undefined {
  if (to <= syntax.first || !has(syntax, to - 1, NOUNS)) return undefined
  const start = runStart(syntax, to)
  const one = oneAt(syntax, start)
  const many = one + 2
  if (!ONE.has(lowerAt(syntax, one)) || lowerAt(syntax, one + 1) !== 'of' || openingAt(syntax, start) !== 'plain') return undefined
  if (!has(syntax, many, DETERMINERS)) return undefined
  const phrase = readNounPhrase(syntax, many, to)
  if (phrase === undefined || phrase.coordination !== 'none' || !has(syntax, phrase.head, PLURAL)) return undefined
  return {at: one, start, end: to, number: 'singular', construction: 'phrase-between'}
}
