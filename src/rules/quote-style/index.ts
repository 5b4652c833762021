import type {Document} from '../../analysis/document.ts'
import {excerptAround} from '../../text/excerpt.ts'
import {NO_EVIDENCE} from '../../text/rule.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {keepsBalance} from './keeps-balance.ts'
import {habitOf, marksOf} from './script-of.ts'
import type {Script, StyleMark} from './style-marks.ts'

const isWrong = ({script, isTurned}: StyleMark, wanted: Script): boolean => isTurned || script !== wanted

const wantedScript = (document: Document, style: 'consistent' | Script): Script => (style === 'consistent' ? document.once(habitOf) : style)

export const rule = defineRule({
  id: 'quote-style',
  description: 'Finds straight quotation marks and apostrophes among curly ones, and curly ones among straight ones.',
  severity: 'warn',
  safeCorrections: 'marks whose exchange leaves the pairs of the paragraph as they are',
  scope: 'document',
  needs: [],
  options: {
    style: {
      type: 'choice',
      choices: ['consistent', 'curly', 'straight'],
      default: 'consistent',
      description: 'The script that all marks must have: that of most of the document (consistent), or the one named.',
    },
    apostrophes: {
      type: 'boolean',
      default: true,
      description: 'Whether apostrophes are held to the same script as quotation marks.',
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
    turned: ({actual, replacement, around}) => ({
      reason: `An opening ${actual} is used as an apostrophe: ${around}`,
      note: `An apostrophe shows that letters or figures are left out. Replace it with ${replacement}.`,
    }),
  },
  *check(paragraph, {document, index, options}) {
    const wanted = wantedScript(document, options.style)
    const wrong = marksOf(document, index).filter(
      (mark) => isWrong(mark, wanted) && (options.apostrophes || mark.isQuotation || mark.isTurned),
    )
    if (wrong.length === 0) return
    const fix = keepsBalance(paragraph, wrong, wanted) ? 'safe' : 'suggestion'
    for (const mark of wrong) {
      const {start, end, actual, script, isTurned} = mark
      const values = {actual, replacement: mark[wanted], around: excerptAround(paragraph.text, mark)}
      yield {
        message: isTurned ? 'turned' : script,
        values,
        span: {start, end},
        replacements: [mark[wanted]],
        fix,
        confidence: 0.9,
      }
    }
  },
  evidence(_, {document, index, options}) {
    const marks = marksOf(document, index)
    return marks.length === 0 ? NO_EVIDENCE : [marks, wantedScript(document, options.style)]
  },
})

export default asPlugin(rule)
