import {VFile} from 'vfile'
import type {Format} from '../formats/format.ts'
import type {DataSource} from '../language/data-source.ts'
import {createSpeller} from '../language/load-speller.ts'
import type {Speller} from '../language/speller.ts'
import type {CheckedFile} from '../linter/checked-file.ts'
import {createLinter, type Linter} from '../linter/linter.ts'
import {plainFinding} from './plain-finding.ts'
import type {Answers, Asked, Rewritten, WorkerSettings} from './protocol.ts'

/** What the name of a file ends in that is written in a format. */
const ENDINGS: Readonly<Record<Format, string>> = {text: 'txt', markdown: 'md', mdx: 'mdx', html: 'html'}

const fileOf = ({text, format}: Asked): VFile => new VFile(format ? {value: text, path: `document.${ENDINGS[format]}`} : text)

const findingsOf = ({messages}: CheckedFile) => messages.map(plainFinding)

const rewritten = (file: CheckedFile): Rewritten => ({text: String(file), findings: findingsOf(file)})

/** What lives in a worker: linters under the same settings, one for each document that is open. */
export class Desk {
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

  /** Answers what is asked. */
  async answer(asked: Asked): Promise<Answers[Asked['method']]> {
    if (asked.method === 'suggest') return (await this.#knownSpeller()).suggest(asked.text)
    const file = fileOf(asked)
    const linter = await (await this.#linterOf(asked.document)).prepare(file)
    if (asked.method === 'lint') return findingsOf(linter.lint(file))
    return rewritten(asked.method === 'fix' ? linter.fix(file) : linter.clean(file))
  }

  /** Lets a document's last version go. */
  close(document: string): void {
    this.#linters.delete(document)
  }

  #linterOf(document: string): Promise<Linter> {
    const known = this.#linters.get(document) ?? createLinter({...this.#settings, preload: []})
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
