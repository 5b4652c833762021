import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContext, CDPSession, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {PlainFinding} from '../../src/browser/plain-finding.ts'
import type {Edit} from '../../src/index.ts'
import {type Complaints, complaintsOf, startChromium, until} from './harness/browser.ts'
import {bundledPage, pagesWith} from './harness/pages.ts'
import {Site} from './harness/site.ts'
import {textsOf} from './harness/texts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

let browser: Browser
let site: Site
let context: BrowserContext
let page: Page
let complaints: Complaints

beforeAll(async () => {
  site = await Site.serve(root, pagesWith(await bundledPage('codemirror')))
  browser = await startChromium()
  context = await browser.newContext()
  complaints = complaintsOf(context, site.url)
  page = await context.newPage()
  await page.goto(site.url)
  await page.evaluate('linter.ready')
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

const inPage = <Value>(code: string): Promise<Value> => page.evaluate(`(async () => { ${code} })()`) as Promise<Value>

/** A text with edits made. */
const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, {start, end, text: made}) => done.slice(0, start) + made + done.slice(end), text)

test('every correction of every finding changes exactly its characters', async () => {
  const kinds = new Map<string, number>()
  for (const format of ['text', 'markdown', 'html', 'mdx'] as const) {
    for (const given of textsOf(format, 25)) {
      const text = given.replaceAll('\r\n', '\n')
      const made = await inPage<{finding: PlainFinding; results: string[]}[]>(`return corrections(${JSON.stringify(text)}, '${format}')`)
      for (const {finding, results} of made) {
        const {start, end, expected, suggestions, ruleId} = finding
        const wanted = [...expected.map((correction) => [{start, end, text: correction}]), ...suggestions.map(({edits}) => edits)]
        expect(results, `${format}, ${ruleId}: ${finding.reason}`).toEqual(wanted.map((edits) => edited(text, edits)))
        if (expected.length > 0) kinds.set(`${ruleId}: replacement`, (kinds.get(`${ruleId}: replacement`) ?? 0) + expected.length)
        if (suggestions.length > 0) kinds.set(`${ruleId}: suggestion`, (kinds.get(`${ruleId}: suggestion`) ?? 0) + suggestions.length)
      }
    }
  }
  console.log(`corrections made: ${[...kinds.values()].reduce((sum, count) => sum + count, 0)}, of ${kinds.size} kinds`)
  expect(kinds.size).toBeGreaterThan(20)
})

test('a correction whose text has changed since is not made, and one that has only moved is', async () => {
  const results = await inPage<string[]>(`
    const text = 'We recieve it, and they recieve more.'
    const {view, diagnostics} = await shownIn(text)
    const [first, second] = diagnostics
    view.dispatch({changes: {from: 0, insert: 'Today '}})
    second.actions[0].apply(view, second.from + 6, second.to + 6)
    const moved = view.state.doc.toString()
    view.dispatch({changes: {from: 9, to: 16, insert: 'got'}})
    first.actions[0].apply(view, 9, 12)
    return [moved, view.state.doc.toString()]`)
  expect(results).toEqual(['Today We recieve it, and they receive more.', 'Today We got it, and they receive more.'])
})

test('the editor shows severities, classes, actions, and what the hooks offer', async () => {
  const shown = await inPage<Record<string, unknown>[]>(`
    await linter.configure({rules: {typo: 'error', 'repeated-word': 'info'}})
    const {diagnostics} = await shownIn('We recieve the the letter.', {onAddWord() {}, onIgnore() {}})
    await linter.configure({})
    return diagnostics.map(({from, to, severity, source, markClass, actions}) => ({from, to, severity, source, markClass, actions: actions.map(({name}) => name)}))`)
  expect(shown).toEqual([
    {
      from: 3,
      to: 10,
      severity: 'error',
      source: 'typo',
      markClass: 'copydesk copydesk-error copydesk-typo',
      actions: expect.arrayContaining(['receive', 'Add to words', 'Ignore']),
    },
    {
      from: 11,
      to: 18,
      severity: 'info',
      source: 'repeated-word',
      markClass: 'copydesk copydesk-info copydesk-repeated-word',
      actions: ['the', 'Ignore'],
    },
  ])
})

test('the language of the editor says the format', async () => {
  const found = await inPage<number[]>(`
    const text = 'See \`recieve\` and <b id="recieve">it</b>, and then we recieve more.'
    const counts = []
    for (const name of ['', 'markdown', 'html']) counts.push((await shownIn(text, {}, name === '' ? [] : languageOf(name))).diagnostics.length)
    return counts`)
  expect(found).toEqual([3, 1, 2])
})

test('an added word is right at once, in the same editor', async () => {
  const counts = await inPage<number[]>(`
    const onAddWord = async (word, view) => { await linter.configure({words: [word]}); relint(view) }
    const seen = []
    const {view, diagnostics} = await shownIn('We recieve it.', {onAddWord, onFindings: (found) => seen.push(found.length)})
    diagnostics[0].actions.find(({name}) => name === 'Add to words').apply(view, 3, 10)
    while (seen.at(-1) !== 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await linter.configure({})
    return seen`)
  expect(counts[0]).toBe(1)
  expect(counts.at(-1)).toBe(0)
})

