import {findLookAlikes} from '../../analysis/characters/look-alikes.ts'
import {findOddCharacters, type OddCharacter} from '../../analysis/characters.ts'
import {findMojibake} from '../../analysis/mojibake.ts'
import {overlaps} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {worthReporting} from './running-spaces.ts'

/** Control characters that are what is left of other characters; the rule `mojibake` reports those. */
const READ_WRONG = /[\u0080-\u009f\u00a0\u00ad]/

const NAMES: Readonly<Record<OddCharacter['kind'], string>> = {
  'zero-width': 'an invisible character',
  'soft-hyphen': 'a soft hyphen',
  control: 'a control character',
  space: 'a space of an odd sort',
  'line-separator': 'a line separator',
  direction: 'a mark of writing direction',
}

const around = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - 12), start)}${text.slice(end, end + 12)}`.replace(/\s+/g, ' ').trim()

export const rule = defineRule({
  id: 'invisible-character',
  description: 'Finds characters that nobody sees, spaces of an odd sort, and letters of another alphabet that look Latin.',
  severity: 'warn',
  scope: 'paragraph',
  needs: [],
  options: {},
  messages: {
    odd: ({name, code, near}) => ({
      reason: `There is ${name} (${code}) in “${near}”`,
      note: 'Nothing in the text asks for it; it breaks searches, word counts and line breaks.',
    }),
    'look-alike': ({word, latin, letters}) => ({
      reason: `“${word}” has letters of another alphabet that look Latin: ${letters}`,
      note: `Searches for “${latin}” will not find it. Type the word anew if it was meant in Latin letters.`,
    }),
  },
  *check(paragraph) {
    const {text} = paragraph
    const misread = READ_WRONG.test(text) ? findMojibake(text) : []
    for (const {start, end, kind, code, replacement} of worthReporting(paragraph, findOddCharacters(text))) {
      if (misread.some((edit) => overlaps(edit, {start, end}))) continue
      const values = {name: NAMES[kind], code, near: around(text, start, end)}
      yield {message: 'odd', values, span: {start, end}, replacements: [replacement], fix: 'safe', confidence: 0.95}
    }
    for (const {start, end, word, latin, letters} of findLookAlikes(text)) {
      yield {
        message: 'look-alike',
        values: {word, latin, letters},
        span: {start, end},
        replacements: [latin],
        fix: 'suggestion',
        confidence: 0.8,
      }
    }
  },
})

export default asPlugin(rule)
