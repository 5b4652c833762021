import type {Script} from '../../analysis/pairing/fault-report.ts'
import {applyEdits} from '../../text/edits.ts'
import {excerptAround} from '../../text/excerpt.ts'
import type {Edit, Values} from '../../text/finding.ts'
import type {Span} from '../../text/span.ts'
import type {ScriptHabits} from './script-of.ts'
import type {StyleMark} from './style-marks.ts'

/** Marks that are one finding: a single one, or all of a paragraph that stand in the wrong script. */
export interface MarkGroup {
  readonly message: Script | `${Script}-marks` | 'turned'
  readonly values: Values
  readonly span: Span
  readonly replacement: string
  readonly edits: readonly Edit[]
}

function groupOf(text: string, marks: readonly StyleMark[], script: Script, isTurned: boolean): MarkGroup {
  const [first, last] = [marks[0]!, marks.at(-1)!]
  const edits = marks.map((mark) => ({start: mark.start, end: mark.end, text: mark[script]}))
  const span = {start: first.start, end: last.end}
  const replacement = applyEdits(text, edits, span)
  const around = excerptAround(text, first)
  const one = {span, replacement, edits}
  if (marks.length > 1) return {...one, message: `${first.script}-marks`, values: {count: marks.length, around}}
  return {...one, message: isTurned ? 'turned' : first.script, values: {actual: first.actual, replacement, around}}
}

const OTHER: Readonly<Record<Script, Script>> = {curly: 'straight', straight: 'curly'}

const wantedOf = ({isQuotation}: StyleMark, habits: ScriptHabits): Script | 'none' => (isQuotation ? habits.quotation : habits.apostrophe)

/**
 * What is wrong with the marks of a paragraph, in order: each opening mark that stands for an apostrophe, and the marks in the wrong script.
 *
 * @param together - whether the marks in the wrong script are one group a script, or one each
 */
export function groupsOf(text: string, marks: readonly StyleMark[], habits: ScriptHabits, together: boolean): MarkGroup[] {
  const turned = marks.filter(({isTurned}) => isTurned)
  const wrong = marks.filter((mark) => !mark.isTurned && OTHER[mark.script] === wantedOf(mark, habits))
  const apostrophe = habits.apostrophe === 'none' ? 'curly' : habits.apostrophe
  const groups = turned.map((mark) => groupOf(text, [mark], apostrophe, true))
  for (const script of ['curly', 'straight'] as const) {
    const alike = wrong.filter((mark) => mark.script === script)
    const parts = together && alike.length > 0 ? [alike] : alike.map((mark) => [mark])
    groups.push(...parts.map((part) => groupOf(text, part, OTHER[script], false)))
  }
  return groups.sort((a, b) => a.span.start - b.span.start)
}
