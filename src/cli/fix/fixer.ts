import {whyNotThrough} from '../../files/links.ts'
import {reasonNotWritten} from '../../files/not-written.ts'
import {unifiedDiff} from '../../files/unified-diff.ts'
import {replaceFile} from '../../files/write-atomically.ts'
import type {Choose} from '../../linter/selection.ts'
import type {Settings} from '../../linter/settings.ts'
import {counted} from '../../reporters/counted.ts'
import {printable} from '../../reporters/printable.ts'
import {type ReportMessage, replacementsOf, suggestionsOf} from '../../reporters/report.ts'
import type {FixClass} from '../../text/finding.ts'
import type {Arguments} from '../check/arguments.ts'
import type {Checker, FixRequest} from '../check/checker.ts'
import {type Checked, FileFailure} from '../check/outcomes.ts'
import type {Stage, TextReport} from '../check/stage.ts'
import type {Streams} from '../streams/streams.ts'
import {isLeft} from './is-left.ts'

function write(path: string, before: string, after: string): void {
  try {
    replaceFile(path, before, after)
  } catch (error) {
    throw new FileFailure(reasonNotWritten(error))
  }
}

/** The corrections that a run is to make. */
export const wantedOf = (given: Arguments): FixClass => (given['unsafe-fixes'] ? 'suggestion' : 'safe')

/** Whether a finding is left to an editor, with something to choose from. */
const hasSuggestion = (message: ReportMessage): boolean =>
  message.data?.fix === 'suggestion' && (replacementsOf(message).length > 0 || suggestionsOf(message).length > 0)

/** Corrects texts and puts them where they belong: into their files, to standard output, or into a diff. */
export class Fixer implements Stage {
  readonly #given: Arguments
  readonly #checker: Checker
  readonly #streams: Streams
  readonly #increments: readonly Stage[]
  #changed = 0
  #corrections = 0
  #suggested = 0
  /** Whether the run must not pass although nothing in it fails: something is still to be corrected. */
  isUnfinished = false

  /** @param increments - what holds findings back, so that they are neither corrected nor reported */
  constructor(given: Arguments, checker: Checker, streams: Streams, increments: readonly Stage[]) {
    this.#increments = increments
    this.#given = given
    this.#checker = checker
    this.#streams = streams
  }

  async check(path: string, text: string, settings: Settings, isStdin: boolean): Promise<Checked> {
    if (!isStdin && this.#isHeld(path)) return this.#look(path, text, settings)
    const request: FixRequest = {wanted: wantedOf(this.#given), choose: this.#choiceFor(path)}
    const {text: corrected, corrections, left} = await this.#checker.fix(path, text, settings, request)
    await this.#deliver(path, text, corrected, isStdin)
    if (text !== corrected) {
      this.#corrections += corrections.length
      this.#changed++
    }
    return {messages: left, source: corrected}
  }

  /** Whether a file is to be checked only, as it is reached through a link. One that was named is missed aloud. */
  #isHeld(path: string): boolean {
    const {files: named, 'follow-links': follows} = this.#given
    const why = whyNotThrough(path, {named, follows})
    if (why === undefined) return false
    if (named.includes(path)) throw new FileFailure(why)
    if (!this.#given.quiet) this.#streams.error(`copydesk: ${printable(path)}: checked, not corrected: ${why}.\n`)
    return true
  }

  /** Checks a text and corrects nothing. */
  async #look(path: string, text: string, settings: Settings): Promise<Checked> {
    const messages = await this.#checker.check(path, text, settings)
    return {messages: this.#letThrough({path, messages, source: text}), source: text}
  }

  /** The findings that baseline and changes let through. */
  #letThrough(report: TextReport): readonly ReportMessage[] {
    return this.#increments.reduce((current, stage) => stage.report(current), report).messages
  }

  /** Chooses the findings that may be corrected, before anything is; nothing to choose where none are held back. */
  #choiceFor(path: string): Choose<ReportMessage> | undefined {
    if (this.#increments.length === 0) return undefined
    return (messages, source) => {
      const kept = new Set(this.#letThrough({path, messages, source} as TextReport))
      return messages.filter((message) => kept.has(message))
    }
  }

  report(report: TextReport): TextReport {
    if (report.messages.some(isLeft)) this.isUnfinished = true
    this.#suggested += report.messages.filter(hasSuggestion).length
    return report
  }

  end(): void {
    if (this.#given.quiet) return
    const made = this.#given.diff || this.#given['fix-dry-run'] ? 'would make' : 'made'
    if (this.#corrections > 0)
      this.#streams.error(`copydesk: ${made} ${counted(this.#corrections, 'correction')} in ${counted(this.#changed, 'file')}.\n`)
    if (this.#suggested > 0 && !this.#given['unsafe-fixes'])
      this.#streams.error(`copydesk: ${counted(this.#suggested, 'finding')} with suggestions; --unsafe-fixes takes the best of each.\n`)
  }

  async #deliver(path: string, before: string, after: string, isStdin: boolean): Promise<void> {
    const {diff, 'fix-dry-run': isDry} = this.#given
    if (isStdin && !diff && !isDry) return this.#streams.out(after)
    if (before === after) return
    if (diff) await this.#streams.out(await unifiedDiff(path, before, after))
    else if (!isDry) write(path, before, after)
    if (diff) this.isUnfinished = true
  }
}
