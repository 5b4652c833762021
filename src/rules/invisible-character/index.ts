import {findMojibake} from '../../analysis/find-mojibake.ts'
import {findLookAlikes} from '../../analysis/odd-characters/look-alikes.ts'
import {findOddCharacters, type OddCharacter} from '../../analysis/odd-characters.ts'
import {excerptAround, shortened} from '../../text/excerpt.ts'
import {overlapsAny} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {worthReporting} from './running-spaces.ts'

/** Control characters that are what is left of other characters; the rule `mojibake` reports those. */
const READ_WRONG = /[\u0080-\u009f\u00a0\u00ad]/

const NAMES: Readonly<Record<OddCharacter['kind'], string>> = {
  'zero-width': 'an invisible character',
  'soft-hyphen': 'a soft hyphen',
  control: 'a control character',
  space: 'an unusual space',
  'line-separator': 'a line separator',
  direction: 'a direction mark',
}

/** The words around, without the character itself: it is named, and nobody would see it. */
function near(text: string, {start, end, kind}: Pick<OddCharacter, 'start' | 'end' | 'kind'>): string {
  const around = shortened(excerptAround(text, {start, end}))
  return kind === 'space' ? around : around.replaceAll(text.slice(start, end), '')
}

/** The rule `invisible-character`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'invisible-character',
  description: 'Finds characters that nobody sees, unusual spaces, and letters of another alphabet that look Latin.',
  severity: 'warn',
  safeCorrections: 'all',
  needs: [],
  options: {},
  messages: {
    odd: ({name, code, near}) => ({
      reason: `There is ${name} (${code}) in “${near}”`,
      note: 'Nothing in the text needs it; it breaks searches, word counts and line breaks.',
    }),
    'look-alike': ({word, latin, letters}) => ({
      reason: `“${word}” contains letters of another alphabet that look Latin: ${letters}`,
      note: `Searches for “${latin}” will not find it. Retype the word if Latin letters were meant.`,
    }),
  },
  *check(paragraph) {
    const {text} = paragraph
    const misread = READ_WRONG.test(text) ? findMojibake(text) : []
    for (const {start, end, kind, code, replacement} of worthReporting(paragraph, findOddCharacters(text))) {
      if (overlapsAny(misread, {start, end})) continue
      const values = {name: NAMES[kind], code, near: near(text, {start, end, kind})}
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

/** The rule `invisible-character` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextInvisibleCharacter = asPlugin(rule)
export default retextInvisibleCharacter
