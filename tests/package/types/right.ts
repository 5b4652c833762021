import {
  type CheckedFile,
  type CreateSpellerSettings,
  clean,
  createLinter,
  createSpeller,
  type DataSource,
  type Edit,
  fix,
  type Linter,
  lint,
  type Message,
  type Place,
  presetCopydesk,
  type RuleSettings,
  retextSentenceBoundaries,
  retextSentenceFragment,
  type Settings,
  SettingsError,
  type Speller,
  sentences,
} from 'copydesk'
import {type CopydeskLintOptions, copydeskLinter, diagnosticOf, relint} from 'copydesk/codemirror'
import {parseByParagraph} from 'copydesk/parse'
import {json, stylish} from 'copydesk/reporters'
import retextTypo from 'copydesk/typo'
import {createWorkerLinter, type PlainFinding, type WorkerLinter, type WorkerOptions} from 'copydesk/worker'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'

const settings: Settings = {
  language: 'en-GB',
  format: 'markdown',
  preload: ['mdx'],
  frontMatter: ['title'],
  words: ['Skarholm'],
  passes: ['mojibake', 'line-structure'],
  dictionaries: [{name: 'fr', aff: 'SET UTF-8', dic: new Uint8Array()}],
  rules: {
    typo: 'error',
    'unbalanced-bracket': ['warn'],
    'sentence-fragment': ['info', {strictness: 'cautious', kinds: ['relative', 'that'], quotations: true}],
    boilerplate: ['warn', {keep: ['date', 'byline']}],
    'unused-suppression': 'off',
  },
}

const sources: DataSource[] = [
  'https://example.org/copydesk/',
  new URL('https://example.org/'),
  {'lexicon.bin': new Uint8Array(), 'grammar.bin': new ArrayBuffer(8)},
  (name) => (name === 'boilerplate.json' ? new Uint8Array() : Promise.resolve(new Uint8Array())),
]

/** A class of one's own around a linter, as an editor's extension has. */
class Desk {
  readonly #linter: Linter
  constructor(linter: Linter) {
    this.#linter = linter
  }
  find(text: string): Message[] {
    return this.#linter.lint(text).messages
  }
}

const shown = ({place, data, expected, actual, ruleId, fatal}: Message): string => {
  const {start, end}: Place = place
  const edits: readonly Edit[] = data.suggestions?.[0]?.edits ?? []
  const length: number = end.offset - start.offset
  return `${ruleId.toUpperCase()} ${start.line}:${start.column} ${actual.slice(0, length)} ${expected.join()} ${edits.length} ${fatal === null}`
}

export async function run(): Promise<string[]> {
  const desk = new Desk(await createLinter({...settings, data: sources[0]!}))
  const file: CheckedFile = await lint(new VFile({path: 'a.md', value: 'Text.'}), settings)
  const value: string = String(await fix('Text.')) + String(await clean('Text.', {passes: ['markup']}))
  const options: CreateSpellerSettings = {language: 'en', prepare: false}
  const speller: Speller = await createSpeller(options)
  const spelt: boolean = speller.correct('word') && speller.suggest('wrod').includes('word')
  const [sentence] = sentences(value)
  const processor = unified()
    .use(retextEnglish)
    .use(retextSentenceBoundaries)
    .use(presetCopydesk, {rules: {typo: 'off'}})
    .use(retextSentenceFragment, {strictness: 'strict'})
    .use(retextTypo)
  const rules: RuleSettings = {typo: 'off'}
  if (new SettingsError('no') instanceof Error) console.log(rules, parseByParagraph('Text.').children.length, processor, spelt)
  const report = stylish([{path: 'a.md', messages: file.messages, source: String(file)}]) + json([])
  return [...desk.find('Text.').map(shown), report, String(sentence?.end)]
}

/** A linter in a worker, and an editor that shows what it finds. */
export async function inBrowser(): Promise<readonly PlainFinding[]> {
  const options: WorkerOptions = {data: '/copydesk/', onProgress: ({loaded, total}) => console.log(loaded / total)}
  const worker: WorkerLinter = createWorkerLinter({...settings, words: ['Skarholm']}, options)
  await worker.ready
  const control = new AbortController()
  const found = await worker.lint('Text.', {format: 'markdown', document: 'a', signal: control.signal})
  const rewritten = [await worker.fix('Text.'), await worker.clean('Text.')].map((done) => done?.text.length ?? 0)
  const lint: CopydeskLintOptions = {delay: 50, filter: ({severity}) => severity !== 'info', onAddWord: (_, view) => relint(view)}
  const extension = copydeskLinter(worker, lint)
  await worker.configure({rules: {typo: 'off'}})
  worker.dispose()
  console.log(rewritten, extension, await worker.suggest('wrod'))
  return (found ?? []).filter((finding) => diagnosticOf('Text.', finding).actions?.length === 0)
}
