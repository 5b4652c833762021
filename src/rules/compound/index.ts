import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {findDividedCompounds} from './find.ts'

const CONFIDENCE = 0.85

/** The rule `compound`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'compound',
  description: 'Finds compounds that are one word and stand in two.',
  severity: 'warn',
  needs: ['compounds', 'grammar'],
  options: {},
  messages: {
    divided: ({words, meant}) => ({
      reason: `“${words}” is one word: “${meant}”`,
      note: 'Edited text hardly ever divides it. If two words are meant, put something between them.',
    }),
  },
  *check(paragraph) {
    const {compounds} = paragraph.language
    if (!compounds) return
    for (const {span, written, meant} of findDividedCompounds(paragraph, compounds))
      yield {message: 'divided', values: {words: written, meant}, span, replacements: [meant], fix: 'suggestion', confidence: CONFIDENCE}
  },
})

/** The rule `compound` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextCompound = asPlugin(rule)
export default retextCompound
