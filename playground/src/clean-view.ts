import type {Format, PlainFinding, WorkerLinter} from 'copydesk/worker'
import {diffLines, diffWordsWithSpace} from 'diff'
import {button, byId, element} from './dom.ts'
import type {Editor} from './editor.ts'

/** What was taken out and put in, word by word within lines that have changed. */
function* changes(before: string, after: string): Generator<Node | string> {
  const lines = diffLines(before, after)
  for (let at = 0; at < lines.length; at++) {
    const [one, next] = [lines[at]!, lines[at + 1]]
    if (one.removed && next?.added) {
      at++
      for (const part of diffWordsWithSpace(one.value, next.value)) yield marked(part.value, part)
    } else yield marked(one.value, one)
  }
}

const marked = (text: string, {added, removed}: {added?: boolean; removed?: boolean}): Node | string =>
  removed ? element('del', {}, text) : added ? element('ins', {}, text) : text

const told = ({reason, line}: PlainFinding): HTMLLIElement => element('li', {}, element('b', {}, `line ${line} `), reason)

function parts(before: string, cleaned: {readonly text: string; readonly findings: readonly PlainFinding[]}, use: () => void): Node[] {
  const diff = element(
    'div',
    {class: 'diff', tabindex: '0', role: 'region', 'aria-label': 'The text, with what was taken out and put in'},
    ...changes(before, cleaned.text),
  )
  const list = element('ol', {class: 'told'}, ...cleaned.findings.map(told))
  const copy = button('Copy the article', () => void navigator.clipboard.writeText(cleaned.text))
  const head = element(
    'div',
    {class: 'queries-head'},
    element('h3', {}, 'What was done'),
    element('p', {}, `${cleaned.findings.length} in all.`),
  )
  const aside = element(
    'aside',
    {class: 'queries', 'aria-label': 'What was done'},
    head,
    element('div', {class: 'batch'}, button('Use the article alone', use, {class: 'primary'}), copy),
    list,
  )
  return [diff, aside]
}

/** Shows the article alone, and what stood around it. */
export async function showClean(linter: WorkerLinter, editor: Editor, format: Format): Promise<void> {
  const section = byId('view-clean')
  const head = element('h2', {id: 'clean-title'}, 'The article alone')
  const before = editor.text
  const cleaned = await linter.clean(before, {format})
  if (!cleaned) return
  const use = () => {
    editor.replace(cleaned.text)
    location.hash = '#desk'
  }
  const same = element('p', {class: 'lead'}, before.trim() === '' ? 'There is no text yet.' : 'There is nothing to take out or to repair.')
  section.replaceChildren(
    head,
    ...(cleaned.text === before ? [same] : [element('div', {class: 'columns'}, ...parts(before, cleaned, use))]),
  )
}
