import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {type DividedCompound, dividedCompounds, unhyphenatedCompounds} from './find.ts'
import {dividesByHabit, sparesHyphens} from './habit.ts'

const CONFIDENCE = 0.85

const told = <Name extends string>(message: Name, {span, written, meant}: DividedCompound) =>
  ({message, values: {words: written, meant}, span, replacements: [meant], fix: 'suggestion', confidence: CONFIDENCE}) as const

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
      reason: `“${words}” is hyphenated here: “${meant}”`,
      note: 'Words that make one before a noun, or one verb, are joined by hyphens in edited text.',
    }),
  },
  *check(paragraph, {ask}) {
    const divided = paragraph.once(dividedCompounds)
    if (divided.length > 0 && !ask(dividesByHabit)) yield* divided.map((compound) => told('divided', compound))
    const loose = paragraph.once(unhyphenatedCompounds)
    if (loose.length > 0 && !ask(sparesHyphens)) yield* loose.map((compound) => told('unhyphenated', compound))
  },
})

/** The rule `compound` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextCompound = asPlugin(rule)
export default retextCompound
