import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {repeatedWordsOf} from './find.ts'
import {isMarkedApart} from './marked-apart.ts'

/** The rule `repeated-word`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'repeated-word',
  description: 'Finds a word that is repeated by mistake.',
  severity: 'warn',
  safeCorrections: 'words that no sentence has twice in a row',
  needs: ['grammar'],
  options: {
    ignore: {type: 'list', default: [], description: 'Words that may be repeated, in small letters.'},
  },
  messages: {
    found: ({actual, word}) => ({reason: `The word “${word}” is repeated in “${actual}”`, note: 'Delete one of the two.'}),
  },
  *check(paragraph, {ask, options}) {
    for (const pair of paragraph.once(repeatedWordsOf)) {
      const {start, end, word, certain} = pair
      if (options.ignore.includes(word.toLowerCase()) || ask(isMarkedApart, pair)) continue
      const actual = paragraph.text.slice(start, end).replace(/\s+/g, ' ')
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

/** The rule `repeated-word` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextRepeatedWord = asPlugin(rule)
export default retextRepeatedWord
