import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import type {Settings} from '../linter/settings.ts'
import type {ReportMessage} from '../reporters/report.ts'
import {INTERNAL_ERROR} from '../rules/apply.ts'
import {packageRoot, packageVersion} from './package-root.ts'
import {settingsKey} from './settings-key.ts'
import {writeWhole} from './whole-file.ts'

/** Where results are kept unless `--cache-location` says otherwise. */
export const CACHE_LOCATION = 'node_modules/.cache/copydesk/results.json'

interface Entry {
  readonly key: string
  readonly messages: readonly ReportMessage[]
}

const hash = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('base64url')

/** Names and sizes of a folder's files. The names of the built chunks are hashes of what is in them. */
function listing(folder: URL): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return names.map((name) => `${name} ${statSync(new URL(name, folder)).size}`)
}

/** Tells one build of copydesk from another, on any machine: its version, and names and sizes of its code and data. */
function buildId(): string {
  const root = packageRoot()
  return hash(packageVersion(), ...listing(new URL('dist/', root)), ...listing(new URL('dictionaries/english/', root)))
}

function entriesOf(location: string, build: string): Record<string, Entry> {
  try {
    const kept = JSON.parse(readFileSync(location, 'utf8')) as {build?: string; entries?: Record<string, Entry>}
    return kept.build === build && typeof kept.entries === 'object' ? kept.entries : {}
  } catch {
    return {}
  }
}

/** The results of earlier runs, each good for the same text under the same settings in the same build. A cache that cannot be read is empty. */
export class Cache {
  readonly #location: string
  readonly #build = buildId()
  readonly #old: Map<string, Entry>
  readonly #new = new Map<string, Entry>()

  constructor(location: string) {
    this.#location = location
    this.#old = new Map(Object.entries(entriesOf(location, this.#build)))
  }

  /** The result for a text; `undefined` where there is none that still holds. */
  get(path: string, text: string, settings: Settings): readonly ReportMessage[] | undefined {
    const entry = this.#old.get(path)
    if (entry?.key !== hash(settingsKey(settings), text) || !Array.isArray(entry.messages)) return undefined
    this.#new.set(path, entry)
    return entry.messages
  }

  /** Keeps a result, unless a rule failed in it. */
  set(path: string, text: string, settings: Settings, messages: readonly ReportMessage[]): void {
    if (messages.some(({ruleId}) => ruleId === INTERNAL_ERROR)) return
    this.#new.set(path, {key: hash(settingsKey(settings), text), messages})
  }

  /**
   * Writes the results of this run, and those of files that it did not ask for and that are still there.
   *
   * @throws {SettingsError} where the file cannot be written
   */
  save(): void {
    const others = [...this.#old].filter(([path]) => !this.#new.has(path) && existsSync(path))
    const entries = Object.fromEntries([...others, ...this.#new].sort(([a], [b]) => (a < b ? -1 : 1)))
    writeWhole(this.#location, `${JSON.stringify({build: this.#build, entries})}\n`)
  }
}
