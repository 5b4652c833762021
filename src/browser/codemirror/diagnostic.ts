import type {Action, Diagnostic} from '@codemirror/lint'
import type {EditorView} from '@codemirror/view'
import type {Edit} from '../../text/finding.ts'
import type {PlainFinding} from '../plain-finding.ts'

/** What a page does beside correcting. Each is offered as an action where it is given. */
export interface CorrectionHooks {
  /** Takes a word that is right into the user's own, and lints again. Offered for unknown words. */
  readonly onAddWord?: (word: string, view: EditorView) => void
  /** Leaves a finding alone from now on. */
  readonly onIgnore?: (finding: PlainFinding, view: EditorView) => void
}

const SEVERITIES = {error: 'error', warn: 'warning', info: 'info'} as const

/** A correction's text is cut off here in the name of its action. */
const LONGEST = 40

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/**
 * Makes edits where the text that they were made for stands now.
 *
 * @param text - what was checked
 * @param from - where the finding has come to stand
 * @returns whether they were made: they are not where anything in and between them has changed
 */
function applyEdits(view: EditorView, text: string, finding: PlainFinding, from: number, edits: readonly Edit[]): boolean {
  const start = Math.min(finding.start, ...edits.map((edit) => edit.start))
  const end = Math.max(finding.end, ...edits.map((edit) => edit.end))
  const shift = from - finding.start
  if (start + shift < 0 || view.state.doc.sliceString(start + shift, end + shift) !== text.slice(start, end)) return false
  view.dispatch({
    changes: edits.map((edit) => ({from: edit.start + shift, to: edit.end + shift, insert: edit.text})),
    userEvent: 'input.correction',
  })
  return true
}

function correctionsOf(text: string, finding: PlainFinding): Action[] {
  const {start, end, expected, suggestions} = finding
  const replacing = expected.map((correction) => ({
    title: correction === '' ? 'Delete' : shortened(correction),
    edits: [{start, end, text: correction}],
  }))
  return [...replacing, ...suggestions].map(({title, edits}) => ({
    name: title,
    markClass: 'copydesk-correction',
    apply: (view, from) => void applyEdits(view, text, finding, from, edits),
  }))
}

function hooksOf(finding: PlainFinding, {onAddWord, onIgnore}: CorrectionHooks): Action[] {
  const adding: Action[] =
    onAddWord && finding.ruleId === 'typo' && /^\S+$/u.test(finding.actual)
      ? [{name: 'Add to words', markClass: 'copydesk-add', apply: (view) => onAddWord(finding.actual, view)}]
      : []
  const ignoring: Action[] = onIgnore ? [{name: 'Ignore', markClass: 'copydesk-ignore', apply: (view) => onIgnore(finding, view)}] : []
  return [...adding, ...ignoring]
}

/**
 * A finding as CodeMirror shows it, with an action for every correction. Offsets are those of the document, in which every line ends in one character.
 *
 * Its mark has the classes `copydesk`, `copydesk-` with the severity, and `copydesk-` with the rule's id.
 *
 * @param text - the whole text that was checked
 */
export const diagnosticOf = (text: string, finding: PlainFinding, hooks: CorrectionHooks = {}): Diagnostic => ({
  from: finding.start,
  to: finding.end,
  severity: SEVERITIES[finding.severity],
  source: finding.ruleId,
  message: finding.reason,
  markClass: `copydesk copydesk-${finding.severity} copydesk-${finding.ruleId}`,
  actions: [...correctionsOf(text, finding), ...hooksOf(finding, hooks)],
})
