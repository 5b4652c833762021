import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {VFile} from 'vfile'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {plainFinding} from '../../src/browser/plain-finding.ts'
import {createLinter, type Format, type Linter} from '../../src/index.ts'
import {type Complaints, complaintsOf, startChromium, until} from './harness/browser.ts'
import {pagesWith} from './harness/pages.ts'
import {type Sent, Site} from './harness/site.ts'
import {textsOf} from './harness/texts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const FORMATS: readonly Format[] = ['text', 'markdown', 'html', 'mdx']
const ENDINGS = {text: 'txt', markdown: 'md', html: 'html', mdx: 'mdx'}

/** A page that starts a worker, without any bundler. */
const PAGES = pagesWith(`import {createWorkerLinter} from '/dist/browser/worker.js'
globalThis.createWorkerLinter = createWorkerLinter
globalThis.progress = []
globalThis.start = performance.now()
globalThis.linter = createWorkerLinter({}, {onProgress: (step) => progress.push(step)})
linter.lint('We recieve it.').then((found) => { globalThis.first = {found, after: performance.now() - start} })`)

let browser: Browser
let site: Site
let context: BrowserContext
let page: Page
let complaints: Complaints

beforeAll(async () => {
  site = await Site.serve(root, PAGES)
  browser = await startChromium()
  context = await browser.newContext()
  complaints = complaintsOf(context, site.url)
  page = await context.newPage()
  await page.goto(site.url)
  await until(page, 'globalThis.first !== undefined')
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

/** What Node finds in a text, as the worker gives it. */
async function inNode(linter: Linter, text: string, format: Format): Promise<unknown> {
  const file = new VFile({value: text, path: `document.${ENDINGS[format]}`})
  await linter.prepare(file)
  return JSON.parse(JSON.stringify(linter.lint(file).messages.map(plainFinding)))
}

/** The most that may be sent until the first findings are there. Unit: bytes, compressed. */
const MOST_SENT = 2_500_000

const sumOf = (sent: readonly Sent[]): number => sent.reduce((all, {bytes}) => all + bytes, 0)

test('what is sent until the first findings are there is at most 2.5 MB, and nothing that a text does not need', async () => {
  const data = site.sent.filter(({path}) => path.startsWith('/dictionaries'))
  expect(data.map(({path}) => path.split('/').at(-1)).sort()).toEqual(
    ['contexts.bin', 'boilerplate.json', 'grammar.bin', 'lexicon.bin', 'words.json'].sort(),
  )
  expect(site.sent.filter(({path}) => /mdx|why|packs|markdown|front-matter/.test(path))).toEqual([])
  const plain = sumOf(site.sent)
  await page.evaluate("linter.lint('We *recieve* it.', {format: 'markdown'})")
  const markdown = sumOf(site.sent)
  await page.evaluate(
    "linter.lint('---\\ntitle: A\\n---\\n\\nCall `a()`, `b()` and `c()`, which are deserialized and gzipped.', {format: 'markdown'})",
  )
  const told = [plain, sumOf(data), markdown - plain, sumOf(site.sent) - markdown].map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`)
  console.log(
    `sent, gzip: ${told[0]}, of which data ${told[1]}; for Markdown ${told[2]} more, for front matter and terms of software ${told[3]}`,
  )
  expect(site.sent.filter(({path}) => /front-matter|topics/.test(path))).toHaveLength(2)
  expect(markdown).toBeLessThanOrEqual(MOST_SENT)
})

test.each(FORMATS)('in 50 texts of %s the worker finds what Node finds', async (format) => {
  const texts = textsOf(format, 50)
  expect(new Set(texts).size).toBe(50)
  const linter = await createLinter()
  const wanted = []
  for (const text of texts) wanted.push(await inNode(linter, text, format))
  const found = await page.evaluate(
    `(async (texts) => { const all = []; for (const text of texts) all.push(await linter.lint(text, {format: '${format}'})); return all })(${JSON.stringify(texts)})`,
  )
  expect(found).toEqual(wanted)
  expect(new Set((wanted as {ruleId: string}[][]).flat().map(({ruleId}) => ruleId)).size).toBeGreaterThan(10)
})

test('progress is told, in bytes, up to the whole', async () => {
  const progress = (await page.evaluate('progress')) as {loaded: number; total: number}[]
  expect(progress.length).toBeGreaterThan(10)
  expect(progress.every(({loaded}, nth) => loaded > (progress[nth - 1]?.loaded ?? 0))).toBe(true)
  expect(progress.at(-1)!.loaded).toBe(progress.at(-1)!.total)
})

test('the next visit asks for no data, and finds the same', async () => {
  const before = site.sent.length
  const times: number[] = []
  for (let visit = 0; visit < 5; visit++) {
    await page.goto(site.url)
    await until(page, 'globalThis.first !== undefined')
    const {found, after} = (await page.evaluate('first')) as {found: {actual: string}[]; after: number}
    expect(found.map(({actual}) => actual)).toEqual(['recieve'])
    times.push(after)
  }
  console.log(`first findings on a warm cache, ms: ${times.map((time) => time.toFixed(0)).join(', ')}`)
  expect(site.sent.slice(before).filter(({path}) => path.startsWith('/dictionaries'))).toEqual([])
})

test('data may stand elsewhere, and a file that is not of this version is refused, not kept, and fetched again', async () => {
  const broken = await Site.serve(root, {...PAGES, '/dictionaries/english/words.json': '{}'})
  const other = await context.browser()!.newContext()
  try {
    const visit = await other.newPage()
    await visit.goto(broken.url)
    await until(visit, 'globalThis.createWorkerLinter !== undefined')
    const refused = await visit.evaluate('linter.ready.then(() => "ready", (error) => error.message)')
    expect(refused).toContain(`${broken.url}dictionaries/english/words.json is not the file of this version of copydesk`)
    expect(await visit.evaluate("createWorkerLinter({}, {data: '/nowhere'}).ready.catch((error) => error.message)")).toContain(
      `Cannot load ${broken.url}nowhere/words.json: 404`,
    )
    expect(
      await visit.evaluate(
        "caches.open('copydesk').then((cache) => cache.keys()).then((keys) => keys.filter(({url}) => url.includes('words.json')).length)",
      ),
    ).toBe(0)
  } finally {
    await other.close()
    broken.close()
  }
})

test('a worker takes packs as data, and finds what Node finds', async () => {
  const packs = [
    {
      name: 'style',
      files: {
        'Weasel.yml': "extends: existence\nmessage: Leave out '%s'\ntokens: [a lot of]",
        'Terms.yml': {extends: 'substitution', message: "Write '%s', not '%s'", swap: {email: 'message'}},
        'Dots.yml': {extends: 'existence', message: 'M', nonword: true, tokens: ['(?:[^,]+,)+ \\w+ and\\b']},
      },
    },
  ]
  const text = 'We sent a lot of ships, boats, emails and one email.'
  const linter = await createLinter({packs})
  const found = await page.evaluate(
    `(async () => { const other = createWorkerLinter(${JSON.stringify({packs})}); const found = await other.lint(${JSON.stringify(text)}); other.dispose(); return found })()`,
  )
  expect(found).toEqual(await inNode(linter, text, 'text'))
  expect((found as {ruleId: string}[]).map(({ruleId}) => ruleId)).toEqual(['style.Dots', 'style.Weasel', 'style.Terms'])
})

test('nothing goes to another site, and nothing fails', () => {
  expect(complaints).toEqual({errors: [], foreign: []})
})
