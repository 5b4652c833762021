import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {findWrongArticles} from './find.ts'

export const rule = defineRule({
  id: 'indefinite-article',
  description: 'Finds “a” before the sound of a vowel, and “an” before that of a consonant.',
  severity: 'warn',
  safeCorrections: 'all, but before code and spelt-out letters',
  scope: 'paragraph',
  needs: [],
  options: {},
  messages: {
    found: ({article, right, word}) => ({
      reason: `“${article} ${word}” should be “${right} ${word}”`,
      note: 'The sound that follows decides, not the letter: “an hour”, “a university”, “an MP”.',
    }),
  },
  *check({text}) {
    for (const {start, end, article, right, word} of findWrongArticles(text))
      yield {message: 'found', values: {article, right, word}, span: {start, end}, replacements: [right], fix: 'safe', confidence: 0.9}
  },
})

export default asPlugin(rule)
