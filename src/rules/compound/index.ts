import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {dividedCompounds, unhyphenatedCompounds} from './find.ts'
import {dividesByHabit, sparesHyphens} from './habit.ts'

const CONFIDENCE = 0.85

/** The rule `compound`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'compound',
  description: 'Finds compounds that are one word and stand in two, or that have lost their hyphens.',
  severity: 'warn',
  needs: ['compounds', 'grammar'],
  options: {},
  messages: {
    divided: ({words, meant}) => ({
      reason: `“${words}” is one word: “${meant}”`,
      note: 'Edited text hardly ever divides it. If two words are meant, put something between them.',
    }),
    unhyphenated: ({words, meant}) => ({
      reason: `“${words}” has hyphens here: “${meant}”`,
      note: 'Words that make one before a noun, or one verb, are joined by hyphens in edited text.',
    }),
  },
  *check(paragraph, {ask}) {
    const divided = paragraph.once(dividedCompounds)
    if (divided.length > 0 && !ask(dividesByHabit))
      for (const {span, written, meant} of divided)
        yield {message: 'divided', values: {words: written, meant}, span, replacements: [meant], fix: 'suggestion', confidence: CONFIDENCE}
    const loose = paragraph.once(unhyphenatedCompounds)
    if (loose.length > 0 && !ask(sparesHyphens))
      for (const {span, written, meant} of loose)
        yield {
          message: 'unhyphenated',
          values: {words: written, meant},
          span,
          replacements: [meant],
          fix: 'suggestion',
          confidence: CONFIDENCE,
        }
  },
})

/** The rule `compound` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextCompound = asPlugin(rule)
export default retextCompound
