import {defineRule, type ProseRule} from '../../src/rules/prose-rule.ts'

/** A rule for tests that reports every occurrence of a text, with a safe correction where one is given. */
export const wordRule = (id: string, word: string, {replacement, fails}: {replacement?: string; fails?: boolean} = {}): ProseRule =>
  defineRule({
    id,
    description: 'A rule for tests.',
    severity: 'warn',
    needs: [],
    options: {},
    messages: {found: () => ({reason: `“${word}” is here`, note: 'Note.'})},
    *check({text}) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const replacements = replacement === undefined ? [] : [replacement]
        yield {message: 'found', values: {}, span: {start: at, end: at + word.length}, replacements, fix: 'safe', confidence: 1} as const
      }
      if (fails) throw new Error('out of luck')
    },
  })
