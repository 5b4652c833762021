import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {settingsKey} from '../../config/settings-key.ts'
import {packageVersion} from '../../files/package-root.ts'
import {WholeFile} from '../../files/whole-file.ts'
import type {Settings} from '../../linter/settings.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import {INTERNAL_ERROR} from '../../rules/apply.ts'
import {buildId} from './build-id.ts'
import {headOf, KeptResults, lineOf} from './kept-results.ts'

/** Where results are kept unless `--cache-location` says otherwise. */
export const CACHE_LOCATION = 'node_modules/.cache/copydesk/results.tsv'

const hash = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('base64url')

/**
 * The results of earlier runs, each good for the same text under the same settings in the same build. A cache that cannot be read is empty. It is
 * read and written a result at a time, so that a run holds no more of it than where each result stands.
 */
export class Cache {
  readonly #location: string
  readonly #build = buildId(packageVersion())
  readonly #old: KeptResults
  readonly #kept = new Set<string>()
  #file: WholeFile | undefined
  #failure: unknown

  constructor(location: string) {
    this.#location = location
    this.#old = new KeptResults(location, this.#build)
  }

  /** The result for a text; `undefined` where there is none that still holds. */
  get(path: string, text: string, settings: Settings): readonly ReportMessage[] | undefined {
    if (this.#old.keyOf(path) !== hash(settingsKey(settings), text)) return undefined
    const messages = this.#old.read(path)
    if (messages) this.#keep(path, this.#old.line(path))
    return messages
  }

  /** Keeps a result, unless a rule failed in it. */
  set(path: string, text: string, settings: Settings, messages: readonly ReportMessage[]): void {
    if (messages.some(({ruleId}) => ruleId === INTERNAL_ERROR)) return
    this.#keep(path, lineOf(hash(settingsKey(settings), text), path, messages))
  }

  /**
   * Ends the run: keeps its results, and those of files that it did not ask for and that are still there.
   *
   * @throws {SettingsError} where the file cannot be written
   */
  save(): void {
    for (const path of this.#old.paths) if (!this.#kept.has(path) && existsSync(path)) this.#keep(path, this.#old.line(path))
    this.#old.close()
    if (this.#failure !== undefined) throw this.#failure
    this.#file?.close(true)
  }

  /** Leaves the file as it was. */
  abandon(): void {
    this.#old.close()
    if (this.#failure === undefined) this.#file?.close(false)
  }

  /** Writes a result into the file that is to be. That it cannot be written is told at the end: the results stand without being kept. */
  #keep(path: string, line: string): void {
    if (this.#kept.has(path) || this.#failure !== undefined) return
    this.#kept.add(path)
    try {
      this.#file ??= this.#open()
      this.#file.write(line)
    } catch (error) {
      this.#file?.close(false)
      this.#failure = error
    }
  }

  #open(): WholeFile {
    const file = new WholeFile(this.#location)
    file.write(headOf(this.#build))
    return file
  }
}
