import type {Paragraph} from '../../analysis/paragraph.ts'
import {sentencesOf} from '../../analysis/sentences.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'

/** A run of letters with apostrophes or hyphens inside; not part of an address, a number or a handle. */
const WORD = /(?<![\p{L}\p{N}@#/._-])\p{L}+(?:[’'-]\p{L}+)*(?![\p{L}\p{N}@/_])/gu

const straight = (word: string): string => word.replaceAll('’', "'")

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

function* unknownWords({text, language}: Paragraph) {
  for (const match of text.matchAll(WORD)) {
    const word = straight(match[0])
    if (language.speller && !language.speller.correct(word)) yield {word, start: match.index, end: match.index + match[0].length}
  }
}

export const rule = defineRule({
  id: 'typo',
  description: 'Finds words that are no words, and offers corrections.',
  severity: 'warn',
  scope: 'paragraph',
  needs: ['speller'],
  options: {},
  messages: {
    unknown: ({word}) => ({
      reason: `“${word}” is not a word that the dictionary knows`,
      note: 'Correct it, or add it to the setting "words" if it is right.',
    }),
  },
  *check(paragraph) {
    const sentenceStarts = new Set(paragraph.once(sentencesOf).map((sentence) => sentence.start))
    for (const {word, start, end} of unknownWords(paragraph)) {
      if (isCapitalised(word) && !sentenceStarts.has(start)) continue
      const replacements = paragraph.language.speller?.suggest(word) ?? []
      yield {message: 'unknown', values: {word}, span: {start, end}, replacements, fix: 'suggestion', confidence: 0.8}
    }
  },
})

export default asPlugin(rule)
