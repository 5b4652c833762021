import type {Paragraph} from '../../analysis/paragraph.ts'
import {syntaxesOf} from '../../analysis/syntax-of-sentences.ts'
import {lowerAt, type Syntax, tagAt} from '../../language/grammar/syntax.ts'
import {IS_FINITE, IS_PUNCTUATION, IS_VERB, tag} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {firstWhere} from '../../text/first-where.ts'
import type {Span} from '../../text/span.ts'
import {
  ADVERB,
  BEFORE_NOUN,
  before,
  CLAUSE_OPENER,
  FULL_VERB,
  isForm,
  isOneOf,
  NOUN,
  opensWithoutPronoun,
  type RepeatedPair,
  tags,
  wordAfter,
  wordBefore,
} from './pair.ts'
import {isInTwice, isOnTwice, isOverTwice} from './particle.ts'

/** Whether a reading exists in which the first word closes a phrase or clause and the second opens the next. */
type Test = (pair: RepeatedPair) => boolean

const PREPOSITION = tags('IN', 'TO')

/** Whether a clause that began with an opener, or right after a noun, ends with the first word: no other finite verb stands in it yet. */
function closesClause({syntax, first}: RepeatedPair): boolean {
  for (let at = first - 1; at >= syntax.first; at--) {
    const code = tagAt(syntax, at)
    if (isForm(IS_FINITE, code) || isForm(IS_PUNCTUATION, code)) return false
    if (CLAUSE_OPENER.has(code) || opensWithoutPronoun(lowerAt(syntax, at))) return true
    if (code === tag('PRPn') && NOUN.has(tagAt(syntax, at - 1))) return true
  }
  return false
}

const completesVerb = isOneOf('been being not to have')
const waitsForVerb = isOneOf(listOf('waits for verb'))

const isLink = isOneOf('which that')

/** “What it is is a loan”; but not “what they are are doing”, nor “a plan that is is good”. */
const isVerbTwice: Test = (pair) => {
  const {syntax, second} = pair
  const next = tagAt(syntax, second + 1)
  if (waitsForVerb(wordBefore(pair)) || completesVerb(wordAfter(pair)) || next === tag('V_VBG')) return false
  if (isLink(wordBefore(pair)) && CLAUSE_OPENER.has(before(pair))) return false
  return closesClause(pair)
}

/** “The can can be opened”, “his will will be read”, “those who can can”. */
const isModalTwice: Test = (pair) => BEFORE_NOUN.has(before(pair)) || isVerbTwice(pair)

const leadsOn = isOneOf(listOf('leads on'))

/** “Signed up up to a year ahead”, “went out out of spite”; but not “gave up up the race”. */
const isAdverbTwice: Test = (pair) =>
  leadsOn(wordAfter(pair)) || isForm(IS_PUNCTUATION, tagAt(pair.syntax, pair.second + 1)) || isAtEnd(pair)

const isAtEnd = ({syntax, second}: RepeatedPair): boolean => second + 1 >= syntax.end

const takesSubject = isOneOf('than as like')

/** “She told you you could”: the object of one clause and the subject of the next. */
const isPronounTwice: Test = (pair) => {
  const {syntax, second} = pair
  if (!(FULL_VERB.has(before(pair)) || PREPOSITION.has(before(pair)) || takesSubject(wordBefore(pair)))) return false
  const next = tagAt(syntax, second + 1)
  return isForm(IS_VERB, next) || ADVERB.has(next)
}

/** “Gave her her coat”. */
const isPossessiveTwice: Test = (pair) => FULL_VERB.has(before(pair)) || PREPOSITION.has(before(pair))

const isBe = isOneOf(listOf('be after there'))

/** “We were there there was nobody”, “there, there”; but not “and there there is”. */
const isThereTwice: Test = (pair) => !isBe(wordAfter(pair)) || isForm(IS_VERB, before(pair)) || PREPOSITION.has(before(pair))

const opensClause = isOneOf(listOf('opens clause after that'))

const isPlural = isOneOf("are were have aren't weren't haven't do don't")

/** “The fact that that failed”; but not “said that that the bridge …” or “boats that that are …”. */
const isThatTwice: Test = (pair) => {
  if (isPlural(wordAfter(pair))) return before(pair) !== tag('NNS')
  return !opensClause(wordAfter(pair)) || !(FULL_VERB.has(before(pair)) || NOUN.has(before(pair)))
}

/** “Known as as long as it lasted”, “as, as a rule, …”. */
const isAsTwice: Test = (pair) => FULL_VERB.has(before(pair)) || isForm(IS_PUNCTUATION, before(pair))

/** “I was certainly not not breaking it”. */
const isStressed: Test = (pair) => before(pair) === tag('RB')

const unlessNext =
  (word: string): Test =>
  (pair) =>
    wordAfter(pair) !== word

/** “I do do it”; but not “I do do not” or “want to do do it”. */
const isDoTwice: Test = (pair) => wordAfter(pair) !== 'not' && before(pair) !== tag('TO') && before(pair) !== tag('A_MD')

const TESTS: ReadonlyMap<string, Test> = new Map([
  ...['is', 'was'].map((word) => [word, isVerbTwice] as const),
  ...['can', 'will'].map((word) => [word, isModalTwice] as const),
  ...['up', 'out'].map((word) => [word, isAdverbTwice] as const),
  ['in', isInTwice],
  ['on', isOnTwice],
  ['over', isOverTwice],
  ...['you', 'it'].map((word) => [word, isPronounTwice] as const),
  ['her', isPossessiveTwice],
  ['there', isThereTwice],
  ['that', isThatTwice],
  ['as', isAsTwice],
  ['not', isStressed],
  ['so', unlessNext('that')],
  ['had', unlessNext('been')],
  ['do', isDoTwice],
])

/** The index of the token that starts at an offset; -1 where none does. */
function tokenAt({tokens: {count, starts}}: Syntax, offset: number): number {
  const low = firstWhere(count, (place) => starts[place]! >= offset)
  return low < count && starts[low] === offset ? low : -1
}

/** The pair from the start of its first word to the start of its second, if one sentence holds both. */
function pairAt(paragraph: Paragraph, start: number, secondStart: number): RepeatedPair | undefined {
  const sentence = paragraph.once(syntaxesOf).find(({span}: {span: Span}) => span.start <= start && secondStart < span.end)
  if (sentence === undefined) return undefined
  const {syntax} = sentence
  const first = tokenAt(syntax, start)
  const second = tokenAt(syntax, secondStart)
  return first >= 0 && second === first + 1 ? {syntax, first, second} : undefined
}

/** Whether a word may follow itself in right sentences, so that its sentence decides: “in”, “is”, “that”, “you” … */
export const mayFollowItself = (word: string): boolean => TESTS.has(word)

/**
 * Whether such a word follows itself by right, as far as the tags of its sentence tell; also where there is no telling.
 *
 * @param start - offset of the first of the two words in the paragraph's text, UTF-16
 * @param secondStart - offset of the second
 */
export function followsItselfByRight(paragraph: Paragraph, word: string, start: number, secondStart: number): boolean {
  const pair = pairAt(paragraph, start, secondStart)
  return pair === undefined || TESTS.get(word)?.(pair) !== false
}
