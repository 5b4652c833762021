import {existsSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {readText} from '../../files/read-text.ts'
import {listOf, oneOf, record, tableOf, text} from '../../files/shape.ts'
import {writeWhole} from '../../files/whole-file.ts'
import {compareWithBaseline, type KnownFinding} from '../../linter/baseline.ts'
import {counted} from '../../reporters/counted.ts'
import {extentOf, type FileProblem, type ReportMessage} from '../../reporters/report.ts'
import {INTERNAL_ERROR} from '../../rules/apply.ts'
import {hashOf, neighbourhood} from '../../text/fingerprint.ts'
import {SettingsError} from '../../text/settings-error.ts'
import type {Streams} from '../streams/streams.ts'
import type {Arguments} from './arguments.ts'
import type {Stage, TextReport} from './stage.ts'

/** The form of the file; a baseline of another form is refused. */
const VERSION = 1

/** A longer text is kept as its start and a hash. Unit: UTF-16 code units. */
const LONGEST = 80

type Files = Readonly<Record<string, readonly KnownFinding[]>>

const isBaseline = record({version: oneOf(VERSION), files: tableOf(listOf(record({rule: text, text, before: text, after: text})))})

function readBaseline(path: string): Files {
  try {
    const read: unknown = JSON.parse(readText(path))
    if (!isBaseline(read)) throw new Error('it has another form')
    return (read as {files: Files}).files
  } catch (error) {
    throw new SettingsError(
      `${path} is no baseline of this version of copydesk (${(error as Error).message}); write it anew with --update-baseline`,
    )
  }
}

const abridged = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… ${hashOf(text)}`)

function known(message: ReportMessage, source: string): KnownFinding {
  const {start, end} = extentOf(message)
  return {
    rule: message.ruleId ?? '',
    text: abridged(message.actual ?? ''),
    ...neighbourhood(source, {start: start.offset, end: end.offset}),
  }
}

/** A failure of a rule is never known: it must be seen until it is mended. */
const canBeKnown = (message: ReportMessage): boolean => message.ruleId !== INTERNAL_ERROR

type Mode = 'compare' | 'prune' | 'update'

/** Holds back what a baseline knows, so that only new findings are reported; or writes what it is to know from now on. */
export class Baseline implements Stage {
  readonly #path: string
  readonly #mode: Mode
  readonly #streams: Streams
  readonly #files: Map<string, readonly KnownFinding[]>
  #gone = 0
  #kept = 0

  constructor(path: string, mode: Mode, streams: Streams) {
    this.#path = path
    this.#mode = mode
    this.#streams = streams
    if (!existsSync(path) && mode !== 'update') throw new SettingsError(`There is no baseline ${path} yet; write it with --update-baseline`)
    this.#files = new Map(Object.entries(existsSync(path) ? readBaseline(path) : {}))
  }

  report(report: TextReport): TextReport {
    const name = relative(dirname(resolve(this.#path)), resolve(report.path)).replaceAll(sep, '/')
    const candidates = report.messages.filter(canBeKnown)
    const found = candidates.map((message) => known(message, report.source))
    if (this.#mode === 'update') return this.#take(name, found, report)
    const before = this.#files.get(name) ?? []
    const {fresh, gone} = compareWithBaseline(before, found)
    this.#gone += gone.size
    if (this.#mode === 'prune')
      this.#keep(
        name,
        before.filter((_, index) => !gone.has(index)),
      )
    const isNew = new Set(candidates.filter((_, index) => fresh.has(index)))
    return {...report, messages: report.messages.filter((message) => isNew.has(message) || !canBeKnown(message))}
  }

  end(problems: readonly FileProblem[]): void {
    if (this.#mode !== 'compare') {
      if (problems.length > 0) throw new SettingsError(`${this.#path} was not written, since not every file could be checked`)
      this.#write()
    }
    this.#tell()
  }

  #take(name: string, found: readonly KnownFinding[], report: TextReport): TextReport {
    this.#keep(name, found)
    this.#kept += found.length
    return {...report, messages: report.messages.filter((message) => !canBeKnown(message))}
  }

  #keep(name: string, findings: readonly KnownFinding[]): void {
    if (findings.length > 0) this.#files.set(name, findings)
    else this.#files.delete(name)
  }

  #write(): void {
    const folder = dirname(resolve(this.#path))
    const files = [...this.#files].filter(([name]) => existsSync(join(folder, name))).sort(([a], [b]) => (a < b ? -1 : 1))
    writeWhole(this.#path, `${JSON.stringify({version: VERSION, files: Object.fromEntries(files)}, undefined, 2)}\n`)
  }

  #tell(): void {
    const gone = `${counted(this.#gone, 'finding')} that ${this.#gone === 1 ? 'is' : 'are'} gone`
    const kept = counted(this.#kept, 'finding')
    if (this.#mode === 'update') this.#streams.error(`copydesk: ${this.#path} knows ${kept} of the files that were checked.\n`)
    else if (this.#gone > 0 && this.#mode === 'prune') this.#streams.error(`copydesk: took out of ${this.#path} ${gone}.\n`)
    else if (this.#gone > 0) this.#streams.error(`copydesk: ${this.#path} knows ${gone}; --prune-baseline takes them out.\n`)
  }
}

/** The baseline of a run, if it has one. */
export function baselineOf(given: Arguments, streams: Streams): Baseline {
  const {baseline, 'update-baseline': update, 'prune-baseline': prune} = given
  if (baseline === undefined) throw new SettingsError(`--${update ? 'update' : 'prune'}-baseline needs --baseline FILE`)
  return new Baseline(baseline, update ? 'update' : prune ? 'prune' : 'compare', streams)
}
