import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {PartsOf} from './base-form.ts'
import {Questions} from './questions.ts'
import {ADJECTIVE, ARTICLES, NOUNS, NUMBER} from './tag-sets.ts'
import {has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {writtenAt} from './word-at.ts'

/** A noun whose apostrophe is lost or stands in the wrong place. */
interface LostApostrophe {
  /** The tokens that are told, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly right: string
}

const TIMES = listOf('stretches of time in the plural')
const SINGLE = wordSet('this last next each every')
const RELATIVE_DAYS = wordSet('todays yesterdays tomorrows tonights')
const WORLDS = wordSet('worlds countrys citys nations')
const MEASURES = wordSet('week day month year hour minute second mile dollar pound')
const SOME = listOf('small numbers above one')
const RANKING = listOf('superlatives after an owner')
const OWNED = tagSet('NN', 'NNS', 'JJ', 'JJR', 'CD')

const withApostrophe = (word: string): string => `${word.slice(0, -1)}’s`

/** `this weeks vote`; not `this weeks`, `the last weeks` or `last weeks of` */
function ofTime(syntax: Syntax, at: number): LostApostrophe | undefined {
  const lower = lowerAt(syntax, at)
  if (!has(syntax, at + 1, OWNED) || isCapitalised(syntax, at + 1)) return undefined
  const isOfDay = RELATIVE_DAYS.has(lower)
  const isOfTime = TIMES.has(lower) && SINGLE.has(lowerAt(syntax, at - 1)) && !has(syntax, at - 2, ARTICLES)
  if (!isOfDay && !isOfTime) return undefined
  const base = lower === 'centuries' ? 'century’s' : withApostrophe(writtenAt(syntax, at))
  return {start: at, end: at + 1, right: base}
}

/** `the worlds largest mine` */
function ofWorld(syntax: Syntax, at: number): LostApostrophe | undefined {
  if (lowerAt(syntax, at - 1) !== 'the' || !RANKING.has(lowerAt(syntax, at + 1))) return undefined
  return {start: at, end: at + 1, right: withApostrophe(writtenAt(syntax, at))}
}

/** `two week’s time`; not `one week’s time` or `day two’s play` */
function ofMeasure(syntax: Syntax, at: number): LostApostrophe | undefined {
  if (lowerAt(syntax, at + 1) !== "'s" || !has(syntax, at + 2, NOUNS)) return undefined
  const before = lowerAt(syntax, at - 1)
  const isSeveral = SOME.has(before) || (has(syntax, at - 1, NUMBER) && /^[2-9]$|^[1-9]\d$/.test(before))
  if (!isSeveral || has(syntax, at - 2, ADJECTIVE) || has(syntax, at - 2, ARTICLES)) return undefined
  return {start: at, end: at + 2, right: `${writtenAt(syntax, at)}s’`}
}

const OF_SOMEBODY = tagSet('NN', 'NNS', 'JJ', 'RB', 'V_VBG')
const SOMEBODIES = wordSet('someones somebodys everyones everybodys anyones anybodys nobodys everythings somethings')

/** `someones hat`, `everythings fine`; not `twenty-somethings` */
function ofSomebody(syntax: Syntax, at: number): LostApostrophe | undefined {
  if (touches(syntax, at - 1) || !has(syntax, at + 1, OF_SOMEBODY)) return undefined
  return {start: at, end: at + 1, right: withApostrophe(writtenAt(syntax, at))}
}

const QUESTIONS = new Questions<LostApostrophe>([
  {words: [...TIMES, ...RELATIVE_DAYS], ask: ofTime},
  {words: SOMEBODIES, ask: ofSomebody},
  {words: WORLDS, ask: ofWorld},
  {words: MEASURES, ask: ofMeasure},
])

/** The nouns of a sentence that have lost their apostrophe, or have it in the wrong place; corrections have curly ones. */
export const findLostApostrophes = (syntax: Syntax, partsOf: PartsOf): readonly LostApostrophe[] => QUESTIONS.answers(syntax, partsOf)
