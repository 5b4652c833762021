import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findToldForms} from './find.ts'

/** Of the six findings in fresh texts (`evaluation/accuracy/verdicts/fresh-grammar.tsv`) four were errors; the causes of the two others are gone. */
const CONFIDENCE = 0.9

/** The rule `verb-form`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'verb-form',
  description: 'Finds verbs in a form that cannot stand after a modal verb, “to” or a form of “do”, “be” or “have”.',
  severity: 'warn',
  needs: ['grammar', 'confusions', 'speller'],
  options: {},
  messages: {
    found: ({word, after}) => ({
      reason: `“${word}” does not go with “${after}”`,
      note: 'After modal verbs, “to” and forms of “do”, a verb stands in its base form. Or the word before it is the wrong one.',
    }),
    participle: ({word, after}) => ({
      reason: `“${word}” does not go with “${after}”`,
      note: 'After forms of “be” and “have”, a verb stands as a participle. Or a word is left over from another wording.',
    }),
  },
  *check(paragraph) {
    const {grammar, speller} = paragraph.language
    if (!grammar) return
    for (const {span, after, right, isParticiple} of findToldForms(paragraph, grammar.reader)) {
      const values = {word: paragraph.text.slice(span.start, span.end), after}
      const message = isParticiple ? 'participle' : 'found'
      const replacements = right.filter((form) => speller?.correct(form) ?? true)
      yield {message, values, span, replacements, fix: 'suggestion', confidence: CONFIDENCE}
    }
  },
})

/** The rule `verb-form` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextVerbForm = asPlugin(rule)
export default retextVerbForm
