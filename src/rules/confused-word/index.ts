import {confusionStarts} from '../../analysis/confusions.ts'
import {contextReaderOf} from '../../analysis/context-reader.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../analysis/quotations.ts'
import {words} from '../../analysis/words.ts'
import {likeCase} from '../../language/spelling/letter-case.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {type ConfusedWord, findConfusedWords} from './find.ts'
import {findByNet} from './find-by-net.ts'

/** What the models of pairs find, and what the net finds beside; speech that is quoted may be as it was said. */
function* confusedWordsOf(paragraph: Paragraph): Generator<ConfusedWord> {
  const {contexts, contextNet} = paragraph.language
  const found = contexts ? [...findConfusedWords(paragraph.text, paragraph.once(words), contexts)] : []
  yield* found
  if (!contextNet?.isHere) return
  const told = new Set(found.map(({word}) => word))
  for (const confused of findByNet(paragraph.text, paragraph.once(words), contextReaderOf(contextNet)))
    if (!told.has(confused.word) && !isQuoted(confused.word, paragraph.once(quotationsOf))) yield confused
}

/** The rule `confused-word`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'confused-word',
  description: 'Finds words that are written for another that sounds or looks alike, where the words around call for the other.',
  severity: 'warn',
  needs: ['contexts', 'contextNet'],
  options: {},
  messages: {
    found: ({word, meant}) => ({
      reason: `“${word}” is probably a slip for “${meant}”`,
      note: 'Both are words, but edited text has the other in such a place. Check which is meant.',
    }),
  },
  *check(paragraph) {
    const toldByTypo = paragraph.once(confusionStarts)
    for (const {word, meant, confidence} of confusedWordsOf(paragraph)) {
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
