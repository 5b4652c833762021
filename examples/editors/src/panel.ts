import type {PlainFinding} from 'copydesk/worker'

/** An edit of the text that was checked. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** All corrections of a finding, with what a button that makes one says. */
export const correctionsOf = ({
  start,
  end,
  expected,
  suggestions,
}: PlainFinding): {readonly title: string; readonly edits: readonly Edit[]}[] => [
  ...expected.map((text) => ({title: text || 'Delete', edits: [{start, end, text}]})),
  ...suggestions,
]

function button(title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = title
  made.addEventListener('click', act)
  return made
}

/** Lists findings below the editor, with a button for each correction. The edits come in the order in which they leave each other's places as they are: the last first. */
export function listFindings(findings: readonly PlainFinding[], apply: (edits: readonly Edit[]) => void): void {
  const entries = findings.map((finding) => {
    const entry = document.createElement('li')
    entry.dataset['rule'] = finding.ruleId
    const buttons = correctionsOf(finding).map(({title, edits}) => button(title, () => apply([...edits].sort((a, b) => b.start - a.start))))
    entry.append(finding.reason, ' ', ...buttons)
    return entry
  })
  document.querySelector('#findings')?.replaceChildren(...entries)
}
