import type {Script} from '../../analysis/pairing/fault-report.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {byStart} from '../../text/span.ts'
import {asPlugin} from '../plugin.ts'
import {type Context, defineRule} from '../prose-rule.ts'
import {groupsOf, type MarkGroup} from './groups.ts'
import {keepsBalance} from './keeps-balance.ts'
import {habitsOf, marksOf, type ScriptHabits} from './script-of.ts'

interface Style {
  readonly style: 'consistent' | Script
  readonly smartypants: boolean
}

/** What a typographer curls when the page is built may be straight, or curly already. */
const curledOnBuild = (script: Script | 'none'): Script | 'none' => (script === 'curly' ? 'none' : script)

function wantedHabits({style, smartypants}: Style, ask: Context['ask']): ScriptHabits {
  const {quotation, apostrophe} = style === 'consistent' ? ask(habitsOf) : {quotation: style, apostrophe: style}
  return smartypants ? {quotation: curledOnBuild(quotation), apostrophe: curledOnBuild(apostrophe)} : {quotation, apostrophe}
}

/** The rule `quote-style`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'quote-style',
  description: 'Finds straight quotation marks and apostrophes among curly ones, and curly ones among straight ones.',
  severity: 'warn',
  safeCorrections: 'marks whose exchange leaves the pairs of the paragraph as they are',
  needs: [],
  options: {
    style: {
      type: 'choice',
      choices: ['consistent', 'curly', 'straight'],
      default: 'consistent',
      description: 'The script that all marks must have: that of most of the running text (consistent), or the one named.',
    },
    apostrophes: {
      type: 'boolean',
      default: true,
      description: 'Whether apostrophes are held to the same script as quotation marks.',
    },
    smartypants: {
      type: 'boolean',
      default: false,
      description: 'Whether straight marks are made curly when the page is built, so that they are right among curly ones.',
    },
    each: {
      type: 'choice',
      choices: ['paragraph', 'mark'],
      default: 'paragraph',
      description: 'Whether the marks of a paragraph are one finding with their number, or each is one.',
    },
  },
  messages: {
    straight: ({actual, replacement, around}) => ({
      reason: `A straight ${actual} among curly marks: ${around}`,
      note: `The other marks of the text are curly. Replace it with ${replacement}.`,
    }),
    curly: ({actual, replacement, around}) => ({
      reason: `A curly ${actual} among straight marks: ${around}`,
      note: `The other marks of the text are straight. Replace it with ${replacement}.`,
    }),
    'straight-marks': ({count, around}) => ({
      reason: `${count} straight marks among curly ones, the first here: ${around}`,
      note: 'The other marks of the text are curly. Replace these with curly ones.',
    }),
    'curly-marks': ({count, around}) => ({
      reason: `${count} curly marks among straight ones, the first here: ${around}`,
      note: 'The other marks of the text are straight. Replace these with straight ones.',
    }),
    turned: ({actual, replacement, around}) => ({
      reason: `An opening ${actual} is used as an apostrophe: ${around}`,
      note: `An apostrophe shows that letters or figures are left out. Replace it with ${replacement}.`,
    }),
  },
  *check(paragraph, {ask, options}) {
    const marks = ask(marksOf).filter((mark) => options.apostrophes || mark.isQuotation || mark.isTurned)
    if (marks.length === 0) return
    const groups = groupsOf(paragraph.text, marks, wantedHabits(options, ask), options.each === 'paragraph')
    const fix = isSafe(paragraph, groups) ? 'safe' : 'suggestion'
    for (const {message, values, span, replacement, edits} of groups)
      yield {message, values, span, replacements: [replacement], ...(edits.length > 1 && {edits}), fix, confidence: 0.9}
  },
})

/** Whether the paragraph's marks pair off as before when all that is wrong in it is mended. */
function isSafe(paragraph: Paragraph, groups: readonly MarkGroup[]): boolean {
  const edits = groups.flatMap((group) => group.edits).sort(byStart)
  return groups.length > 0 && keepsBalance(paragraph, edits)
}

/** The rule `quote-style` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextQuoteStyle = asPlugin(rule)
export default retextQuoteStyle
