import {mojibakeAt} from '../../analysis/document-mojibake.ts'
import {shortened} from '../../text/excerpt.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'

/** The rule `mojibake`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'mojibake',
  description: 'Finds text that was decoded with the wrong encoding, and what it should be.',
  severity: 'warn',
  safeCorrections: 'all',
  needs: [],
  options: {},
  messages: {
    found: ({actual, repaired}) => ({
      reason: `“${actual}” is “${repaired}” decoded with the wrong encoding`,
      note: 'The text was saved in UTF-8 and read in another encoding. Repair it before anything else changes the text.',
    }),
  },
  *check({text}, {ask}) {
    for (const {start, end, text: repaired} of ask(mojibakeAt)) {
      const values = {actual: shortened(text.slice(start, end)), repaired: shortened(repaired)}
      yield {message: 'found', values, span: {start, end}, replacements: [repaired], fix: 'safe', confidence: 0.95}
    }
  },
})

/** The rule `mojibake` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextMojibake = asPlugin(rule)
export default retextMojibake
