import {asPlugin} from '../plugin.ts'
import {defineRule} from '../rule.ts'
import {findDoubledMarks} from './doubled-mark.ts'
import type {Fault} from './fault.ts'
import {findLostDashes} from './lost-dash.ts'
import {findMissingSpaces} from './missing-space.ts'
import {findDoubleSpaces, findSurplusSpaces} from './surplus-space.ts'
import {suspectsIn} from './suspects.ts'

/** Code units on each side that a message quotes. */
const AROUND = 10

const near = (text: string, {start, end}: Fault): string =>
  text
    .slice(Math.max(0, start - AROUND), end + AROUND)
    .replace(/\n/g, ' ')
    .trim()

/** The faults with lost dashes among them, in place of the spaces that stand before those. */
const withLostDashes = (spaces: readonly Fault[], dashes: readonly Fault[]): Fault[] => [
  ...spaces.filter(({end}) => !dashes.some((dash) => dash.end === end)),
  ...dashes,
]

export const rule = defineRule({
  id: 'punctuation-spacing',
  description: 'Finds spaces that are missing or too many round punctuation marks, and marks that stand twice.',
  severity: 'warn',
  scope: 'paragraph',
  needs: [],
  options: {
    afterStop: {
      type: 'choice',
      choices: ['any', 'one'],
      default: 'any',
      description: 'How many spaces may stand behind the end of a sentence: one, or any number.',
    },
  },
  messages: {
    'space-before': ({around}) => ({
      reason: `A space stands before the mark in “${around}”`,
      note: 'The mark clings to the word before it.',
    }),
    'space-missing': ({around}) => ({
      reason: `A space is missing behind the mark in “${around}”`,
      note: 'Two sentences or words have run together.',
    }),
    'space-inside': ({around}) => ({
      reason: `A space stands inside the marks in “${around}”`,
      note: 'Brackets and quotation marks cling to what they enclose.',
    }),
    'lost-dash': ({around}) => ({
      reason: `A question mark seems to stand for a dash in “${around}”`,
      note: 'An encoding without dashes puts question marks for them. If it is a question, take out the space before the mark.',
    }),
    'doubled-mark': ({around}) => ({
      reason: `Two marks stand where one is meant in “${around}”`,
      note: 'One of the two is left over from an earlier version.',
    }),
    'double-space': ({around}) => ({reason: `Two spaces or more stand in “${around}”`, note: 'One space parts words.'}),
  },
  *check({text}, {options}) {
    const suspects = suspectsIn(text)
    const faults = [
      ...(suspects.missing ? findMissingSpaces(text) : []),
      ...(suspects.surplus ? withLostDashes(findSurplusSpaces(text), findLostDashes(text)) : []),
      ...(suspects.doubled ? findDoubledMarks(text) : []),
      ...(suspects.double ? findDoubleSpaces(text, options.afterStop as 'any' | 'one') : []),
    ]
    for (const fault of faults) {
      const {kind, start, end, text: replacement, confidence, certain} = fault
      yield {
        message: kind,
        values: {around: near(text, fault)},
        span: {start, end},
        replacements: [replacement],
        fix: certain ? 'safe' : 'suggestion',
        confidence,
      }
    }
  },
})

export default asPlugin(rule)
