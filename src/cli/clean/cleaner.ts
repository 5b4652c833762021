import {VFile} from 'vfile'
import {whyNotThrough} from '../../files/links.ts'
import {reasonNotWritten} from '../../files/not-written.ts'
import type {Input} from '../../files/read.ts'
import {unifiedDiff} from '../../files/unified-diff.ts'
import {replaceFile} from '../../files/write-atomically.ts'
import {cleaned} from '../../linter/linter.ts'
import type {Settings} from '../../linter/settings.ts'
import {counted} from '../../reporters/counted.ts'
import {printable} from '../../reporters/printable.ts'
import type {FileReport} from '../../reporters/report.ts'
import {prepareFor} from '../start/engine.ts'
import type {Streams} from '../streams/streams.ts'
import type {CleanArguments} from './clean-arguments.ts'

/** What cleaning has come to, in numbers: how often each pass did something, and by how much a text became shorter. */
interface Done {
  readonly byPass: ReadonlyMap<string, number>
  /** Unit: UTF-16 code units; negative where a text became longer. */
  readonly shorter: number
}

function doneIn({messages}: FileReport, before: string, after: string): Done {
  const byPass = new Map<string, number>()
  for (const {ruleId = ''} of messages) byPass.set(ruleId, (byPass.get(ruleId) ?? 0) + 1)
  return {byPass, shorter: before.length - after.length}
}

function sum(all: readonly Done[]): Done {
  const byPass = new Map<string, number>()
  for (const done of all) for (const [pass, times] of done.byPass) byPass.set(pass, (byPass.get(pass) ?? 0) + times)
  return {byPass, shorter: all.reduce((total, {shorter}) => total + shorter, 0)}
}

function inWords({byPass, shorter}: Done): string {
  const passes = [...byPass].map(([pass, times]) => `${pass} ${times}`).join(', ')
  const length = shorter === 0 ? 'as long as before' : `${counted(Math.abs(shorter), 'character')} ${shorter > 0 ? 'shorter' : 'longer'}`
  return `${passes}; ${length}`
}

/** Cleans texts and puts them where they belong: to standard output, into their files where that was asked for, or into a diff. */
export class Cleaner {
  /** What was done to each text, where a report of it is wanted. */
  readonly reports: FileReport[] = []
  failed = 0
  #files = 0
  readonly #given: CleanArguments
  readonly #streams: Streams
  readonly #cleaned: Done[] = []

  constructor(given: CleanArguments, streams: Streams) {
    this.#given = given
    this.#streams = streams
  }

  /** How many texts were not clean. */
  get changed(): number {
    return this.#cleaned.length
  }

  fail(path: string, problem: string): void {
    this.failed++
    this.#streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
  }

  async clean(input: Input, settings: Settings): Promise<void> {
    if ('problem' in input) return this.fail(input.path, input.problem)
    const {path, text} = input
    prepareFor(text)
    const {text: after, told} = await cleaned(new VFile({path, value: text}), settings)
    const report = {path, messages: told, source: text}
    this.#files++
    if (this.#given.report) this.reports.push(report)
    await this.#deliver(report, text, after)
  }

  /** Prints a text that is not to be cleaned as it is, where the cleaned text would be printed. */
  async leave(text: string): Promise<void> {
    if (this.#isPrinting && !this.#given.report) await this.#streams.out(text)
  }

  /** Tells that a file which was named is not looked at. */
  tellLeftOut(path: string): void {
    this.#streams.error(`copydesk: ${printable(path)}: left out by .copydeskignore or "ignores".\n`)
  }

  /** Tells what has been done to files, or would be. Where the cleaned text itself is printed, there is nothing to tell. */
  tellAll(): void {
    if (this.#isPrinting || this.changed === 0) return
    const did = this.#isPreview ? 'would clean' : 'cleaned'
    const files = `${this.changed} of ${counted(this.#files, 'file')}`
    this.#streams.error(`copydesk: ${did} ${files} (${inWords(sum(this.#cleaned))}).\n`)
  }

  get #isPreview(): boolean {
    return this.#given.diff || this.#given.isDry
  }

  get #isPrinting(): boolean {
    return !this.#isPreview && !this.#given.write
  }

  async #deliver(report: FileReport, before: string, after: string): Promise<void> {
    if (this.#isPrinting) return this.#given.report ? undefined : this.#streams.out(after)
    if (before === after) return
    const done = doneIn(report, before, after)
    if (this.#given.diff) await this.#streams.out(await unifiedDiff(report.path, before, after))
    else if (this.#given.isDry) this.#tell(report.path, 'would be cleaned', done)
    else if (this.#write(report.path, before, after)) this.#tell(report.path, 'cleaned', done)
    else return
    this.#cleaned.push(done)
  }

  #tell(path: string, what: string, done: Done): void {
    this.#streams.error(`copydesk: ${printable(path)}: ${what} (${inWords(done)}).\n`)
  }

  #write(path: string, before: string, after: string): boolean {
    try {
      const why = whyNotThrough(path, {named: this.#given.files, follows: this.#given.followLinks})
      if (why === undefined) replaceFile(path, before, after)
      else this.fail(path, why)
      return why === undefined
    } catch (error) {
      this.fail(path, reasonNotWritten(error))
      return false
    }
  }
}
