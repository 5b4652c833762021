import type {Manner} from '../../../analysis/english/manner.ts'
import {isColloquial} from '../../../analysis/english/sentence-form.ts'
import {fragmentsAround} from '../../../analysis/english/sentence-neighbours.ts'
import {voiceOf} from '../../../analysis/english/voice.ts'
import type {Paragraph} from '../../../analysis/paragraph.ts'
import {quotationsOf} from '../../../analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../../analysis/syntax-of-sentences.ts'
import {TAGS} from '../../../language/grammar/tags.ts'
import type {Sign} from '../../weighed-signs.ts'
import type {Fragment} from '../judge.ts'

/** Sentences that a paragraph has that is called short, or long. */
const SENTENCES = {short: 2, long: 6}

/** What a share is multiplied with, so that it is as great as other signs, which the prior of the fit asks for. */
const SHARE = 5

/** Tokens of a sentence that is called short. */
const SHORT = 6

const lengthOf = (sentence: SentenceSyntax | undefined): number => (sentence ? sentence.syntax.end - sentence.syntax.first : 0)

function* signsOfText(paragraph: Paragraph, {speech, isStory}: Manner): Generator<readonly [string, boolean]> {
  yield ['colloquial', paragraph.once(isColloquial)]
  yield [`speech ${speech}`, true]
  yield ['story', isStory]
  const {isFirstPerson, isSecondPerson, isOlder} = paragraph.once(voiceOf)
  yield ['first person', isFirstPerson]
  yield ['second person', isSecondPerson]
  yield ['older words', isOlder]
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
export function* signsOfPlace(fragment: Fragment, paragraph: Paragraph, manner: Manner): Generator<Sign> {
  const {kind, sentence} = fragment
  const {talk, short} = manner
  for (const [name, is] of [...signsOfText(paragraph, manner), ...signsOfForm(fragment)]) yield [name, Number(is)]
  yield [`talk ${talk}`, 1]
  yield [`talk of ${kind}`, talk]
  yield ['short sentences', SHARE * short]
  const {length} = paragraph.once(syntaxesOf)
  yield ['quotations', Number(paragraph.once(quotationsOf).length > 0)]
  yield ['short paragraph', Number(length <= SENTENCES.short)]
  yield ['long paragraph', Number(length >= SENTENCES.long)]
  yield ['others like it', fragmentsAround(sentence)]
  yield ['behind a short one', Number(sentence.previous !== undefined && lengthOf(sentence.previous) <= SHORT)]
  yield ['length before', Math.log1p(lengthOf(sentence.previous))]
  yield [`length of ${kind}`, Math.log1p(lengthOf(sentence))]
}
