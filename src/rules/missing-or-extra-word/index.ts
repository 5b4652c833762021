import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findToldAmiss} from './find.ts'
import {namesThis} from './spoken-this.ts'

/** Five of the six findings in fresh texts (`evaluation/accuracy/verdicts/fresh-grammar.tsv`) were errors. */
const CONFIDENCE = 0.85

/** The rule `missing-or-extra-word`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'missing-or-extra-word',
  description: 'Finds places where a small word is missing, or one too many.',
  severity: 'warn',
  needs: ['grammar'],
  options: {},
  messages: {
    missing: ({words, word}) => ({reason: `“${word}” seems to be missing from “${words}”`, note: 'Put it in, or check the words around.'}),
    extra: ({words, word}) => ({
      reason: `“${word}” seems to be too much in “${words}”`,
      note: 'One of the two words was probably left over from another wording.',
    }),
  },
  *check(paragraph, {ask}) {
    const {grammar} = paragraph.language
    if (!grammar) return
    for (const {kind, span, right, word} of findToldAmiss(paragraph, grammar.reader)) {
      const values = {words: paragraph.text.slice(span.start, span.end), word}
      if (values.words.endsWith(' this') && ask(namesThis)) continue
      yield {message: kind, values, span, replacements: right, fix: 'suggestion', confidence: CONFIDENCE}
    }
  },
})

/** The rule `missing-or-extra-word` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextMissingOrExtraWord = asPlugin(rule)
export default retextMissingOrExtraWord
