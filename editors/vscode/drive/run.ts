/**
 * Installs the packed extension in a real VS Code (code-server, in Chromium), goes through what a user does, and writes what was seen into `evaluation/editors/`, with pictures.
 * Run before a release: `npm run build` here, `bash drive/install.sh` once, then `npm run drive`. Exits with 1 where a step failed.
 */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium, type Page} from 'playwright-core'
import {CHROMIUM_ARGUMENTS, chromiumPath} from '../../../tests/harness/chromium.ts'
import {became, Editor} from './editor.ts'
import {ADDRESS, startCodeServer} from './server.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const REPORT = here('../../../evaluation/editors')

const TEXT =
  '# 😀 News\n\nThe council sold the ferry to a German owner. Who has promissed to keep the crew.\n\nThe committe left. 😀 The “old pier“ stays.\n'

interface Step {
  readonly step: string
  readonly passed: boolean
  readonly seen?: unknown
}

const home = mkdtempSync(join(tmpdir(), 'copydesk-vscode-'))
const folder = join(home, 'news')
const file = join(folder, 'ferry.md')
const read = (): string => readFileSync(file, 'utf8')
const steps: Step[] = []

function note(step: string, passed: boolean, seen?: unknown): void {
  steps.push({step, passed, ...(seen !== undefined && {seen})})
  console.log(passed ? 'passed' : 'FAILED', step, seen === undefined ? '' : JSON.stringify(seen))
}

const picture = (page: Page, name: string): Promise<unknown> => page.screenshot({path: join(REPORT, `${name}.png`)})

const set = (settings: object): void => writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings))

async function findings(editor: Editor, page: Page): Promise<void> {
  await editor.openFile('ferry.md')
  const isShown = await became(async () => (await editor.squiggles('warning')) >= 3, 90_000)
  note('squiggles are shown', isShown, await editor.squiggles('warning'))
  note('the status bar counts them', await became(async () => (await editor.status()).includes('4')), await editor.status())
  const problems = await editor.problems()
  note('Problems lists them', problems.filter((row) => row.includes('copydesk')).length === 4, problems)
  await page.screenshot({path: here('../../../docs/vscode.png')})
  await page.keyboard.press('Control+Shift+M')
}

async function corrections(editor: Editor, page: Page): Promise<void> {
  await editor.goTo(3, 60)
  await editor.offered()
  await picture(page, 'quick-fix')
  await page.keyboard.press('Escape')
  const titles = await editor.take('Replace by “promised”')
  await became(async () => (await editor.squiggles('warning')) === 3)
  await editor.save()
  note('a quick fix changes the saved file', await became(() => read() === TEXT.replace('promissed', 'promised')), titles)
  await editor.goTo(3, 60)
  await editor.take('Join to the sentence before')
  await page.waitForTimeout(1000)
  await editor.save()
  note('a fragment is joined', await became(() => read() === TEXT.replace('promissed', 'promised').replace('owner. Who', 'owner, who')))
  await editor.goTo(5, 8)
  await editor.take('Add “committe” to the words of this project')
  const words = join(folder, '.copydesk/words.txt')
  const isAdded = await became(() => statSync(words, {throwIfNoEntry: false}) !== undefined && readFileSync(words, 'utf8') === 'committe\n')
  note(
    'a word is added to the project, and found no more',
    isAdded && (await became(async () => (await editor.squiggles('warning')) === 1)),
  )
}

async function settings(editor: Editor, page: Page): Promise<void> {
  set({'copydesk.severity': {warn: 'error'}})
  note('a change of settings counts without a restart', await became(async () => (await editor.squiggles('error')) === 1))
  set({})
  await became(async () => (await editor.squiggles('warning')) === 1)
  await editor.command('copydesk: Switch Checking On or Off')
  note('checking is switched off', await became(async () => (await editor.squiggles('warning')) === 0), await editor.status())
  // The tree and the tab take a moment to forget what was found.
  await page.waitForTimeout(1500)
  await picture(page, 'off')
  await editor.command('copydesk: Switch Checking On or Off')
  note('and on', await became(async () => (await editor.squiggles('warning')) === 1))
  set({'copydesk.fixOnSave': true})
  await page.waitForTimeout(2000)
  const before = read()
  await editor.goTo(1, 1)
  await page.keyboard.press('End')
  await page.keyboard.type(' today')
  await editor.save()
  const fixed = before.replace('News', 'News today').replace('pier“', 'pier”')
  note('safe corrections are made on save', await became(() => read() === fixed), read())
  await picture(page, 'saved')
}

rmSync(REPORT, {recursive: true, force: true})
mkdirSync(REPORT, {recursive: true})
mkdirSync(join(folder, '.vscode'), {recursive: true})
writeFileSync(file, TEXT)
writeFileSync(join(folder, 'copydesk.config.json'), '{}\n')
set({})
const [extension = ''] = readdirSync(here('../out')).filter((name) => name.endsWith('.vsix'))
const {size} = statSync(here(`../out/${extension}`))
const server = await startCodeServer(home, here(`../out/${extension}`))
const browser = await chromium.launch({executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS})
try {
  const page = await browser.newPage({viewport: {width: 1200, height: 700}})
  const editor = new Editor(page)
  await editor.openFolder(`${ADDRESS}/?folder=${folder}`)
  for (const part of [findings, corrections, settings]) await part(editor, page)
} catch (error) {
  note('all steps were reached', false, String(error))
} finally {
  await browser.close()
  server.kill()
  const report = {extension, bytes: size, 'code-server': '4.100.3', steps: steps.map(({step, passed}) => ({step, passed}))}
  writeFileSync(join(REPORT, 'vscode.json'), `${JSON.stringify(report, undefined, 2)}\n`)
}
process.exit(steps.every(({passed}) => passed) ? 0 : 1)
