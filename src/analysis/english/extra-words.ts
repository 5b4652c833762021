import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {AmissWord} from './amiss-word.ts'
import {isAskedBefore} from './clause-start.ts'
import type {TokenQuestion} from './questions.ts'
import {NUMBER, PLURAL} from './tag-sets.ts'
import {afterAdverbs, has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {writtenAt} from './word-at.ts'

const FINITE_BE = wordSet("is are was were am 'm 're")
const MEASURES = listOf('units that join a number to a noun')
const ROUND = listOf('numbers that have an article')
const ENDS_PHRASE = tagSet('IN', 'V_VBD', 'V_VBP', 'V_VBN', 'A_VBP', 'A_VBD', 'A_MD', 'P,', 'CC', 'RB')

/** `is never be able` */
function doubledBe(syntax: Syntax, at: number): AmissWord | undefined {
  if (isAskedBefore(syntax, at)) return undefined
  const next = afterAdverbs(syntax, at)
  if (next === at + 1 || lowerAt(syntax, next) !== 'be') return undefined
  return {kind: 'extra', start: next - 1, end: next + 1, right: [writtenAt(syntax, next - 1)], word: 'be'}
}

/** `a 545 sheep were sold`, `a four digits`; not `a hundred people`, `a two weeks’ holiday` */
function articleBeforeNumber(syntax: Syntax, at: number): AmissWord | undefined {
  const number = lowerAt(syntax, at + 1)
  if (!has(syntax, at + 1, NUMBER) || ROUND.has(number) || touches(syntax, at + 1)) return undefined
  if (!has(syntax, at + 2, PLURAL) || MEASURES.has(lowerAt(syntax, at + 2)) || isCapitalised(syntax, at + 2)) return undefined
  if (at + 3 < syntax.end && !has(syntax, at + 3, ENDS_PHRASE)) return undefined
  return {kind: 'extra', start: at, end: at + 2, right: [writtenAt(syntax, at + 1)], word: writtenAt(syntax, at)}
}

/** Whether a word too many begins at a token. */
export const EXTRA_WORDS: readonly TokenQuestion<AmissWord>[] = [
  {words: FINITE_BE, ask: doubledBe},
  {words: ['a', 'an'], ask: articleBeforeNumber},
]
