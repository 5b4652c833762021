import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import type {AmissWord} from './amiss-word.ts'
import {BARE_INFINITIVE} from './bare-infinitive.ts'
import {isOnlyVerb, type PartsOf} from './base-form.ts'
import {opensClause} from './clause-start.ts'
import {EXTRA_WORDS} from './extra-words.ts'
import {MISSING_BE} from './missing-be.ts'
import {phraseBefore} from './possible-verbs.ts'
import {Questions} from './questions.ts'
import {ARTICLES, AUXILIARIES, BASE, COMMON_NOUNS, MODAL, NOMINATIVE, OPENS_OBJECT, PRESENT_PLURAL, SUBJECT} from './tag-sets.ts'
import {has, isCapitalised, tagSet, touches, wordSet} from './token-tests.ts'
import {writtenAt} from './word-at.ts'

const WANTING_VERB = tagSet('V_VB', 'V_VBP', 'V_VBZ', 'V_VBD', 'V_VBN', 'V_VBG', 'A_MD', 'JJ')

/** They take an infinitive with “to”. */
const WANTING = listOf('verbs that take an infinitive with “to”')
/** The same after “would” or “ ’d”. */
const LIKING = wordSet('like love prefer')
/** The same after a form of “be”. */
const GOING = wordSet('going able supposed allowed')
/** Verbs that one hears as nouns hardly ever. */
const PLAIN = listOf('verbs that are hardly ever heard as nouns')
/** After “try” another verb may stand bare: “try get” is told, “come try”, “go try” are not. */
const TRY = 'try'

/** Whether the subject of a verb opens a clause, so that no verb of a clause around may follow it. */
const hasSubject = (syntax: Syntax, at: number): boolean => has(syntax, at - 1, SUBJECT) && opensClause(syntax, phraseBefore(syntax, at))

/** `the things he needs`: what follows may be the verb of the noun. */
const isRelativeClause = (syntax: Syntax, at: number): boolean => has(syntax, at - 1, NOMINATIVE) && has(syntax, at - 2, COMMON_NOUNS)

function wantsTo(syntax: Syntax, at: number): boolean {
  const lower = lowerAt(syntax, at)
  if (WANTING.has(lower)) return true
  const before = lowerAt(syntax, at - 1)
  if (LIKING.has(lower)) return (before === 'would' || before === "'d") && has(syntax, at - 2, SUBJECT)
  if (lower === TRY) return has(syntax, at - 1, MODAL) || before === 'to' || hasSubject(syntax, at)
  return GOING.has(lower) && has(syntax, at - 1, AUXILIARIES)
}

function isInfinitive(syntax: Syntax, at: number, partsOf: PartsOf): boolean {
  const lower = lowerAt(syntax, at)
  if (isCapitalised(syntax, at) || touches(syntax, at) || lower === 'are') return false
  if (has(syntax, at, PRESENT_PLURAL) ? !hasSubject(syntax, at - 1) : !has(syntax, at, BASE)) return false
  if (PLAIN.has(lower) || has(syntax, at + 1, OPENS_OBJECT)) return true
  return isOnlyVerb(lower, partsOf) && lowerAt(syntax, at - 1) !== 'needs'
}

/** `if needs be`, `must needs go` */
const isIdiom = (syntax: Syntax, at: number): boolean => lowerAt(syntax, at) === 'needs' && !has(syntax, at - 1, SUBJECT)

/** `wants go`, `would like test it`, `is going tell` */
function missingTo(syntax: Syntax, at: number, partsOf: PartsOf): AmissWord | undefined {
  if (!has(syntax, at, WANTING_VERB) || !wantsTo(syntax, at) || isRelativeClause(syntax, at) || isIdiom(syntax, at)) return undefined
  if (!isInfinitive(syntax, at + 1, partsOf)) return undefined
  const right = `${writtenAt(syntax, at)} to ${writtenAt(syntax, at + 1)}`
  return {kind: 'missing', start: at, end: at + 2, right: [right], word: 'to'}
}

const CONJUNCTIONS = wordSet('if whether because although unless')
const COUNTED = wordSet('any a an no some')

