import {excerptAround} from '../../text/excerpt.ts'
import type {Edit, Values} from '../../text/finding.ts'
import type {Span} from '../../text/span.ts'
import type {Script, StyleMark} from './style-marks.ts'

/** Marks that are one finding: a single one, or all of a paragraph that stand in the wrong script. */
export interface Group {
  readonly message: Script | `${Script}-marks` | 'turned'
  readonly values: Values
  readonly span: Span
  readonly replacement: string
  readonly edits: readonly Edit[]
  readonly marks: readonly StyleMark[]
  /** The script that the marks are to have. */
  readonly script: Script
}

/** The text of the span with the edits made; they are in order and inside of it. */
function rewritten(text: string, {start, end}: Span, edits: readonly Edit[]): string {
  let result = ''
  let from = start
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from, end)
}

function groupOf(text: string, marks: readonly StyleMark[], script: Script, isTurned: boolean): Group {
  const [first, last] = [marks[0]!, marks.at(-1)!]
  const edits = marks.map((mark) => ({start: mark.start, end: mark.end, text: mark[script]}))
  const span = {start: first.start, end: last.end}
  const replacement = rewritten(text, span, edits)
  const around = excerptAround(text, first)
  const one = {span, replacement, edits, marks, script}
  if (marks.length > 1) return {...one, message: `${first.script}-marks`, values: {count: marks.length, around}}
  return {...one, message: isTurned ? 'turned' : first.script, values: {actual: first.actual, replacement, around}}
}

/**
 * What is wrong with the marks of a paragraph, in order: each opening mark that stands for an apostrophe, and the marks in the wrong script.
 *
 * @param wanted - `none`: either script is right
 * @param together - whether the marks in the wrong script are one group
 */
export function groupsOf(text: string, marks: readonly StyleMark[], wanted: Script | 'none', together: boolean): Group[] {
  const turned = marks.filter(({isTurned}) => isTurned)
  const wrong = wanted === 'none' ? [] : marks.filter(({isTurned, script}) => !isTurned && script !== wanted)
  const script = wanted === 'none' ? 'curly' : wanted
  const groups = turned.map((mark) => groupOf(text, [mark], script, true))
  if (together && wrong.length > 0) groups.push(groupOf(text, wrong, script, false))
  else groups.push(...wrong.map((mark) => groupOf(text, [mark], script, false)))
  return groups.sort((a, b) => a.span.start - b.span.start)
}
