import {faultsOf} from '../../analysis/pairing.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'

/** The rule `unbalanced-quote`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'unbalanced-quote',
  description: 'Finds quotation marks without their partner, and says at which mark to mend the text.',
  severity: 'warn',
  safeCorrections: 'a mark that is turned the wrong way, and a pair of mixed marks, where nothing else in the paragraph is wrong',
  needs: [],
  options: {
    paragraphs: {
      type: 'choice',
      choices: ['convention', 'strict'],
      default: 'convention',
      description:
        'Whether a quotation over several paragraphs may open anew in each and close in the last only (convention), or each paragraph must balance by itself (strict).',
    },
  },
  messages: {
    unclosed: ({mark, partner, after}) => ({
      reason: `This quotation is never closed: ${after}`,
      note: `Readers can't tell where the quoted words end. Insert ${partner} after them, or delete the ${mark} if nothing is quoted.`,
    }),
    unopened: ({mark, partner, before}) => ({
      reason: `This ${mark} closes a quotation that was never opened: ${before}`,
      note: `Readers can't tell where the quoted words begin. Insert ${partner} before them, or delete the ${mark} if nothing is quoted.`,
    }),
    doubled: ({mark, after}) => ({
      reason: `One ${mark} too many: ${after}`,
      note: 'Of two identical marks in a row, one has no partner. Delete one.',
    }),
    turned: ({mark, replacement, before}) => ({
      reason: `This ${mark} points the wrong way: ${before}`,
      note: `Its place calls for ${replacement}. A turned mark opens a second quotation where one should close, or closes one that has not begun.`,
    }),
    mixed: ({mark, partner, before, replacement}) => ({
      reason: `A ${mark} is paired with a ${partner}: ${before}`,
      note: `A quotation needs the same kind of mark at both ends. Replace it with ${replacement}.`,
    }),
    mismatched: ({mark, partner, before, replacement}) => ({
      reason: `A ${mark} closes what ${partner} opened: ${before}`,
      note: `Double marks close what double marks open, and single marks what single marks open. Replace it with ${replacement}, or insert the missing marks.`,
    }),
    misplaced: ({mark, around}) => ({
      reason: `This ${mark} is on the wrong side of a space: ${around}`,
      note: 'The space beside a straight mark shows whether it opens or closes. Move it next to the word that it belongs to, or insert the mark that is missing before it.',
    }),
    crossed: ({mark, before}) => ({
      reason: `This ${mark} closes too early, while what was opened last is still open: ${before}`,
      note: 'Quotations and brackets close in the reverse order of their opening. Move the mark after the one that must close first.',
    }),
  },
  *check(_, {ask, options}) {
    for (const {family, report} of ask(faultsOf, options.paragraphs === 'strict')) if (family !== 'bracket') yield report
  },
  why: async (_, {ask, options}) => ask((await import('./why.ts')).why, options.paragraphs === 'strict'),
})

/** The rule `unbalanced-quote` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextUnbalancedQuote = asPlugin(rule)
export default retextUnbalancedQuote
