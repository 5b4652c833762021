import type {Paragraph} from '../../analysis/paragraph.ts'
import {unknownWords} from '../../analysis/unknown-words.ts'
import {overlapsAny} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findWrongArticles, type WrongArticle} from './find.ts'

/** Who writes “an” before a consonant may have meant “and”: “a bowl an whisk”. Before a vowel that is said as a consonant (“an user”) the article is meant. */
const mayBeAnd = ({article, word}: WrongArticle): boolean => article === 'an' && /^(?![aeiou])\p{Ll}+$/u.test(word)

/** Letters that are read one by one, unless the reader makes a word of them. */
const isSpelt = (word: string): boolean => /^\p{Lu}{2}/u.test(word)

/** How far before an article another unknown word says that the text is in another language. Unit: UTF-16 code units. */
const NEAR = 30

/** Whether a name or an unknown word is after an article, and an unknown one in small letters shortly before it: “la llegada a Estonia” is no English. */
function isForeign({start, word, wordSpan}: WrongArticle, paragraph: Paragraph): boolean {
  const unknown = paragraph.once(unknownWords)
  const isStrange = /^\p{Lu}\p{Ll}/u.test(word) || unknown.some((other) => other.start === wordSpan.start)
  return isStrange && unknown.some(({shape, end}) => shape === 'lower' && end < start && end >= start - NEAR)
}

/** The rule `indefinite-article`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'indefinite-article',
  description: 'Finds “a” before the sound of a vowel, and “an” before that of a consonant.',
  severity: 'warn',
  safeCorrections: 'all, but before code and spelt-out letters',
  needs: ['speller'],
  options: {},
  messages: {
    found: ({article, right, word}) => ({
      reason: `“${article} ${word}” should be “${right} ${word}”`,
      note: 'The sound that follows decides, not the letter: “an hour”, “a university”, “an MP”.',
    }),
  },
  *check(paragraph) {
    const {text, opaque} = paragraph
    for (const wrong of findWrongArticles(text)) {
      if (isForeign(wrong, paragraph)) continue
      const {start, end, article, right, word} = wrong
      const isSure = !mayBeAnd(wrong) && !isSpelt(word) && !overlapsAny(opaque, wrong.wordSpan)
      const replacements = mayBeAnd(wrong) ? [right, `${article}d`] : [right]
      yield {
        message: 'found',
        values: {article, right, word},
        span: {start, end},
        replacements,
        fix: isSure ? 'safe' : 'suggestion',
        confidence: 0.9,
      }
    }
  },
})

/** The rule `indefinite-article` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextIndefiniteArticle = asPlugin(rule)
export default retextIndefiniteArticle
