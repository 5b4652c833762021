import {confusionStarts} from '../../analysis/confusions.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {words} from '../../analysis/words.ts'
import {likeCase} from '../../language/spelling/letter-case.ts'
import type {Span} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findConfusedWords, findMisreadStretches} from './find.ts'

/** Set by hand: edited text has too few such slips to count by. What was seen is in `docs/decisions/0034-slips-that-syntax-gives-away.md`. */
const SYNTAX_CONFIDENCE = 0.85

interface Found {
  readonly span: Span
  readonly meant: string
  readonly confidence: number
}

/** What the models of pairs find, and after it what the syntax of the sentences shows. */
function* foundIn(paragraph: Paragraph): Generator<Found> {
  const {contexts, grammar} = paragraph.language
  if (contexts)
    for (const {word, meant, confidence} of findConfusedWords(paragraph.text, paragraph.once(words), contexts))
      yield {span: {start: word.start, end: word.end}, meant, confidence}
  if (grammar)
    for (const {span, meant} of findMisreadStretches(paragraph, grammar.reader)) yield {span, meant, confidence: SYNTAX_CONFIDENCE}
}

/** The rule `confused-word`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'confused-word',
  description: 'Finds words that are written for another that sounds or looks alike, where the words around call for the other.',
  severity: 'warn',
  needs: ['contexts', 'grammar'],
  options: {},
  messages: {
    found: ({word, meant}) => ({
      reason: `“${word}” is probably a slip for “${meant}”`,
      note: 'Both are words, but edited text has the other in such a place. Check which is meant.',
    }),
  },
  *check(paragraph) {
    const told = new Set(paragraph.once(confusionStarts))
    for (const {span, meant, confidence} of foundIn(paragraph)) {
      if (told.has(span.start)) continue
      told.add(span.start)
      const word = paragraph.text.slice(span.start, span.end)
      const replacement = word === 'I' ? meant : likeCase(meant, word)
      yield {message: 'found', values: {word, meant: replacement}, span, replacements: [replacement], fix: 'suggestion', confidence}
    }
  },
})

/** The rule `confused-word` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextConfusedWord = asPlugin(rule)
export default retextConfusedWord
