import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {type Complaints, complaintsOf, startChromium, until} from './harness/browser.ts'
import {Site} from './harness/site.ts'

const root = fileURLToPath(new URL('../../examples/editors/dist', import.meta.url))

let browser: Browser
let site: Site
beforeAll(async () => {
  // Monaco and TipTap put style sheets into their pages, as most editors do.
  site = await Site.serve(root, {}, "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:")
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

let context: BrowserContext
let page: Page
let complaints: Complaints

async function open(name: string): Promise<void> {
  context = await browser.newContext()
  complaints = complaintsOf(context, site.url)
  page = await context.newPage()
  await page.goto(`${site.url}${name}.html`)
  await until(page, "document.querySelectorAll('#findings li').length > 0")
}

afterEach(async () => {
  expect(complaints).toEqual({errors: [], foreign: []})
  await context.close()
})

/** Rules of what is listed, in order. */
const listed = (): Promise<unknown> => page.evaluate("[...document.querySelectorAll('#findings li')].map(({dataset}) => dataset.rule)")

const FOUND = ['typo', 'typo', 'punctuation-spacing', 'repeated-word']

/** Makes the first correction of each finding, one after the other, until there is none. */
async function correctAll(): Promise<void> {
  for (let left = FOUND.length; left > 0; left--) {
    await page.locator('#findings li button').first().click()
    await until(page, `document.querySelectorAll('#findings li').length === ${left - 1}`)
  }
}

test('a plain text field: marks lie under the words, corrections change just them and can be undone', async () => {
  await open('textarea')
  expect(await listed()).toEqual(FOUND)
  expect(await page.locator('.layer mark').allTextContents()).toEqual(['abandonned', 'recieved', ' ,', 'and and'])
  const height = (selector: string) => page.evaluate(`document.querySelector('${selector}').scrollHeight`)
  expect(await height('.layer')).toBe(await height('textarea'))
  await correctAll()
  expect(await page.locator('textarea').inputValue()).toBe(
    'The ferry 😀 was abandoned in May.\n\nThe crew have received a letter, and left.',
  )
  await page.locator('textarea').focus()
  await page.keyboard.press('Control+z')
  expect(await page.locator('textarea').inputValue()).toBe(
    'The ferry 😀 was abandoned in May.\n\nThe crew have received a letter, and and left.',
  )
})

test('ProseMirror: a word with a mark in it is found as one, code is left alone, corrections keep the rest', async () => {
  await open('prosemirror')
  expect(await listed()).toEqual(FOUND)
  expect((await page.locator('.tiptap .copydesk').allTextContents()).join('|')).toBe('aban|donned|recieved| ,|and and')
  await correctAll()
  expect(await page.evaluate('editor.getHTML()')).toBe(
    '<h2>The ferry 😀 is sold</h2><p>The ferry was <em>abandoned</em> in May. Use <code>teh</code> flag.</p><ul><li><p>The crew have received a letter, and left.</p></li></ul><pre><code>teh wrod</code></pre>',
  )
  await page.evaluate('editor.commands.undo()')
  expect(await page.evaluate('editor.getText()')).toContain('and and left')
})

test('Lexical: the same, with highlights and no change to the page', async () => {
  await open('lexical')
  expect(await listed()).toEqual(FOUND)
  expect(await page.evaluate("[...CSS.highlights.get('copydesk')].map(String)")).toEqual(['abandonned', 'recieved', ' ,', 'and and'])
  await correctAll()
  expect(await page.evaluate("document.querySelector('[contenteditable]').innerText")).toBe(
    'The ferry 😀 was abandoned in May. Use teh flag.\n\nThe crew have received a letter, and left.',
  )
  expect(await page.evaluate("document.querySelector('[contenteditable] em').textContent")).toBe('abandoned')
})

test('Monaco: markers stand at their words whatever the line ends, its own menu offers the corrections', async () => {
  await open('monaco')
  expect(await listed()).toEqual(FOUND)
  const marked = 'monaco.editor.getModelMarkers({owner: "copydesk"}).map((marker) => editor.getModel().getValueInRange(marker))'
  expect(await page.evaluate(marked)).toEqual(['abandonned', 'recieved', ' ,', 'and and'])
  await page.evaluate('editor.setPosition({lineNumber: 3, column: 10}), editor.focus()')
  await page.keyboard.press('Control+.')
  await page.waitForTimeout(800)
  await page.keyboard.press('Enter')
  await until(page, "document.querySelectorAll('#findings li').length === 3")
  expect(await page.evaluate('editor.getModel().getLineContent(3)')).toBe('It was abandoned in May. Use the `teh` flag.')
  for (let left = 3; left > 0; left--) {
    await page.locator('#findings li button').first().click()
    await until(page, `document.querySelectorAll('#findings li').length === ${left - 1}`)
  }
  expect(await page.evaluate('editor.getModel().getLineContent(5)')).toBe('The crew have received a letter, and left.')
})