test('of 300 versions that come at once, only the first is answered beside the last, and both rightly', async () => {
  const answers = await inPage<(number | null)[]>(`
    const versions = Array.from({length: 300}, (_, nth) => 'We recieve ' + 'it, and they recieve '.repeat(nth % 7) + nth + '.')
    const answers = await Promise.all(versions.map((text) => linter.lint(text)))
    return answers.map((found) => found ? found.length : null)`)
  expect(answers.slice(0, -1).filter((count) => count !== null)).toEqual([])
  expect(answers.at(-1)).toBe(1 + (299 % 7))
})

/** Articles with headings between them, as one document in Markdown. */
function articlesOf(length: number): string {
  const folder = new URL('../../evaluation/speed/articles/', import.meta.url)
  const articles = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  let text = ''
  for (let nth = 0; text.length < length; nth++) text += `## Chapter ${nth}\n\n${articles[nth % articles.length]!.trim()}\n\n`
  return text
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))]!

test('100 KB of Markdown: from a key to the diagnostics', async () => {
  await inPage(`
    globalThis.keys = []
    globalThis.rounds = []
    const timing = {lint: (text, options) => { const start = performance.now(); return linter.lint(text, options).then((found) => { rounds.push(performance.now() - start); return found }) }}
    const text = ${JSON.stringify(articlesOf(100_000))}
    globalThis.shown = []
    globalThis.long = editorOf(text, [languageOf('markdown'), copydeskLinter(timing, {onFindings: (found, text) => shown.push({at: performance.now(), length: text.length, count: found.length})})])
    long.dispatch({selection: {anchor: text.indexOf('## Chapter 9') - 2}})
    long.focus()
    long.contentDOM.addEventListener('keydown', () => keys.push(performance.now()), true)`)
  await until(page, 'shown.length > 0')
  const total: number[] = []
  const rounds: number[] = []
  for (const letter of 'And there was a wrod that they recieved. ') {
    const before = await inPage<number>('return shown.length')
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await until(page, `shown.length > ${before} && shown.at(-1).length === long.state.doc.length`)
    total.push(await inPage<number>('return shown.at(-1).at - keys.at(-1)'))
    rounds.push(await inPage<number>('return rounds.at(-1)'))
  }
  const {count, length} = await inPage<{count: number; length: number}>('return shown.at(-1)')
  console.log(`Markdown of ${length} characters with ${count} findings, ms\n${'what'.padEnd(52)}median    p95`)
  const row = (name: string, values: readonly number[]) =>
    console.log(name.padEnd(52) + quantile(values, 0.5).toFixed(1).padStart(6) + quantile(values, 0.95).toFixed(1).padStart(7))
  row('to the worker, checked, and back', rounds)
  row('from the key to the diagnostics, 100 ms of rest in it', total)
  expect(count).toBeGreaterThan(50)
  expect(length).toBeGreaterThan(100_000)
})

/** Bytes that live in the heap of the page's worker, after collection: asked over the page's own connection, since playwright has none to workers. */
async function workerHeap(session: CDPSession): Promise<number> {
  const attached = new Promise<string>((resolve) => session.once('Target.attachedToTarget', ({sessionId}) => resolve(sessionId)))
  await session.send('Target.setAutoAttach', {autoAttach: true, waitForDebuggerOnStart: false, flatten: false})
  const sessionId = await attached
  const ask = (id: number, method: string): Promise<Record<string, number>> => {
    const answered = new Promise<Record<string, number>>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({message}) => {
        const {id: answering, result} = JSON.parse(message)
        if (answering === id) resolve(result)
      })
    })
    return session.send('Target.sendMessageToTarget', {sessionId, message: JSON.stringify({id, method})}).then(() => answered)
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  const {usedSize} = await ask(2, 'Runtime.getHeapUsage')
  return usedSize!
}

/** Bytes that live in the heaps of the page and its worker, after collection. */
async function heaps(): Promise<{page: number; worker: number}> {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const {usedSize} = await session.send('Runtime.getHeapUsage')
  const worker = await workerHeap(session)
  await session.detach()
  return {page: usedSize, worker}
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

test('memory does not grow in an hour of edits: 3,600 of them, one a second', async () => {
  await inPage(
    `globalThis.hour = editorOf(${JSON.stringify(articlesOf(20_000))}, [languageOf('markdown'), copydeskLinter(linter, {delay: 0, document: 'hour'})])`,
  )
  const edits = (count: number) =>
    inPage(`
      const {length} = hour.state.doc
      for (let nth = 0; nth < ${count}; nth++) {
        const at = (nth * 7919) % (length - 100)
        const typed = nth % 2 ? 'x' : ' wrod '
        hour.dispatch({changes: {from: at, insert: typed}})
        if (nth % 3 === 0) await linter.lint(hour.state.doc.toString(), {format: 'markdown', document: 'hour'})
        hour.dispatch({changes: {from: at, to: at + typed.length}})
      }`)
  await edits(200)
  const before = await heaps()
  const start = performance.now()
  for (let part = 0; part < 10; part++) await edits(180)
  const seconds = (performance.now() - start) / 1000
  const after = await heaps()
  for (const place of ['page', 'worker'] as const) {
    console.log(`3,600 edits in ${seconds.toFixed(0)} s, ${place}: ${megabytes(before[place])} before, ${megabytes(after[place])} after`)
    expect(after[place]).toBeLessThan(before[place] * 1.1)
  }
  expect(before.worker).toBeGreaterThan(5e6)
})

test('nothing goes to another site, and nothing fails', () => {
  expect(complaints).toEqual({errors: [], foreign: []})
})
