import {isCodeLike} from '../../analysis/code-like.ts'
import type {Document} from '../../analysis/document.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {excerptAround} from '../../text/excerpt.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findAstraySpaces} from './astray-space.ts'
import {findDoubledMarks} from './doubled-mark.ts'
import type {SpacingFault} from './fault.ts'
import {isJustified} from './justified.ts'
import {findLostDashes} from './lost-dash.ts'
import {findMissingSpaces} from './missing-space.ts'
import {findDoubleSpaces, findSurplusSpaces} from './surplus-space.ts'
import {type Suspects, suspectsIn} from './suspects.ts'
import {findTornMarks} from './torn-mark.ts'
import {veiled} from './veiled.ts'

/** The faults with lost dashes among them, in place of the spaces that stand before those. */
const withLostDashes = (spaces: readonly SpacingFault[], dashes: readonly SpacingFault[]): SpacingFault[] => [
  ...spaces.filter(({end}) => !dashes.some((dash) => dash.end === end)),
  ...dashes,
]

const suspectsOf = (paragraph: Paragraph): Suspects => suspectsIn(veiled(paragraph))

/** Values of attributes are labels: “Category:Boats”, “Home : News”. */
const isChecked = (paragraph: Paragraph): boolean => paragraph.kind !== 'attribute' && !paragraph.once(isCodeLike)

function faultsIn(paragraph: Paragraph, afterStop: 'any' | 'one'): SpacingFault[] {
  const suspects = paragraph.once(suspectsOf)
  if (!Object.values(suspects).includes(true) || !isChecked(paragraph)) return []
  const text = veiled(paragraph)
  return [
    ...(suspects.missing ? findMissingSpaces(text, paragraph.kind) : []),
    ...(suspects.surplus ? withLostDashes(findSurplusSpaces(text), findLostDashes(text)) : []),
    ...(suspects.surplus ? findAstraySpaces(text) : []),
    ...(suspects.torn ? findTornMarks(text) : []),
    ...(suspects.doubled ? findDoubledMarks(text) : []),
    ...(suspects.double && paragraph.kind !== 'table-cell' ? findDoubleSpaces(text, afterStop, paragraph.text) : []),
  ]
}

/** Two marks, or spaces, that markup parts or borders are laid out by it: a stop inside of a side note and one after it, a column of links. */
function isLaidOut(document: Document, index: number, {kind, start, end}: SpacingFault): boolean {
  const reach = kind === 'double-space' ? 1 : 0
  const source = document.maps.at(index)?.toSource({start: start - reach, end: end + reach})
  return source !== undefined && source.end - source.start !== end - start + 2 * reach
}

/** An element without text: a picture, a sound, a part that a program fills. */
const EMPTY_ELEMENT = /\/>|><\/[a-z]/i

/** A space beside a mark where an element without text stands between them: “(e.g. <Grid />)”, “(said <audio></audio>;”. */
function isFilled(document: Document, index: number, {start, end}: SpacingFault): boolean {
  if (!document.isMarkup) return false
  const source = document.maps.at(index)?.toSource({start, end})
  return source !== undefined && EMPTY_ELEMENT.test(document.source.slice(source.start, source.end))
}

/** What the markup round a fault may excuse, by its kind. */
const EXCUSES: Partial<Record<SpacingFault['kind'], typeof isFilled>> = {
  'doubled-mark': isLaidOut,
  'double-space': isLaidOut,
  'space-inside': isFilled,
  'space-before': isFilled,
}

const isMarkup = ({isMarkup}: Document): boolean => isMarkup

/** The rule `punctuation-spacing`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'punctuation-spacing',
  description: 'Finds missing and surplus spaces around punctuation marks, and doubled marks.',
  severity: 'warn',
  safeCorrections: 'a space before a mark and spaces in a row, where nothing else can be meant',
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
    'space-astray': ({around}) => ({
      reason: `The space stands before the mark in “${around}”`,
      note: 'Move the space: the mark follows its word directly, and a space follows the mark.',
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
    'space-around': ({around}) => ({
      reason: `A mark stands apart from its word in “${around}”`,
      note: 'Join it to the word that it belongs to.',
    }),
    'double-space': ({around}) => ({reason: `There is more than one space in “${around}”`, note: 'One space is enough between words.'}),
  },
  *check(paragraph, {ask, options}) {
    const {text} = paragraph
    for (const fault of faultsIn(paragraph, options.afterStop as 'any' | 'one')) {
      const {kind, start, end, text: replacement, confidence, certain} = fault
      const excuse = EXCUSES[kind]
      if (excuse && ask(excuse, fault)) continue
      if (kind === 'double-space' && ask(isJustified)) continue
      yield {
        message: kind,
        values: {around: excerptAround(text, fault)},
        span: {start, end},
        replacements: [replacement],
        fix: certain ? 'safe' : 'suggestion',
        confidence,
        ...(kind === 'double-space' && ask(isMarkup) && ({severity: 'info'} as const)),
      }
    }
  },
})

/** The rule `punctuation-spacing` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextPunctuationSpacing = asPlugin(rule)
export default retextPunctuationSpacing
