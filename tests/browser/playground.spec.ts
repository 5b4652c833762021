import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {deflateRawSync} from 'node:zlib'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {type Complaints, complaintsOf, startChromium, until} from './harness/browser.ts'
import {Site} from './harness/site.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = readdirSync(new URL('../../src/rules', import.meta.url), {withFileTypes: true}).filter((entry) => entry.isDirectory())
const example = readFileSync(new URL('../../examples/broken-article.txt', import.meta.url), 'utf8')

let browser: Browser
let site: Site
beforeAll(async () => {
  site = await Site.serve(`${root}playground/dist`)
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

let context: BrowserContext
let page: Page
let complaints: Complaints

async function open(options: Parameters<Browser['newContext']>[0] = {}, path = ''): Promise<void> {
  context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write'], ...options})
  complaints = complaintsOf(context, site.url)
  page = await context.newPage()
  await page.goto(site.url + path)
}

const count = (selector: string): Promise<number> => page.locator(selector).count()

/** Waits until the list of findings has an entry. */
const found = (): Promise<void> => until(page, "document.querySelector('#findings li') !== null")

/** All of the text, by the keyboard and the clipboard. */
async function textNow(): Promise<string> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  return page.evaluate('navigator.clipboard.readText()') as Promise<string>
}

/** Opens the page with a text, as if it were dropped as a file. */
async function withText(text: string, name = 'text.txt'): Promise<void> {
  await page.locator('#file').setInputFiles({name, mimeType: 'text/plain', buffer: Buffer.from(text)})
}

afterEach(async () => {
  expect(complaints).toEqual({errors: [], foreign: []})
  await context.close()
})

describe('the desk', () => {
  beforeEach(async () => {
    await open()
    await found()
  })

  test('the example is there, with what Node finds in it', async () => {
    const {messages} = await lint(example)
    expect(await count('#findings li')).toBe(messages.length)
    expect(await page.locator('#findings li h3 a').allTextContents()).toEqual(messages.map(({ruleId}) => ruleId))
    expect(await textNow()).toBe(example)
  })

  test('a file is read in the format that its name says', async () => {
    await withText('# A `recieve`\n\nWe recieve it.\n', 'news.md')
    await until(page, "document.querySelectorAll('#findings li').length === 1")
    expect(await page.locator('#format').inputValue()).toBe('markdown')
  })

  test('all safe corrections are made at once, in one step to undo', async () => {
    await withText('We recieve it. She saw a owl , and and it left.\n')
    await until(page, "document.querySelectorAll('#findings li').length === 4")
    await page.locator('#accept-safe').click()
    await until(page, "document.querySelectorAll('#findings li').length === 0")
    expect(await textNow()).toBe('We receive it. She saw an owl, and it left.\n')
    await page.keyboard.press('Control+z')
    expect(await textNow()).toBe('We recieve it. She saw a owl , and and it left.\n')
  })

  test('what is ignored is gone until it is asked for; words that are added stay right, on the next visit too', async () => {
    await withText('The ferry to Skarholmen is abandonned. We recieve it.\n')
    await until(page, "document.querySelectorAll('#findings li').length === 2")
    await page.locator('#findings li').first().getByRole('button', {name: 'Ignore'}).click()
    await until(page, "document.querySelectorAll('#findings li').length === 1")
    await page.locator('#restore').click()
    await until(page, "document.querySelectorAll('#findings li').length === 2")
    await page.locator('#findings li').first().getByRole('button', {name: 'Add to words'}).click()
    await until(page, "document.querySelectorAll('#findings li').length === 1")
    await page.reload()
    await found()
    await withText('It is abandonned.\n')
    await until(page, "document.querySelector('#status').textContent === 'Nothing to mark.'")
  })

  test('filters leave out severities and all rules but one, in the list and in the text', async () => {
    const all = await count('#findings li')
    await page.getByLabel('Rule', {exact: true}).selectOption('typo')
    await until(page, `document.querySelectorAll('#findings li').length < ${all}`)
    expect(new Set(await page.locator('#findings li h3 a').allTextContents())).toEqual(new Set(['typo']))
    const typos = await count('#findings li')
    await until(page, `document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-lintRange').length <= ${typos}`)
    await page.getByLabel(/Warnings/).uncheck()
    await until(page, "document.querySelectorAll('#findings li').length === 0")
  })

  test('a link carries text and format after its #, and nothing of it to the server', async () => {
    await withText('A café — “recieve” 😀\n', 'a.md')
    await until(page, "document.querySelectorAll('#findings li').length === 1")
    await page.locator('#link').click()
    await until(page, "document.querySelector('#status').textContent.includes('clipboard')")
    const link = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(link.startsWith(`${site.url}#text=`)).toBe(true)
    const other = await context.newPage()
    await other.goto(link)
    page = other
    await until(page, "document.querySelectorAll('#findings li').length === 1")
    expect(await textNow()).toBe('A café — “recieve” 😀\n')
    expect(await page.locator('#format').inputValue()).toBe('markdown')
  })

  test('of a link that is broken the example is left, of one with settings that cannot be the text; neither changes what is kept', async () => {
    const pack = (linked: unknown) => deflateRawSync(JSON.stringify(linked)).toString('base64url')
    for (const [fragment, wanted] of [
      ['x%', example],
      [pack({text: 3}), example],
      [pack({text: 'We recieve it.', format: 'pdf', settings: {rules: {tipo: 'off'}}}), 'We recieve it.'],
      [pack({text: 'We recieve it.', settings: {rules: {typo: 'error'}}}), 'We recieve it.'],
    ] as const) {
      const other = await context.newPage()
      await other.goto(`${site.url}#text=${fragment}`)
      page = other
      await found()
      expect(await textNow()).toBe(wanted)
    }
    await until(page, "document.querySelector('#findings .error') !== null")
    await page.goto(`${site.url}#settings`)
    await page.reload()
    await until(page, "document.querySelector('.config')?.textContent === '{}'")
  })

  test('the keyboard alone goes from finding to finding, to its corrections, and back to the text', async () => {
    await withText('It is right. We recieve it.\n')
    await until(page, "document.querySelectorAll('#findings li').length === 1")
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+.')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('line 1')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('receive')
    await page.keyboard.press('Enter')
    await until(page, "document.querySelectorAll('#findings li').length === 0")
    expect(await page.evaluate('document.activeElement.id')).toBe('editor')
    expect(await textNow()).toBe('It is right. We receive it.\n')
  })
})

test('cleaning shows what is taken out, and the article alone can be used', async () => {
  await open()
  await found()
  await page.goto(`${site.url}#clean`)
  await until(page, "document.querySelector('#view-clean del') !== null")
  expect(await page.locator('#view-clean del').allTextContents()).toContain('March 3, 2025\n\n')
  await page.getByRole('button', {name: 'Use the article alone'}).click()
  await until(page, "!document.querySelector('#view-desk').hidden")
  expect(await textNow()).not.toContain('Leave a Reply')
})

test('settings are a form that has every rule and option, change what is found, and are the configuration to copy', async () => {
  await open()
  await found()
  await page.goto(`${site.url}#settings`)
  await until(page, "document.querySelectorAll('.rule').length > 0")
  expect(await count('.rule')).toBe(rules.length)
  await page.locator('#rule-typo').selectOption('error')
  await page.locator('#setting-language').selectOption('en-GB')
  await page.locator('summary', {hasText: 'Options of sentence-fragment'}).click()
  await page.locator('#option-sentence-fragment-strictness').selectOption('strict')
  expect(JSON.parse((await page.locator('.config').textContent()) ?? '')).toEqual({
    language: 'en-GB',
    rules: {typo: 'error', 'sentence-fragment': ['warn', {strictness: 'strict'}]},
  })
  await page.goto(`${site.url}#desk`)
  await until(page, "document.querySelector('#findings .error') !== null")
})

test('every rule page is there, its examples live', async () => {
  await open()
  await found()
  for (const {name} of rules) {
    await page.goto(`${site.url}#rules/${name}`)
    await until(
      page,
      `document.querySelector('#rules-title')?.textContent === '${name}' && document.querySelectorAll('.page mark').length > 0`,
    )
    expect(await page.locator('.page .example b').allTextContents(), name).toContain(name)
    await until(page, "document.querySelectorAll('.page code.language-text, .page code.language-text-document').length === 0")
  }
  await page.goto(`${site.url}#rules/quote-style`)
  await until(
    page,
    "document.querySelectorAll('.page code.language-json').length > 3 && document.querySelectorAll('.page code.language-text').length === 0",
  )
  const underOptions = page.locator('.page h3:has-text("each") ~ .example')
  expect(await underOptions.first().locator('mark').count()).toBe(2)
  expect(await page.locator('.page h3:has-text("smartypants") ~ .example').first().locator('.silent').count()).toBe(1)
  await page.locator('.example button').first().click()
  await until(page, "!document.querySelector('#view-desk').hidden")
})

test('after the first visit it works without a network, all formats and views, and a new visit too', async () => {
  await open()
  await found()
  await until(page, "document.querySelector('#offline').textContent.startsWith('Kept')")
  const sent = site.sent.length
  await context.setOffline(true)
  await page.reload()
  await found()
  await withText("import {Note} from './note.js'\n\n<Note>We recieve it.</Note>\n", 'a.mdx')
  await until(page, "document.querySelectorAll('#findings li').length === 1")
  await withText('<p>We recieve it.</p>', 'a.html')
  await until(page, "document.querySelectorAll('#findings li').length === 1")
  await page.goto(`${site.url}#rules/typo`)
  await until(page, "document.querySelectorAll('.page mark').length > 0")
  expect(site.sent.length).toBe(sent)
})

const LOOKS = [
  ['light', {colorScheme: 'light', viewport: {width: 1280, height: 900}}],
  ['dark', {colorScheme: 'dark', viewport: {width: 1280, height: 900}}],
  ['on a phone, light', {colorScheme: 'light', viewport: {width: 390, height: 844}}],
  ['on a phone, dark', {colorScheme: 'dark', viewport: {width: 390, height: 844}}],
] as const

test.each(LOOKS)('%s: axe-core finds nothing, and nothing is wider than the page', async (_, options) => {
  await open(options)
  await found()
  await page.evaluate(axe)
  for (const view of ['desk', 'clean', 'settings', 'rules/sentence-fragment']) {
    await page.goto(`${site.url}#${view}`)
    await page.waitForTimeout(700)
    const violations = await page.evaluate(
      'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]))',
    )
    expect(violations, view).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), view).toBe(options.viewport.width)
  }
})
