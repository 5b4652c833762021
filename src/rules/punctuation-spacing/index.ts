import {excerptAround} from '../../text/excerpt.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {findDoubledMarks} from './doubled-mark.ts'
import type {Fault} from './fault.ts'
import {findLostDashes} from './lost-dash.ts'
import {findMissingSpaces} from './missing-space.ts'
import {findDoubleSpaces, findSurplusSpaces} from './surplus-space.ts'
import {suspectsIn} from './suspects.ts'

/** The faults with lost dashes among them, in place of the spaces that stand before those. */
const withLostDashes = (spaces: readonly Fault[], dashes: readonly Fault[]): Fault[] => [
  ...spaces.filter(({end}) => !dashes.some((dash) => dash.end === end)),
  ...dashes,
]

export const rule = defineRule({
  id: 'punctuation-spacing',
  description: 'Finds missing and surplus spaces around punctuation marks, and doubled marks.',
  severity: 'warn',
  safeCorrections: 'a space before a mark and spaces in a row, where nothing else can be meant',
  scope: 'paragraph',
  needs: [],
  options: {
    afterStop: {
      type: 'choice',
      choices: ['any', 'one'],
      default: 'any',
      description: 'How many spaces may follow the end of a sentence: one, or any number.',
    },
  },
  messages: {
    'space-before': ({around}) => ({
      reason: `There is a space before the mark in “${around}”`,
      note: 'Delete the space: the mark follows its word directly.',
    }),
    'space-missing': ({around}) => ({
      reason: `A space is missing after the mark in “${around}”`,
      note: 'Insert a space: two sentences or words have run together.',
    }),
    'space-inside': ({around}) => ({
      reason: `There is a space inside the marks in “${around}”`,
      note: 'Delete the space: no space separates brackets and quotation marks from what they enclose.',
    }),
    'lost-dash': ({around}) => ({
      reason: `A question mark seems to have replaced a dash in “${around}”`,
      note: 'An encoding without dashes turns them into question marks. If this is a question, delete the space before the mark.',
    }),
    'doubled-mark': ({around}) => ({
      reason: `There are two marks where one is meant in “${around}”`,
      note: 'Delete one: it is left over from an earlier version.',
    }),
    'double-space': ({around}) => ({reason: `There is more than one space in “${around}”`, note: 'One space is enough between words.'}),
  },
  *check({text, prose}, {options}) {
    const suspects = suspectsIn(prose)
    const faults = [
      ...(suspects.missing ? findMissingSpaces(prose) : []),
      ...(suspects.surplus ? withLostDashes(findSurplusSpaces(prose), findLostDashes(prose)) : []),
      ...(suspects.doubled ? findDoubledMarks(prose) : []),
      ...(suspects.double ? findDoubleSpaces(prose, options.afterStop as 'any' | 'one') : []),
    ]
    for (const fault of faults) {
      const {kind, start, end, text: replacement, confidence, certain} = fault
      yield {
        message: kind,
        values: {around: excerptAround(text, fault)},
        span: {start, end},
        replacements: [replacement],
        fix: certain ? 'safe' : 'suggestion',
        confidence,
      }
    }
  },
})

export default asPlugin(rule)
