import type {Format} from '../formats/format.ts'

/** A caret line: where something is to be found, by which rule, and optionally its first correction. */
export interface CaretMark {
  /** UTF-16 offsets in the passage's text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Empty where the mark names no rule, which stands for the one that is tested. */
  readonly ruleId: string
  readonly replacement: string | undefined
  readonly line: number
}

/** A text and all that is to be found in it. */
export interface MarkedPassage {
  readonly text: string
  readonly marks: readonly CaretMark[]
  /** The line of the Markdown file that the passage starts on, from 1. */
  readonly line: number
  /** Options of the rule, from the last `json` block under the same heading. */
  readonly options: Readonly<Record<string, unknown>>
  readonly format: Format
}

/** Carets, and what is said of them on the rest of the line. */
const CARETS = /^([ \t]*)(\^+)(?![^\s])(.*)$/u

/** The name of a rule, and a remark after a colon. */
const NAMED = /^([\p{L}\p{N}][\p{L}\p{N}._-]*)?(?: ?:[^>]*)?$/u

const ARROW = ' -> '

/** What a line of carets says. */
interface Carets {
  /** Characters before the carets, and how many carets. */
  readonly column: number
  readonly length: number
  readonly ruleId: string
  readonly replacement: string | undefined
}

function caretsIn(line: string): Carets | undefined {
  const [, indent = '', carets = '', rest = ''] = CARETS.exec(line) ?? []
  const arrow = rest.indexOf(ARROW)
  const named = NAMED.exec((arrow < 0 ? rest : rest.slice(0, arrow)).trim())
  if (carets === '' || named === null) return undefined
  const replacement = arrow < 0 ? undefined : rest.slice(arrow + ARROW.length).trimStart()
  return {column: indent.length, length: carets.length, ruleId: named[1] ?? '', replacement: replacement === '(delete)' ? '' : replacement}
}

interface Line {
  readonly text: string
  readonly number: number
}

/** The UTF-16 offset of a column counted in code points from 0. */
const utf16 = (text: string, column: number): number => [...text].slice(0, column).join('').length

function markOf({column, length, ruleId, replacement}: Carets, prose: string, line: number): CaretMark {
  return {start: utf16(prose, column), end: utf16(prose, column + length), ruleId, replacement, line}
}

/** Puts the prose of a block together, caret lines apart; offsets of the marks count from the start of the whole. */
function readLines(lines: readonly Line[]): {texts: Line[]; marks: CaretMark[][]} {
  const texts: Line[] = []
  const marks: CaretMark[][] = []
  for (const line of lines) {
    const carets = caretsIn(line.text)
    const prose = texts.at(-1)
    if (carets && prose) marks.at(-1)?.push(markOf(carets, prose.text, line.number))
    else {
      texts.push(line)
      marks.push([])
    }
  }
  return {texts, marks}
}

function linePassages(lines: readonly Line[], options: MarkedPassage['options']): MarkedPassage[] {
  const {texts, marks} = readLines(lines)
  return texts
    .map((line, index) => ({text: line.text, marks: marks[index] ?? [], line: line.number, options, format: 'text' as const}))
    .filter((passage) => passage.text.trim() !== '')
}

function wholePassage(lines: readonly Line[], options: MarkedPassage['options'], format: MarkedPassage['format']): MarkedPassage {
  const {texts, marks} = readLines(lines)
  let offset = 0
  const shifted = texts.flatMap((line, index) => {
    const moved = (marks[index] ?? []).map((mark) => ({...mark, start: mark.start + offset, end: mark.end + offset}))
    offset += line.text.length + 1
    return moved
  })
  return {text: texts.map((line) => line.text).join('\n'), marks: shifted, line: lines[0]?.number ?? 0, options, format}
}

interface Fence {
  readonly info: string
  readonly lines: Line[]
}

const closed = ({info, lines}: Fence, options: MarkedPassage['options']): MarkedPassage[] => {
  if (info === 'text') return linePassages(lines, options)
  const [, format] = /^(text|markdown|mdx|html) document$/.exec(info) ?? []
  return format === undefined ? [] : [wholePassage(lines, options, format as MarkedPassage['format'])]
}

/**
 * Reads the marked prose of a Markdown file. In a block fenced as `text` each line of prose is a passage of its own; in one fenced as
 * `text document`, `markdown document` or `html document` the whole block is one. A `json` block holds options for the blocks after it, up to the next heading.
 *
 * @param isBare - whether lines outside of blocks are passages as well; default: no
 */
export function readMarked(markdown: string, isBare = false): MarkedPassage[] {
  const passages: MarkedPassage[] = []
  let options: MarkedPassage['options'] = {}
  let fence: Fence | undefined
  let bare: Fence = {info: 'text', lines: []}
  for (const [index, text] of markdown.split('\n').entries()) {
    const info = /^```(.*)$/.exec(text)?.[1]
    if (fence && info === undefined) fence.lines.push({text, number: index + 1})
    else if (fence) {
      if (fence.info === 'json') options = JSON.parse(fence.lines.map((line) => line.text).join('\n'))
      passages.push(...closed(fence, options))
      fence = undefined
    } else if (info !== undefined) {
      passages.push(...closed(bare, options))
      bare = {info: 'text', lines: []}
      fence = {info, lines: []}
    } else if (isBare) bare.lines.push({text, number: index + 1})
    else if (/^#+ /.test(text)) options = {}
  }
  return [...passages, ...closed(bare, options)]
}
