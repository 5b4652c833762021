import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {findRepeatedWords} from './find.ts'

export const rule = defineRule({
  id: 'repeated-word',
  description: 'Finds a word that is repeated by mistake.',
  severity: 'warn',
  scope: 'paragraph',
  needs: [],
  options: {
    ignore: {type: 'list', default: [], description: 'Words that may be repeated, in small letters.'},
  },
  messages: {
    found: ({actual, word}) => ({reason: `The word “${word}” is repeated in “${actual}”`, note: 'Delete one of the two.'}),
  },
  *check({text}, {options}) {
    for (const {start, end, word, certain} of findRepeatedWords(text)) {
      if (options.ignore.includes(word.toLowerCase())) continue
      const actual = text.slice(start, end).replace(/\s+/g, ' ')
      const confidence = certain ? 0.98 : 0.85
      yield {
        message: 'found',
        values: {actual, word},
        span: {start, end},
        replacements: [word],
        fix: certain ? 'safe' : 'suggestion',
        confidence,
      }
    }
  },
})

export default asPlugin(rule)
