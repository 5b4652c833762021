import {copydeskLinter, relint} from 'copydesk/codemirror'
import {createWorkerLinter, type Format, type PlainFinding, type WorkerSettings} from 'copydesk/worker'
import example from '../../examples/broken-article.txt?raw'
import {showClean} from './clean-view.ts'
import {byId} from './dom.ts'
import {Editor} from './editor.ts'
import {Findings} from './findings.ts'
import {fragmentOf, linkedIn} from './link.ts'
import {showRules} from './rules-view.ts'
import {SettingsView} from './settings-view.ts'
import {keep, kept} from './store.ts'

const FORMATS: Readonly<Record<Format, string>> = {text: 'plain text', markdown: 'Markdown', mdx: 'MDX', html: 'HTML'}
const VIEWS = ['desk', 'clean', 'settings', 'rules']

let settings: WorkerSettings = kept().settings
let format: Format = 'text'
const ignored = new Set<string>()

const progress = byId<HTMLProgressElement>('progress')
const linter = createWorkerLinter(settings, {
  onProgress: ({loaded, total}) => {
    progress.value = loaded / total
    byId('status').textContent = `Loading the language data: ${(loaded / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB.`
  },
})
linter.ready.then(
  () => progress.remove(),
  (error: Error) => {
    byId('status').textContent = error.message
    use({})
  },
)

const ignoredAs = ({ruleId, actual}: PlainFinding): string => `${ruleId} ${actual}`
const isIgnored = (finding: PlainFinding): boolean => ignored.has(ignoredAs(finding))

/** Other settings, on this visit. Where they cannot be, as those of an old link may, all is as it was. */
function use(next: WorkerSettings): void {
  const before = settings
  settings = next
  linter.configure(next).catch((error: Error) => {
    byId('status').textContent = error.message
    if (settings === next) use(next === before ? {} : before)
  })
  relint(editor.view)
}

/** Other settings, from now on and for the next visit. */
function configure(next: WorkerSettings): void {
  keep({settings: next})
  use(next)
}

function addWord(word: string): void {
  configure({...settings, words: [...new Set([...(settings.words ?? []), word])]})
}

function ignore(finding: PlainFinding): void {
  ignored.add(ignoredAs(finding))
  show()
}

/** Shows what was found anew, under other filters. */
function show(): void {
  findings.update(findings.found, editor.text)
  relint(editor.view)
}

const editor: Editor = new Editor(byId('editor'), [
  copydeskLinter(linter, {
    format: () => format,
    filter: (finding) => findings.isShown(finding),
    onFindings: (found, text) => findings.update(found, text),
    onAddWord: addWord,
    onIgnore: ignore,
  }),
])
const findings = new Findings({editor, isIgnored, onAddWord: addWord, onIgnore: ignore, onFilter: show})
const settingsView = new SettingsView(settings, configure)

function setFormat(next: Format): void {
  format = next
  byId<HTMLSelectElement>('format').value = format
  editor.setFormat(format)
  relint(editor.view)
}

function setText(text: string, next: Format = format): void {
  editor.replace(text)
  setFormat(next)
}

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.mdx$/i, 'mdx'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
]

async function read(file: File | undefined): Promise<void> {
  if (!file) return
  const found = ENDINGS.find(([ending]) => ending.test(file.name))
  setText(await file.text(), found?.[1] ?? 'text')
  location.hash = '#desk'
}

/** Shows the section that the address names, or the text that it carries. */
async function route(): Promise<void> {
  const linked = await linkedIn(location.hash)
  if (linked) {
    globalThis.history.replaceState(null, '', '#desk')
    use({...settings, ...linked.settings})
    setText(linked.text, linked.format)
  }
  const [name = '', part = ''] = location.hash.slice(1).split('/')
  const view = VIEWS.includes(name) ? name : 'desk'
  for (const id of VIEWS) byId(`view-${id}`).hidden = id !== view
  scrollTo(0, 0)
  for (const link of document.querySelectorAll<HTMLElement>('.sections a')) {
    if (link.dataset['view'] === view) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  if (view === 'clean') await showClean(linter, editor, format)
  if (view === 'settings') settingsView.show(settings)
  if (view === 'rules') await showRules(part, {linter, settings: () => settings, tryIt})
}

function tryIt(text: string): void {
  setText(text, 'text')
  location.hash = '#desk'
}

function setTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme
  byId<HTMLSelectElement>('theme').value = theme
  keep({theme})
}

async function copyLink(): Promise<void> {
  const link = new URL(await fragmentOf({text: editor.text, format, settings}), location.href).href
  await navigator.clipboard.writeText(link)
  byId('status').textContent = `A link of ${link.length.toLocaleString('en')} characters is on the clipboard.`
}

async function acceptSafe(): Promise<void> {
  const before = editor.text
  const fixed = await linter.fix(before, {format})
  if (fixed && editor.text === before) editor.replace(fixed.text)
  editor.view.focus()
}

function connect(): void {
  const select = byId<HTMLSelectElement>('format')
  for (const [value, name] of Object.entries(FORMATS)) select.add(new Option(name, value))
  select.addEventListener('change', () => setFormat(select.value as Format))
  const file = byId<HTMLInputElement>('file')
  byId('open').addEventListener('click', () => file.click())
  file.addEventListener('change', () => void read(file.files?.[0]))
  byId('example').addEventListener('click', () => setText(example, 'text'))
  byId('link').addEventListener('click', () => void copyLink())
  byId('accept-safe').addEventListener('click', () => void acceptSafe())
  byId('restore').addEventListener('click', () => {
    ignored.clear()
    show()
  })
  byId<HTMLSelectElement>('theme').addEventListener('change', (event) => setTheme((event.target as HTMLSelectElement).value))
}

/** What keys do: from a finding in the text to its entry in the list, and back. */
function connectKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.key === '.' && event.ctrlKey && findings.focusAt(editor.view.state.selection.main.from)) event.preventDefault()
    if (event.key === 'Escape' && document.activeElement?.closest('#findings')) editor.view.focus()
  })
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    void read(file)
  })
}

async function workOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('./service-worker.js')
  await Promise.all([navigator.serviceWorker.ready, linter.ready])
  byId('offline').textContent = 'Kept in this browser: it works without a network from now on.'
}

connect()
connectKeys()
setTheme(kept().theme)
setText(example)
addEventListener('hashchange', () => void route())
void route()
workOffline().catch(() => {})
