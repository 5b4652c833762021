import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {isNeverName, isPlainPlural} from './nouns.ts'
import {PRONOUN_NUMBER} from './pronoun.ts'
import type {Subject} from './subject.ts'
import {ARTICLES, NOMINATIVE, NOT, NOUNS, PLURAL} from './tag-sets.ts'
import {has, tagSet, wordSet} from './token-tests.ts'
import type {Verb} from './verb.ts'

const QUESTION = tagSet('WRB', 'SWRB')
const BEHIND_NOUN = tagSet('V_VB', 'V_VBG', 'V_VBN', 'A_VB', 'IN', 'RB')
const ASKING = wordSet('where why when how')

/** The subject after a verb that a question, or “nor”, puts first: `Why does they …`, `Where is the keys?` */
export function invertedSubject(syntax: Syntax, verb: Verb): Subject | undefined {
  if (!verb.isAuxiliary) return undefined
  const before = verb.at - 1
  const isQuestion = before === syntax.first && has(syntax, before, QUESTION) && ASKING.has(lowerAt(syntax, before))
  const next = has(syntax, verb.at + 1, NOT) ? verb.at + 2 : verb.at + 1
  if (has(syntax, next, NOMINATIVE)) {
    const isInverted = isQuestion || before < syntax.first || lowerAt(syntax, before) === 'nor'
    const number = PRONOUN_NUMBER.get(lowerAt(syntax, next))
    return isInverted && number && verb.lower !== 'were' && !(verb.lower === 'are' && lowerAt(syntax, next) === 'i')
      ? {at: next, start: next, number, construction: 'inverted'}
      : undefined
  }
  if (!isQuestion || verb.number === 'plural') return undefined
  const noun = has(syntax, next, ARTICLES) ? next + 1 : isNeverName(lowerAt(syntax, next)) ? next : -1
  const isNoun = has(syntax, noun, PLURAL) && !has(syntax, noun + 1, NOUNS) && isPlainPlural(lowerAt(syntax, noun))
  const isWhole = noun + 1 === syntax.end || has(syntax, noun + 1, BEHIND_NOUN)
  return isNoun && isWhole ? {at: noun, start: noun, number: 'plural', construction: 'inverted'} : undefined
}
