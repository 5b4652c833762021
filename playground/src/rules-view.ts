import pages from 'virtual:rule-pages'
import type {PlainFinding, WorkerLinter} from 'copydesk/worker'
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

/** The blocks of a page that are found as they stand there under the settings of the page: all but those under a heading with options of their own. */
function blocksOf(page: HTMLElement): Element[] {
  let hasOptions = false
  const blocks: Element[] = []
  for (const part of page.children) {
    if (/^H[2-4]$/.test(part.tagName)) hasOptions = false
    if (part.querySelector(':scope > code.language-json')) hasOptions = true
    const block = part.querySelector(':scope > code.language-text, :scope > code.language-text-document')
    if (block && !hasOptions) blocks.push(block)
  }
  return blocks
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

/** Puts what the linter finds, here and now, in place of the examples of a page. */
async function enliven(page: HTMLElement, linter: WorkerLinter, tryIt: (text: string) => void): Promise<void> {
  for (const block of blocksOf(page)) {
    const texts = textsOf(block)
    const made = await Promise.all(texts.map((text) => live(text, linter, tryIt)))
    block.parentElement!.replaceWith(...made)
  }
}

function pageOf(html: string): HTMLElement {
  const page = element('article', {class: 'page'})
  page.innerHTML = html
  for (const block of page.querySelectorAll('pre')) block.setAttribute('tabindex', '0')
  return page
}

/** Shows the list of rules and the page of one of them, with its examples as they are found now. */
export async function showRules(id: string, linter: WorkerLinter, tryIt: (text: string) => void): Promise<void> {
  const shown = pages.find((page) => page.id === id) ?? pages.find((page) => page.id === 'sentence-fragment')!
  const links = pages.map((page) =>
    element('li', {}, element('a', {href: `#rules/${page.id}`, ...(page === shown ? {'aria-current': 'page'} : {})}, page.id)),
  )
  const page = pageOf(shown.html)
  page.prepend(element('h2', {id: 'rules-title'}, shown.id))
  byId('view-rules').replaceChildren(
    element('div', {class: 'columns rules'}, element('nav', {'aria-label': 'Rules'}, element('ul', {}, ...links)), page),
  )
  await enliven(page, linter, tryIt)
}
