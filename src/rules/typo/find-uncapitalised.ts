import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {sentencesOf} from '../../analysis/sentences.ts'
import {FormAnswers} from '../../analysis/words/forms.ts'
import {type Word, words} from '../../analysis/words.ts'
import type {EnglishSpeller} from '../../language/english-speller.ts'
import {listOf} from '../../language/word-lists.ts'
import type {Span} from '../../text/span.ts'
import type {Context} from '../prose-rule.ts'

/** A name that stands in small letters. */
interface Uncapitalised {
  readonly span: Span
  readonly written: string
  readonly name: string
}

const NEVER_SMALL = listOf('never in small letters')

/** The first part of a compound, or a word without its possessive ending. */
const FIRST_PART = /^\p{Ll}+(?=['’]s?$|-\p{L}|$)/u

const NONE = ''

/** The name that a form begins with, by form: few words are asked about twice. */
const nameIn = new FormAnswers<string>(({text}) => {
  const [first = NONE] = FIRST_PART.exec(text) ?? []
  return NEVER_SMALL.has(first) ? first : NONE
})

/** “i” for the pronoun: who writes so writes without capitals. */
const SMALL_PRONOUN = /(?<=^|[\s"“(])i(?=\s+\p{Ll}|['’](?:m|ve|d|ll)\b)/mu

const writesSmallPronoun = (document: Document): boolean => document.once(({source}: Document) => SMALL_PRONOUN.test(source))

/** Marks beside a word that make it a value, a part of an address or a term that is spoken of. */
const MARKED = /["“”'‘’`_/\\@#=<>[\]]/

const isMarked = (text: string, {start, end}: Word): boolean => MARKED.test(text.charAt(start - 1)) || MARKED.test(text.charAt(end))

/** Whether the sentence of a word opens with a capital: others are labels, or by somebody who writes none. */
function isInCapitalisedSentence(paragraph: Paragraph, {start}: Word): boolean {
  const sentence = paragraph.once(sentencesOf).find((span) => span.start <= start && start < span.end)
  return sentence !== undefined && /^[^\p{L}]*\p{Lu}/u.test(paragraph.text.slice(sentence.start, start))
}

/** Names of languages and peoples in small letters that dictionaries have as words, too: “written in english”. */
export function* findUncapitalised(paragraph: Paragraph, ask: Context['ask'], speller: EnglishSpeller): Generator<Uncapitalised> {
  for (const word of paragraph.once(words)) {
    const written = nameIn.of(word.form)
    if (written === NONE || word.initial || speller.isOwn(written)) continue
    if (isMarked(paragraph.text, word) || !isInCapitalisedSentence(paragraph, word) || ask(writesSmallPronoun)) continue
    const span = {start: word.start, end: word.start + written.length}
    yield {span, written, name: written.charAt(0).toUpperCase() + written.slice(1)}
  }
}
