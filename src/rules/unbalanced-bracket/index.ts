import {faultsOf} from '../../analysis/pairing.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'

/** Prose has these in pairs, or closed by another kind; alone they are part of code or of a table of it. */
const CURLY = /[{}]/

const isAlone = (message: string): boolean => message === 'unclosed' || message === 'unopened'

/** The rule `unbalanced-bracket`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'unbalanced-bracket',
  description: 'Finds round, square and curly brackets without their partner.',
  severity: 'warn',
  needs: [],
  options: {},
  messages: {
    unclosed: ({mark, partner, after}) => ({
      reason: `This ${mark} is never closed: ${after}`,
      note: `Readers can't tell where the aside ends. Insert ${partner} after it, or delete the ${mark}.`,
    }),
    unopened: ({mark, partner, before}) => ({
      reason: `This ${mark} closes no bracket: ${before}`,
      note: `Readers can't tell where the aside begins. Insert ${partner} before it, or delete the ${mark}.`,
    }),
    doubled: ({mark, before}) => ({
      reason: `One ${mark} too many: ${before}`,
      note: 'Of two identical brackets in a row, one has no partner. Delete one.',
    }),
    mismatched: ({mark, partner, before, replacement}) => ({
      reason: `A ${mark} closes what ${partner} opened: ${before}`,
      note: `A bracket is closed by its own kind. Replace it with ${replacement}, or change the one that opens.`,
    }),
    crossed: ({mark, before}) => ({
      reason: `This ${mark} closes too early, while what was opened last is still open: ${before}`,
      note: 'Quotations and brackets close in the reverse order of their opening. Move the bracket after the mark that must close first.',
    }),
  },
  *check({text}, {ask}) {
    for (const {family, report} of ask(faultsOf)) {
      const {message, span} = report
      if (family !== 'bracket' || message === 'turned' || message === 'mixed' || message === 'misplaced') continue
      if (isAlone(message) && CURLY.test(text.slice(span.start, span.end))) continue
      yield {...report, message}
    }
  },
})

/** The rule `unbalanced-bracket` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextUnbalancedBracket = asPlugin(rule)
export default retextUnbalancedBracket
