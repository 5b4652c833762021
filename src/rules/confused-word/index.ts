import {confusionStarts} from '../../analysis/confusions.ts'
import {words} from '../../analysis/words.ts'
import {likeCase} from '../../language/spelling/letter-case.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {findConfusedWords} from './find.ts'

/** The rule `confused-word`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'confused-word',
  description: 'Finds words that are written for another that sounds or looks alike, where the words around call for the other.',
  severity: 'warn',
  needs: ['contexts'],
  options: {},
  messages: {
    found: ({word, meant}) => ({
      reason: `“${word}” is probably a slip for “${meant}”`,
      note: 'Both are words, but edited text has the other in such a place. Check which is meant.',
    }),
  },
  *check(paragraph) {
    const {contexts} = paragraph.language
    if (!contexts) return
    const toldByTypo = paragraph.once(confusionStarts)
    for (const {word, meant, confidence} of findConfusedWords(paragraph.text, paragraph.once(words), contexts)) {
      if (toldByTypo.has(word.start)) continue
      const replacement = likeCase(meant, word.text)
      yield {
        message: 'found',
        values: {word: word.text, meant: replacement},
        span: {start: word.start, end: word.end},
        replacements: [replacement],
        fix: 'suggestion',
        confidence,
      }
    }
  },
})

/** The rule `confused-word` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextConfusedWord = asPlugin(rule)
export default retextConfusedWord
