import type {Document} from '../../analysis/document.ts'
import {ownWordsOf} from '../../analysis/own-words.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {isStory, speechOf} from '../../analysis/speech.ts'
import {topicsOf} from '../../analysis/topics.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import {isRunTogether} from '../../language/spelling/splitting.ts'

/** A letter drawn out as in speech: four of it, or three of a vowel. "Soooo", "preeetty", "hmmmm". */
const DRAWN_OUT = /(\p{L})\1{3}|([aeiouy])\2\2/iu

/**
 * Whether an unknown word is one that the document has a right to: a term of one of its topics, or a word of its own code, of its addresses, its files or the names in
 * its programs.
 */
function isOwn({base}: UnknownWord, {language}: Paragraph, document: Document): boolean {
  const key = base.toLowerCase()
  return document.once(ownWordsOf).words.has(key) || document.once(topicsOf).some((topic) => language.topics?.has(topic, key))
}

/** Whether it is spoken in dialect: quoted, where the quotations of the document have more such words, or where the document is a story. */
const isDialect = (word: UnknownWord, paragraph: Paragraph, document: Document): boolean =>
  isQuoted(word, paragraph.once(quotationsOf)) && (isStory(document) || document.once(speechOf).isDialect)

/** Words that bring in a term or a name. */
const INTRODUCED = /\b(?:called|named|dubbed|nicknamed|spelled|spelt|pronounced) $/

const isIntroduced = ({start}: UnknownWord, {text}: Paragraph): boolean => INTRODUCED.test(text.slice(Math.max(0, start - 12), start))

/** Whether an unknown word is meant as it is written, by what the document shows. That writers are known to write it by mistake is no excuse but in dialect. */
export function isMeant(word: UnknownWord, paragraph: Paragraph, document: Document): boolean {
  if (isDialect(word, paragraph, document)) return true
  const {speller} = paragraph.language
  if (speller?.isAttested(word.text) || isRunTogether(word.text)) return false
  return DRAWN_OUT.test(word.text) || isIntroduced(word, paragraph) || isOwn(word, paragraph, document)
}

/** Whether the unknown words of a paragraph are meant, a letter a word. */
export const meantIn = (paragraph: Paragraph, document: Document): string =>
  paragraph
    .once(unknownWords)
    .map((word) => (isMeant(word, paragraph, document) ? 'y' : 'n'))
    .join('')
