import {usagesOf} from '../../analysis/names.ts'
import {type UnknownWord, unknownWords} from '../../analysis/unknown-words.ts'
import {type Word, words} from '../../analysis/words.ts'
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
    const all = paragraph.once(words)
    const strange = new Set(unknown.map((word) => word.index))
    const usages = document.once(usagesOf)
    for (const word of unknown) {
      const usage = usages.get(word.base) ?? {count: 1, inside: 0, accompanied: 0}
      const verdict = judge(word, {usage, company: companyOf(word, all, strange)}, speller)
      if (!verdict) continue
      const {start, end, text} = word
      const replacements = verdict.corrections.map((correction) => correction.text)
      yield {message: 'unknown', values: {word: text}, span: {start, end}, replacements, fix: 'suggestion', confidence: verdict.confidence}
    }
  },
})

export default asPlugin(rule)

function companyOf(word: UnknownWord, all: readonly Word[], strange: ReadonlySet<number>): number {
  return [word.index - 1, word.index + 1].filter((index) => {
    const neighbour = all[index]
    if (!neighbour || Math.max(neighbour.start - word.end, word.start - neighbour.end) > 2) return false
    return strange.has(index) || (word.shape !== 'lower' && !neighbour.initial && /^\p{Lu}/u.test(neighbour.text))
  }).length
}
