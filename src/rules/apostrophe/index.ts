import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findToldApostrophes} from './find.ts'

const CONFIDENCE = 0.85

/** The rule `apostrophe`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'apostrophe',
  description: 'Finds nouns that have lost the apostrophe of their possessive, or have it in the wrong place.',
  severity: 'warn',
  needs: ['grammar', 'confusions'],
  options: {},
  messages: {
    found: ({word, right}) => ({
      reason: `“${word}” should be “${right}”`,
      note: 'What follows belongs to it: the possessive takes an apostrophe, before the “s” of one, after the “s” of several.',
    }),
  },
  *check(paragraph) {
    const {grammar} = paragraph.language
    if (!grammar) return
    for (const {span, right} of findToldApostrophes(paragraph, grammar.reader)) {
      const values = {word: paragraph.text.slice(span.start, span.end), right}
      yield {message: 'found', values, span, replacements: [right], fix: 'suggestion', confidence: CONFIDENCE}
    }
  },
})

/** The rule `apostrophe` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextApostrophe = asPlugin(rule)
export default retextApostrophe
