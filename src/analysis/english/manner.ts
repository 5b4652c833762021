import {listOf} from '../../language/word-lists.ts'
import type {Document} from '../document.ts'
import {foldOf} from '../fold.ts'
import type {Paragraph} from '../paragraph.ts'
import {isQuoted, quotationsOf} from '../quotations.ts'
import {sentencesOf} from '../sentences.ts'
import {isStory} from '../speech.ts'
import {hasWholeSentences} from './paragraph-form.ts'
import {isColloquial} from './sentence-form.ts'

/** How a document is written, as far as its sentences tell. */
interface Habits {
  /** How many of them are talk that was written down: hardly any 0, many 3. */
  readonly talk: number
  /** How many of them are short (a share), to the twentieth. */
  readonly short: number
}

/** How a document is written. */
export interface Manner extends Habits {
  /** In how much of it people write as they speak: in none of it 0, in most of it 3. */
  readonly speech: number
  readonly isStory: boolean
}

/** Words that a sentence has that is called short, at most. */
const SHORT = 5

const SPACES = /\s+/g

/** Words that open an answer, or a turn in talk. */
const OPENS_TALK = listOf('opens talk')

const FIRST_WORD = /^["“‘'(]*(\p{L}+)/u

/** What people say while they look for words. */
const FILLER = /\b(?:kind of|sort of|you know|I mean|gonna|yeah|stuff|guys)\b/i

const isTalk = (text: string): boolean => OPENS_TALK.has(FIRST_WORD.exec(text)?.[1]?.toLowerCase() ?? '') || FILLER.test(text)

const isShort = (text: string): boolean => (text.match(SPACES)?.length ?? 0) < SHORT

/** How many sentences there are, of each sort. */
interface Count {
  readonly all: number
  readonly talk: number
  readonly short: number
}

const NONE: Count = {all: 0, talk: 0, short: 0}

/** The sentences of a paragraph of running text that nobody is quoted with. */
function countOf(paragraph: Paragraph): Count {
  if (!hasWholeSentences(paragraph.kind, paragraph.text, false)) return NONE
  const quotations = paragraph.once(quotationsOf)
  const texts = paragraph
    .once(sentencesOf)
    .filter((span) => !isQuoted(span, quotations))
    .map(({start, end}) => paragraph.text.slice(start, end))
  return {all: texts.length, talk: texts.filter(isTalk).length, short: texts.filter(isShort).length}
}

const areSame = (one: Count, other: Count): boolean => one.all === other.all && one.talk === other.talk && one.short === other.short

/** Shares of sentences, from each of which on it is told apart how many of them are talk. */
const SHARES = [0.01, 0.04, 0.1]

/** A text of a few sentences says little of how it is written: so many of a usual text, some of them short, are counted with its own. */
const USUAL = {all: 20, short: 3}

/** Steps in which shares are told apart, and the most that is. */
const STEPS = {one: 20, most: 0.5}

function habitsIn(counts: Iterable<Count>): Habits {
  let [all, talk, short] = [0, 0, 0]
  for (const count of counts) [all, talk, short] = [all + count.all, talk + count.talk, short + count.short]
  const share = Math.min(STEPS.most, (short + USUAL.short) / (all + USUAL.all))
  return {talk: SHARES.filter((least) => talk >= least * Math.max(1, all)).length, short: Math.round(STEPS.one * share) / STEPS.one}
}

const habitsOf = foldOf(countOf, areSame, habitsIn)

/** Shares of a document's paragraphs with contractions, from each of which on it is told apart how much of it is written as people speak. */
const COLLOQUIAL_SHARES = [0.05, 0.2, 0.5]

function colloquialLevelOf(parts: Iterable<boolean>): number {
  let [colloquial, all] = [0, 0]
  for (const is of parts) [colloquial, all] = [colloquial + Number(is), all + 1]
  return COLLOQUIAL_SHARES.filter((share) => colloquial >= share * Math.max(1, all)).length
}

const colloquialityOf = foldOf(isColloquial, (one, other) => one === other, colloquialLevelOf)

/** How a document is written. */
export const mannerOf = (document: Document): Manner => ({
  ...habitsOf(document),
  speech: colloquialityOf(document),
  isStory: isStory(document),
})
