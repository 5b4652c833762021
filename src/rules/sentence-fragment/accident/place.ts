import type {Paragraph} from '../../../analysis/paragraph.ts'
import {quotationsOf} from '../../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../analysis/syntax-of-sentences.ts'
import {TAGS} from '../../../language/grammar/tags.ts'
import type {Sign} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'
import type {Manner} from './manner.ts'

/** What kind of text a fragment stands in. */
export interface Setting extends Manner {
  /** Whether people write as they speak in its paragraph. */
  readonly isColloquial: boolean
  /** In how much of the document they do: none of it 0, most of it 3. */
  readonly speech: number
  readonly isStory: boolean
}

/** Sentences that a paragraph has that is called short, or long. */
const SENTENCES = {short: 2, long: 6}

/** What a share is multiplied with, so that it is as great as other signs, which the prior of the fit asks for. */
const SHARE = 5

/** Tokens of a sentence that is called short. */
const SHORT = 6

const lengthOf = (sentence: SentenceSyntax | undefined): number => (sentence ? sentence.syntax.end - sentence.syntax.first : 0)

/** How many of the two sentences on each side score as fragments. */
const othersLike = ({previous, next}: SentenceSyntax): number =>
  [previous?.previous, previous, next, next?.next].filter((one) => one?.isClassifiable && one.classification.score > 0).length

const FIRST_PERSON = /\b(?:I|my|me|we|our|us)\b/
const SECOND_PERSON = /\b(?:you|your)\b/i

/** Words that older prose has more often than today's. */
const OLDER = /\b(?:thee|thou|hath|doth|upon|whilst)\b/

const signsOfWords = ({text}: Paragraph): readonly (readonly [string, boolean])[] => [
  ['first person', FIRST_PERSON.test(text)],
  ['second person', SECOND_PERSON.test(text)],
  ['older words', OLDER.test(text)],
]

function* signsOfText(paragraph: Paragraph, {isColloquial, speech, isStory}: Setting): Generator<readonly [string, boolean]> {
  yield ['colloquial', isColloquial]
  yield [`speech ${speech}`, true]
  yield ['story', isStory]
  yield* paragraph.once(signsOfWords)
}

function* signsOfForm({kind, sentence: {syntax, text, previous}, partner}: Fragment): Generator<readonly [string, boolean]> {
  yield [`cut from ${partner ?? 'neither'}`, true]
  yield [`${kind} cut from ${partner ?? 'neither'}`, true]
  yield ['comma', text.includes(',')]
  yield [`comma of ${kind}`, text.includes(',')]
  yield ['semicolon or colon', /[;:]/.test(text)]
  yield ['behind a colon', previous !== undefined && /[:;]/.test(previous.text.slice(-2 * SHORT))]
  yield [`tag: ${TAGS[syntax.tags[syntax.first]!]}`, true]
}

/** What a fragment's place and outward form say for its being an accident. */
export function* signsOfPlace(fragment: Fragment, paragraph: Paragraph, setting: Setting): Generator<Sign> {
  const {kind, sentence} = fragment
  const {talk, short} = setting
  for (const [name, is] of [...signsOfText(paragraph, setting), ...signsOfForm(fragment)]) yield [name, Number(is)]
  yield [`talk ${talk}`, 1]
  yield [`talk of ${kind}`, talk]
  yield ['short sentences', SHARE * short]
  const {length} = paragraph.once(syntaxesOf)
  yield ['quotations', Number(paragraph.once(quotationsOf).length > 0)]
  yield ['short paragraph', Number(length <= SENTENCES.short)]
  yield ['long paragraph', Number(length >= SENTENCES.long)]
  yield ['others like it', othersLike(sentence)]
  yield ['behind a short one', Number(sentence.previous !== undefined && lengthOf(sentence.previous) <= SHORT)]
  yield ['length before', Math.log1p(lengthOf(sentence.previous))]
  yield [`length of ${kind}`, Math.log1p(lengthOf(sentence))]
}
