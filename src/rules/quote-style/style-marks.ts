import {type Mark, scan} from '../../analysis/marks.ts'
import type {Script} from '../../analysis/pairing/fault-report.ts'
import type {Explanation} from '../../analysis/pairing.ts'
import type {Paragraph} from '../../analysis/paragraph.ts'
import {byStart, type Span} from '../../text/span.ts'

/** A quotation mark or apostrophe whose part in the text is certain, in both scripts. */
export interface StyleMark extends Span {
  readonly actual: string
  readonly script: Script
  readonly curly: string
  readonly straight: string
  /** An opening mark that stands for an apostrophe: `‘em`. It is wrong in either script. */
  readonly isTurned: boolean
  /** Half of a pair; otherwise an apostrophe. */
  readonly isQuotation: boolean
}

const CURLY = {double: ['“', '”'], single: ['‘', '’']} as const
const STRAIGHT = {double: '"', single: "'"} as const

const APOSTROPHES: Readonly<Record<string, Script>> = {"'": 'straight', '’': 'curly'}

function innerApostrophes(paragraph: Paragraph): StyleMark[] {
  const found: StyleMark[] = []
  for (const start of paragraph.once(scan).apostrophes) {
    const actual = paragraph.text.charAt(start)
    const script = APOSTROPHES[actual]
    if (script && !/\d/.test(paragraph.text.charAt(start - 1)))
      found.push({start, end: start + 1, actual, script, curly: '’', straight: "'", isTurned: false, isQuotation: false})
  }
  return found
}

/** The half of a pair, or `undefined` for low marks and others that have no straight form of their own. */
function quotation({start, end, kind}: Mark, opens: boolean): StyleMark | undefined {
  const {family, shape, char} = kind
  if ((family !== 'double' && family !== 'single') || char === '`' || char === '„' || char === '‚') return undefined
  const script: Script = shape === 'straight' || char === '``' ? 'straight' : 'curly'
  const straight = script === 'straight' ? char : STRAIGHT[family]
  return {start, end, actual: char, script, curly: CURLY[family][opens ? 0 : 1], straight, isTurned: false, isQuotation: true}
}

/** An opening mark is taken for an apostrophe up to this cost: a decade, or a word that is known to lose its beginning. */
const SURE = 3

function apostrophe({start, end, kind, plain, plainAs}: Mark): StyleMark | undefined {
  if (plainAs !== 'apostrophe' || (kind.char === '‘' && plain > SURE)) return undefined
  const script: Script = kind.shape === 'straight' ? 'straight' : 'curly'
  return {start, end, actual: kind.char, script, curly: '’', straight: "'", isTurned: kind.char === '‘', isQuotation: false}
}

/** A pair with spaces on both inner sides may be two marks that are spoken of: ‘or’ between “ and ”. */
const isSpaced = (text: string, opener: Mark | undefined, closer: Mark | undefined): boolean =>
  opener !== undefined && closer !== undefined && /\s/.test(text.charAt(opener.end)) && /\s/.test(text.charAt(closer.start - 1))

/**
 * The marks of a paragraph that can be written in either script without changing what they do: halves of pairs in order, and
 * apostrophes. Left out are measures, and all marks with which something else is wrong.
 */
export function styleMarks(paragraph: Paragraph, {marks, pairs, faults, continued}: Explanation): readonly StyleMark[] {
  const opens = new Map<number, boolean>(continued.map((index) => [index, true]))
  const wrong = new Set(faults.flatMap(({index, partner}) => [index, ...(partner ? [partner.index] : [])]))
  for (const {opener, closer} of pairs) {
    opens.set(opener, true).set(closer, false)
    if (isSpaced(paragraph.text, marks[opener], marks[closer])) wrong.add(opener).add(closer)
  }
  const outer = marks.flatMap((mark, index) => {
    if (wrong.has(index)) return []
    const half = opens.get(index)
    return (half === undefined ? apostrophe(mark) : quotation(mark, half)) ?? []
  })
  return [...outer, ...innerApostrophes(paragraph)].sort(byStart)
}
