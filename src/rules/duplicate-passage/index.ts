import type {Document} from '../../analysis/document.ts'
import {repetitionsOf} from '../../analysis/document-repetition.ts'
import type {Repetition} from '../../analysis/repetition.ts'
import {shortened} from '../../text/excerpt.ts'
import {NO_EVIDENCE} from '../../text/rule.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {isMeant} from './is-meant.ts'

const note = 'Delete one of the two, unless the repetition is meant.'

const NONE: readonly Repetition[] = []

function repetitionsAt(document: Document, index: number): readonly Repetition[] {
  const all = document.once(repetitionsOf).get(index)
  return all === undefined ? NONE : all.filter((repetition) => !isMeant(document, repetition))
}

/** The rule `duplicate-passage`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'duplicate-passage',
  description: 'Finds a title, paragraph or sentence that has already appeared in the text.',
  severity: 'warn',
  scope: 'document',
  needs: [],
  options: {},
  messages: {
    paragraph: ({text}) => ({reason: `“${text}” has already appeared further up`, note}),
    near: ({text}) => ({reason: `The paragraph “${text}” has already appeared further up in nearly the same words`, note}),
    sentence: ({text}) => ({reason: `The sentence “${text}” has already appeared further up`, note}),
  },
  *check({text}, {document, index}) {
    for (const {kind, span} of repetitionsAt(document, index)) {
      const values = {text: shortened(text.slice(span.start, span.end))}
      yield {message: kind, values, span, replacements: [''], fix: 'suggestion', confidence: kind === 'near' ? 0.8 : 0.9}
    }
  },
  evidence(_, {document, index}) {
    const all = repetitionsAt(document, index)
    return all.length === 0 ? NO_EVIDENCE : all.flatMap(({kind, span}) => [kind, span.start, span.end])
  },
})

/** The rule `duplicate-passage` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextDuplicatePassage = asPlugin(rule)
export default retextDuplicatePassage
