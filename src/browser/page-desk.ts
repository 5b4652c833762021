import {VFile} from 'vfile'
import type {Format} from '../formats/format.ts'
import {type DataSource, isLate} from '../language/data-source.ts'
import {createSpeller} from '../language/load-speller.ts'
import type {Speller} from '../language/speller.ts'
import type {CheckedFile} from '../linter/checked-file.ts'
import {createLinter, type Linter} from '../linter/linter.ts'
import {plainFinding} from './plain-finding.ts'
import type {Answers, AskedOfText, Rewritten, WorkerSettings} from './worker-protocol.ts'

/** What the name of a file ends in that is written in a format. */
const ENDINGS: Readonly<Record<Format, string>> = {text: 'txt', markdown: 'md', mdx: 'mdx', html: 'html'}

const fileOf = ({text}: AskedOfText, format: Format): VFile => new VFile({value: text, path: `document.${ENDINGS[format]}`})

/** Settings whose format, if there is such a one, is said of each text instead: a linter of plain text loads nothing that a text does not ask for. */
const withoutFormat = <Given extends {readonly format?: Format}>(settings: Given): Given =>
  settings.format && settings.format in ENDINGS ? {...settings, format: 'text'} : settings

const findingsOf = ({messages}: CheckedFile) => messages.map(plainFinding)

const rewritten = (file: CheckedFile): Rewritten => ({text: String(file), findings: findingsOf(file)})

/** What lives in a worker: linters under the same settings, one for each document that is open. */
export class PageDesk {
  readonly #settings: WorkerSettings & {readonly data: DataSource}
  readonly #linters = new Map<string, Promise<Linter>>()
  #speller: Promise<Speller> | undefined

  constructor(settings: WorkerSettings, data: DataSource) {
    this.#settings = {...settings, data}
  }

  /** Loads what the settings need. @throws {SettingsError} on wrong ones */
  async load(): Promise<void> {
    await this.#linterOf('')
  }

  /** Answers what is asked, anew where it asked for data that was not there. */
  async answer(asked: AskedOfText): Promise<Answers[AskedOfText['method']]> {
    const answer = await this.#answer(asked)
    const {data} = this.#settings
    const coming = isLate(data) ? data.coming() : undefined
    if (!coming) return answer
    this.#linters.clear()
    await coming
    return this.answer(asked)
  }

  async #answer(asked: AskedOfText): Promise<Answers[AskedOfText['method']]> {
    if (asked.method === 'suggest') return (await this.#knownSpeller()).suggest(asked.text)
    const file = fileOf(asked, asked.format ?? this.#settings.format ?? 'text')
    const linter = await (await this.#linterOf(asked.document)).prepare(file)
    if (asked.method === 'lint') return findingsOf(linter.lint(file))
    return rewritten(asked.method === 'fix' ? linter.fix(file) : linter.clean(file))
  }

  /** Lets a document's last version go. */
  close(document: string): void {
    this.#linters.delete(document)
  }

  #linterOf(document: string): Promise<Linter> {
    const known = this.#linters.get(document) ?? createLinter({...withoutFormat(this.#settings), preload: []})
    this.#linters.set(document, known)
    known.catch(() => this.#linters.delete(document))
    return known
  }

  #knownSpeller(): Promise<Speller> {
    const {language, words, dictionaries, data} = this.#settings
    const wanted = {...(language && {language}), ...(words && {words}), ...(dictionaries && {dictionaries})}
    return (this.#speller ??= createSpeller({...wanted, data}))
  }
}
