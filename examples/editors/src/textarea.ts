import {createWorkerLinter, type PlainFinding} from 'copydesk/worker'
import {type Edit, listFindings} from './panel.ts'

const linter = createWorkerLinter()

/** A text with marks, as what lies behind the field shows it. The last line must not be empty, or the layer would be a line shorter. */
function markedText(text: string, findings: readonly PlainFinding[]): (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = 0
  for (const {start, end, reason} of findings) {
    if (start < at) continue
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    mark.title = reason
    parts.push(text.slice(at, start), mark)
    at = end
  }
  return [...parts, `${text.slice(at)}\n`]
}

/** Makes edits as if they had been typed, so that they can be undone. */
function applyTo(field: HTMLTextAreaElement, edits: readonly Edit[]): void {
  field.focus()
  for (const {start, end, text} of edits) {
    field.setSelectionRange(start, end)
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  }
}

/** Checks a text field as it is edited. */
function check(field: HTMLTextAreaElement): void {
  const layer = document.createElement('div')
  layer.className = 'layer'
  layer.setAttribute('aria-hidden', 'true')
  field.before(layer)
  const update = async (): Promise<void> => {
    const {value} = field
    const findings = await linter.lint(value)
    if (!findings || field.value !== value) return
    layer.replaceChildren(...markedText(value, findings))
    listFindings(findings, (edits) => {
      if (field.value === value) applyTo(field, edits)
    })
  }
  field.addEventListener('input', () => void update())
  field.addEventListener('scroll', () => {
    layer.scrollTop = field.scrollTop
  })
  void update()
}

const field = document.createElement('textarea')
field.spellcheck = false
field.setAttribute('aria-label', 'Text')
field.value = 'The ferry 😀 was abandonned in May.\n\nThe crew have recieved a letter , and and left.'
document.querySelector('#editor')?.append(field)
check(field)