/** `if there any questions` */
function missingAre(syntax: Syntax, at: number): AmissWord | undefined {
  if (!CONJUNCTIONS.has(lowerAt(syntax, at - 1)) || !COUNTED.has(lowerAt(syntax, at + 1))) return undefined
  const form = /^an?$/.test(lowerAt(syntax, at + 1)) ? ['is'] : ['are', 'is']
  const right = form.map((be) => `${writtenAt(syntax, at)} ${be} ${writtenAt(syntax, at + 1)}`)
  return {kind: 'missing', start: at, end: at + 2, right, word: form[0]!}
}

const BEFORE_LOT = tagSet('IN', 'A_VBZ', 'A_VBP', 'A_VBD', 'A_VB', 'V_VB', 'V_VBD', 'V_VBP', 'V_VBZ', 'V_VBG')
const LOT = wordSet('lot bunch couple')

/** `had lot of`, `in lot of`; not `the coming couple of weeks` */
function missingArticle(syntax: Syntax, at: number): AmissWord | undefined {
  if (lowerAt(syntax, at + 1) !== 'of' || !has(syntax, at - 1, BEFORE_LOT) || isCapitalised(syntax, at)) return undefined
  if (has(syntax, at - 2, ARTICLES)) return undefined
  return {kind: 'missing', start: at, end: at + 2, right: [`a ${writtenAt(syntax, at)} ${writtenAt(syntax, at + 1)}`], word: 'a'}
}

const BEFORE_BIT = tagSet('A_VBZ', 'A_VBP', 'A_VBD')
const AFTER_BIT = tagSet('JJ', 'JJR', 'V_VBN')

/** `I was bit confused` */
function articleOfBit(syntax: Syntax, at: number): AmissWord | undefined {
  if (!has(syntax, at - 1, BEFORE_BIT) || !has(syntax, at + 1, AFTER_BIT)) return undefined
  return {kind: 'missing', start: at, end: at + 2, right: [`a ${writtenAt(syntax, at)} ${writtenAt(syntax, at + 1)}`], word: 'a'}
}

const FIRST_DETERMINER = wordSet('the a an my our')
const SECOND_DETERMINER = wordSet('the an my your his our their its this these those')

/** `the my`, `a the`; what has a capital may be a name. */
function extraDeterminer(syntax: Syntax, at: number): AmissWord | undefined {
  const [first, second] = [lowerAt(syntax, at), lowerAt(syntax, at + 1)]
  if (first === second || !SECOND_DETERMINER.has(second) || isCapitalised(syntax, at + 1) || touches(syntax, at + 1)) return undefined
  return {kind: 'extra', start: at, end: at + 2, right: [writtenAt(syntax, at + 1), writtenAt(syntax, at)], word: writtenAt(syntax, at)}
}

const DISCUSSING = wordSet('discuss discusses discussed discussing')

/** `discuss about` */
function extraAbout(syntax: Syntax, at: number): AmissWord | undefined {
  if (lowerAt(syntax, at + 1) !== 'about' || !has(syntax, at + 2, OPENS_OBJECT)) return undefined
  return {kind: 'extra', start: at, end: at + 2, right: [writtenAt(syntax, at)], word: writtenAt(syntax, at + 1)}
}

const isAdjoined = ({tokens}: Syntax, {start, end}: AmissWord): boolean =>
  tokens.starts[start + 1] === tokens.ends[start]! + 1 && end > start

const QUESTIONS = new Questions<AmissWord>([
  {words: [...WANTING, ...LIKING, ...GOING, TRY], ask: missingTo},
  BARE_INFINITIVE,
  ...MISSING_BE,
  {words: ['there'], ask: missingAre},
  {words: LOT, ask: missingArticle},
  {words: ['bit'], ask: articleOfBit},
  {words: FIRST_DETERMINER, ask: extraDeterminer},
  {words: DISCUSSING, ask: extraAbout},
  ...EXTRA_WORDS,
])

/** The words that a sentence lacks, or has too many, each with the two words between which it is seen. */
export const findAmissWords = (syntax: Syntax, partsOf: PartsOf): readonly AmissWord[] =>
  QUESTIONS.answers(syntax, partsOf).filter((found) => isAdjoined(syntax, found))
