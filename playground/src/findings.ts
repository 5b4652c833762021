import type {Diagnostic} from '@codemirror/lint'
import {diagnosticOf} from 'copydesk/codemirror'
import type {PlainFinding} from 'copydesk/worker'
import {button, byId, choice, element} from './dom.ts'
import type {Editor} from './editor.ts'

type Severity = PlainFinding['severity']

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', 'Errors'],
  ['warn', 'Warnings'],
  ['info', 'Notes'],
]

const ALL = ''

/** What the list needs of the page. */
export interface FindingsContext {
  readonly editor: Editor
  readonly isIgnored: (finding: PlainFinding) => boolean
  readonly onAddWord: (word: string) => void
  readonly onIgnore: (finding: PlainFinding) => void
  /** Another choice of what is shown. */
  readonly onFilter: () => void
}

/** The list of findings beside the text, with its filters. */
export class Findings {
  readonly #context: FindingsContext
  readonly #list = byId<HTMLOListElement>('findings')
  readonly #shownSeverities = new Set<Severity>(['error', 'warn', 'info'])
  #rule = ALL
  #text = ''
  #found: readonly PlainFinding[] = []

  constructor(context: FindingsContext) {
    this.#context = context
  }

  /** What is to be seen, of all that was found. */
  readonly isShown = (finding: PlainFinding): boolean =>
    this.#shownSeverities.has(finding.severity) &&
    (this.#rule === ALL || this.#rule === finding.ruleId) &&
    !this.#context.isIgnored(finding)

  get found(): readonly PlainFinding[] {
    return this.#found
  }

  /** Shows what was found in a text. */
  update(found: readonly PlainFinding[], text: string): void {
    this.#found = found
    this.#text = text
    const shown = found.filter(this.isShown)
    this.#list.replaceChildren(...shown.map((finding) => this.#entry(finding)))
    byId('status').textContent = summaryOf(found, shown.length, text)
    byId<HTMLButtonElement>('accept-safe').disabled = !found.some(({fix}) => fix === 'safe')
    byId('restore').hidden = !found.some(this.#context.isIgnored)
    this.#updateFilters()
  }

  /** Moves to the entry of what stands at a place, if there is one. */
  focusAt(offset: number): boolean {
    const entry = [...this.#list.children].find((child) => {
      const {start, end} = (child as HTMLElement).dataset
      return Number(start) <= offset && offset <= Number(end)
    })
    entry?.querySelector('button')?.focus()
    entry?.scrollIntoView({block: 'nearest'})
    return entry !== undefined
  }

  #entry(finding: PlainFinding): HTMLLIElement {
    const {editor, onAddWord, onIgnore} = this.#context
    const hooks = {onAddWord, onIgnore}
    const diagnostic = diagnosticOf(this.#text, finding, hooks)
    const place = button(`line ${finding.line}`, () => editor.show(finding.start, finding.end), {class: 'place'})
    const head = element('h3', {}, place, ' ', element('a', {href: `#rules/${finding.ruleId}`}, finding.ruleId))
    const attributes = {class: `finding ${finding.severity}`, 'data-start': String(finding.start), 'data-end': String(finding.end)}
    return element('li', attributes, head, element('p', {}, finding.reason), this.#actions(diagnostic, finding))
  }

  #actions({actions = []}: Diagnostic, {start, end, ruleId}: PlainFinding): HTMLDivElement {
    const {view} = this.#context.editor
    const made = actions.map(({name, apply, markClass = ''}) =>
      button(
        name,
        () => {
          apply(view, start, end)
          view.focus()
        },
        {class: markClass, ...(markClass === 'copydesk-correction' && name !== 'Delete' ? {} : {'aria-label': `${name} (${ruleId})`})},
      ),
    )
    return element('div', {class: 'actions'}, ...made)
  }

  #updateFilters(): void {
    const count = (severity: Severity) => this.#found.filter((finding) => finding.severity === severity).length
    const boxes = SEVERITIES.map(([severity, name]) => {
      const input = element('input', {type: 'checkbox', checked: this.#shownSeverities.has(severity)})
      input.addEventListener('change', () => this.#toggle(severity))
      return element(
        'label',
        {class: `severity ${severity}`, 'data-key': severity},
        input,
        ` ${name} `,
        element('b', {}, String(count(severity))),
      )
    })
    const rules = [...new Set([...this.#found.map(({ruleId}) => ruleId), ...(this.#rule ? [this.#rule] : [])])].sort()
    const names = [[ALL, 'all rules'] as const, ...rules.map((rule) => [rule, rule] as const)]
    const select = choice(names, this.#rule, (rule) => this.#choose(rule), {'aria-label': 'Rule', 'data-key': 'rule'})
    replaceKeepingFocus(byId('filters'), [...boxes, select])
  }

  #toggle(severity: Severity): void {
    if (!this.#shownSeverities.delete(severity)) this.#shownSeverities.add(severity)
    this.#context.onFilter()
  }

  #choose(rule: string): void {
    this.#rule = rule
    this.#context.onFilter()
  }
}

/** Puts other elements in place of those of a group; what had the focus has it still. */
function replaceKeepingFocus(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const key = parent.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key']
    : undefined
  parent.replaceChildren(...children)
  const again = children.find(({dataset}) => dataset['key'] === key)
  if (key) (again?.querySelector('input') ?? again)?.focus()
}

function summaryOf(found: readonly PlainFinding[], shown: number, text: string): string {
  if (text.trim() === '') return 'Nothing to read yet.'
  if (found.length === 0) return 'Nothing to mark.'
  const all = `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`
  return shown === found.length ? `${all}.` : `${shown} of ${all} shown.`
}
