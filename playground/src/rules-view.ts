import pages from 'virtual:rule-pages'
import type {PlainFinding, WorkerLinter, WorkerSettings} from 'copydesk/worker'
import {button, byId, element} from './dom.ts'

/** A line of carets under a line of prose. */
const CARETS = /^\s*\^+\s+[a-z][a-z-]*.*$/u

/** The texts of a block of marked prose: each line one, or the block as a whole. */
function textsOf(block: Element): string[] {
  const lines = (block.textContent ?? '')
    .replace(/\n$/, '')
    .split('\n')
    .filter((line) => !CARETS.test(line))
  return block.classList.contains('language-text-document') ? [lines.join('\n')] : lines.filter((line) => line.trim() !== '')
}

/** A block of marked prose, and the options under which it is found as it stands there. */
interface Example {
  readonly block: Element
  readonly options?: object
}

/** The examples of a page. Options that stand under a heading hold for what follows, up to the next heading. */
function examplesOf(page: HTMLElement): Example[] {
  let options: object | undefined
  const examples: Example[] = []
  for (const part of page.children) {
    if (/^H[2-4]$/.test(part.tagName)) options = undefined
    const given = part.querySelector(':scope > code.language-json')
    if (given) options = JSON.parse(given.textContent ?? '') as object
    const block = part.querySelector(':scope > code.language-text, :scope > code.language-text-document')
    if (block) examples.push({block, ...(options && {options})})
  }
  return examples
}

/** A text with what was found in it marked. */
function markedText(text: string, found: readonly PlainFinding[]): (Node | string)[] {
  let at = 0
  const parts: (Node | string)[] = []
  for (const {start, end, ruleId, severity, reason} of found) {
    if (start < at) continue
    const mark = element('mark', {class: severity, title: `${ruleId}: ${reason}`}, text.slice(start, end))
    parts.push(text.slice(at, start), mark)
    at = end
  }
  return [...parts, text.slice(at)]
}

const correctionOf = ({expected, suggestions}: PlainFinding): string | undefined =>
  expected[0] === '' ? 'delete' : (expected[0] ?? suggestions[0]?.title)

async function live(text: string, linter: WorkerLinter, tryIt: (text: string) => void): Promise<HTMLElement> {
  const found = (await linter.lint(text, {document: `example ${text}`})) ?? []
  linter.close(`example ${text}`)
  const notes = found.map((finding) => {
    const correction = correctionOf(finding)
    return element(
      'li',
      {},
      element('b', {}, finding.ruleId),
      ` ${finding.reason}`,
      ...(correction ? [element('i', {}, ` → ${correction}`)] : []),
    )
  })
  const list = notes.length > 0 ? [element('ul', {}, ...notes)] : [element('p', {class: 'silent'}, 'Nothing is marked here.')]
  return element(
    'div',
    {class: 'example'},
    element('p', {class: 'prose'}, ...markedText(text, found)),
    ...list,
    button('Try it at the desk', () => tryIt(text)),
  )
}

/** What rule pages need of the desk. */
export interface Desk {
  readonly linter: WorkerLinter
  readonly settings: () => WorkerSettings
  readonly tryIt: (text: string) => void
}

async function replace({block}: Example, {linter, tryIt}: Desk): Promise<void> {
  const made = await Promise.all(textsOf(block).map((text) => live(text, linter, tryIt)))
  block.parentElement!.replaceWith(...made)
}

/** The same under options of a rule, which hold while it is looked at. */
async function replaceUnder(options: object, id: string, example: Example, desk: Desk): Promise<void> {
  const {rules} = desk.settings()
  await desk.linter.configure({...desk.settings(), rules: {...rules, [id]: ['warn', options]}} as WorkerSettings)
  try {
    await replace(example, desk)
  } finally {
    await desk.linter.configure(desk.settings())
  }
}

/** Puts what the linter finds, here and now, in place of the examples of a page. */
async function enliven(page: HTMLElement, id: string, desk: Desk): Promise<void> {
  for (const example of examplesOf(page))
    await (example.options ? replaceUnder(example.options, id, example, desk) : replace(example, desk))
}

function pageOf(html: string): HTMLElement {
  const page = element('article', {class: 'page'})
  page.innerHTML = html
  for (const block of page.querySelectorAll('pre')) block.setAttribute('tabindex', '0')
  return page
}

/** Shows the list of rules and the page of one of them, with its examples as they are found now. */
export async function showRules(id: string, desk: Desk): Promise<void> {
  const shown = pages.find((page) => page.id === id) ?? pages.find((page) => page.id === 'sentence-fragment')!
  const links = pages.map((page) =>
    element('li', {}, element('a', {href: `#rules/${page.id}`, ...(page === shown ? {'aria-current': 'page'} : {})}, page.id)),
  )
  const page = pageOf(shown.html)
  page.prepend(element('h2', {id: 'rules-title'}, shown.id))
  byId('view-rules').replaceChildren(
    element('div', {class: 'columns rules'}, element('nav', {'aria-label': 'Rules'}, element('ul', {}, ...links)), page),
  )
  await enliven(page, shown.id, desk)
}
