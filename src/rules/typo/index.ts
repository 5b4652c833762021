import {UNUSED, usagesOf} from '../../analysis/names.ts'
import {unknownWords} from '../../analysis/unknown-words.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {judge} from './judge.ts'

export const rule = defineRule({
  id: 'typo',
  description: 'Finds words that are no words, and offers corrections.',
  severity: 'warn',
  scope: 'document',
  needs: ['speller'],
  options: {},
  messages: {
    unknown: ({word}) => ({
      reason: `“${word}” is not a word that the dictionary knows`,
      note: 'Correct it, or add it to the setting "words" if it is right.',
    }),
  },
  *check(paragraph, {document}) {
    const {speller} = paragraph.language
    if (!speller) return
    const unknown = paragraph.once(unknownWords)
    if (unknown.length === 0) return
    const usages = document.once(usagesOf)
    for (const word of unknown) {
      const verdict = judge(word, usages.get(word.base) ?? UNUSED, speller)
      if (!verdict) continue
      const {start, end, text} = word
      const replacements = verdict.corrections.map((correction) => correction.text)
      yield {message: 'unknown', values: {word: text}, span: {start, end}, replacements, fix: 'suggestion', confidence: verdict.confidence}
    }
  },
})

export default asPlugin(rule)
