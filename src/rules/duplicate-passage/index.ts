import type {Document} from '../../analysis/document.ts'
import {repetitionsOf} from '../../analysis/document-repetition.ts'
import type {RepeatedPassage} from '../../analysis/repeated-passages.ts'
import {shortened} from '../../text/excerpt.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {isMeant} from './is-meant.ts'

const note = 'Delete one of the two, unless the repetition is meant.'

/** What a paragraph repeats, wherever that stands. */
const repetitionsAt = (document: Document, index: number): readonly Pick<RepeatedPassage, 'kind' | 'span'>[] =>
  (document.once(repetitionsOf).get(index) ?? [])
    .filter((repetition) => !isMeant(document, repetition))
    .map(({kind, span}) => ({kind, span}))

/** The rule `duplicate-passage`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'duplicate-passage',
  description: 'Finds a title, paragraph or sentence that has already appeared in the text.',
  severity: 'warn',
  needs: [],
  options: {},
  messages: {
    paragraph: ({text}) => ({reason: `“${text}” has already appeared further up`, note}),
    near: ({text}) => ({reason: `The paragraph “${text}” has already appeared further up in nearly the same words`, note}),
    sentence: ({text}) => ({reason: `The sentence “${text}” has already appeared further up`, note}),
  },
  *check({text}, {ask}) {
    for (const {kind, span} of ask(repetitionsAt)) {
      const values = {text: shortened(text.slice(span.start, span.end))}
      yield {message: kind, values, span, replacements: [''], fix: 'suggestion', confidence: kind === 'near' ? 0.8 : 0.9}
    }
  },
})

/** The rule `duplicate-passage` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextDuplicatePassage = asPlugin(rule)
export default retextDuplicatePassage
