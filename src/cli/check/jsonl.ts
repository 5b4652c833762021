import type {Settings} from '../../linter/settings.ts'
import {jsonMessages} from '../../reporters/json.ts'
import {printable} from '../../reporters/printable.ts'
import {type Counts, count, type ReportMessage} from '../../reporters/report.ts'
import {INTERNAL_ERROR} from '../../rules/apply.ts'
import {Configs} from '../config/configs.ts'
import {limitHeap, limitYoungHeap} from '../engine.ts'
import type {UnreadInput} from '../files/read.ts'
import {reasonOf, STDIN_NAME} from '../files/read.ts'
import {isLeft, wantedOf} from '../fix/fixer.ts'
import {isFixing} from '../fix/is-fixing.ts'
import {type Streams, warnOn} from '../streams.ts'
import type {Arguments} from './arguments.ts'
import {Checker} from './checker.ts'
import {type Line, LONGEST_LINE, linesOf} from './lines.ts'
import {type RecordSource, recordSourcesOf} from './record-sources.ts'
import {UNFINISHED} from './tally.ts'

const decoder = new TextDecoder()

interface TextRecord {
  readonly id: unknown
  readonly text: string
}

class RecordError extends Error {}

function recordOf(line: Line, {field = '', id}: Arguments): TextRecord {
  if (line === undefined) throw new RecordError(`the line is longer than ${LONGEST_LINE} bytes`)
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(line))
  } catch {
    throw new RecordError('the line is not JSON')
  }
  const record = value as Readonly<Record<string, unknown>> | null
  const text = record?.[field]
  if (typeof text !== 'string') throw new RecordError(`the record has no text in "${field}"`)
  return {text, id: id === undefined ? undefined : (record?.[id] ?? null)}
}

/** Where a record stands: its file, if it has one, and its number there, counted from 1. */
interface Standing {
  readonly path?: string
  readonly record: number
}

/** Checks records one after another. */
class RecordChecker {
  readonly counts: Counts = {error: 0, warn: 0, info: 0}
  hasFailed = false
  /** Whether something is still to be corrected. */
  isUnfinished = false
  readonly #given: Arguments
  readonly #settings: Settings
  readonly #checker = new Checker()

  constructor(given: Arguments, settings: Settings) {
    this.#given = given
    this.#settings = settings
  }

  /** The line that answers a record: its findings, or why there are none. */
  async answer(line: Line, standing: Standing): Promise<string> {
    let id: unknown
    try {
      const record = recordOf(line, this.#given)
      id = record.id
      const {messages, text} = await this.#checked(record.text)
      this.#add(messages)
      const corrected = isFixing(this.#given) ? {text} : {}
      return JSON.stringify({...standing, ...(id !== undefined && {id}), ...corrected, messages: jsonMessages({messages, source: text})})
    } catch (error) {
      this.hasFailed = true
      const problem = error instanceof RecordError ? error.message : `internal error, please report it: ${(error as Error).message}`
      return JSON.stringify({...standing, ...(id !== undefined && {id}), problem})
    }
  }

  /** What is found in a text, and the text; where it is to be corrected, the text with that done and what is left. */
  async #checked(text: string): Promise<{text: string; messages: readonly ReportMessage[]}> {
    const path = this.#given['stdin-filepath'] ?? STDIN_NAME
    if (!isFixing(this.#given)) return {text, messages: await this.#checker.check(path, text, this.#settings)}
    const {text: corrected, left} = await this.#checker.fix(path, text, this.#settings, {wanted: wantedOf(this.#given)})
    return {text: corrected, messages: left}
  }

  #add(messages: readonly ReportMessage[]): void {
    count(this.counts, {messages})
    if (isFixing(this.#given) && messages.some(isLeft)) this.isUnfinished = true
    if (messages.some(({ruleId}) => ruleId === INTERNAL_ERROR)) this.hasFailed = true
  }
}

const isBlank = (line: Line): boolean => line !== undefined && (line.length === 0 || decoder.decode(line).trim() === '')

/** Goes through the records of sources, and counts them. */
class Records {
  readonly #given: Arguments
  readonly #streams: Streams
  readonly #checker: RecordChecker
  #lines = 0
  /** How many records there were, those of other shards included. */
  count = 0

  constructor(given: Arguments, streams: Streams, checker: RecordChecker) {
    this.#given = given
    this.#streams = streams
    this.#checker = checker
  }

  /** Answers all records of a source, unless nobody reads the answers any more. */
  async answerAll({path, bytes}: RecordSource): Promise<void> {
    const {part = 1, of = 1} = this.#given.shard ?? {}
    let record = 0
    for await (const line of linesOf(bytes())) {
      record++
      const isOurs = this.#lines++ % of === part - 1
      if (this.#streams.isGone()) return
      if (isBlank(line)) continue
      this.count++
      if (isOurs) await this.#streams.out(`${await this.#checker.answer(line, {...(path !== undefined && {path}), record})}\n`)
      limitYoungHeap()
    }
  }
}

/** Answers the records of all sources in order, and tells of those that cannot be read. */
async function answerSources(sources: readonly RecordSource[], records: Records, tell: (problem: UnreadInput) => void): Promise<void> {
  for (const source of sources) {
    try {
      await records.answerAll(source)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      tell({path: source.path ?? STDIN_NAME, problem: reasonOf(error)})
    }
  }
}

/**
 * Reads records, one a line, from files or from standard input, and answers each on a line of standard output, in order. It holds one record at a time, and
 * reads the next when its answer has been taken.
 */
export async function checkRecords(given: Arguments, streams: Streams): Promise<number> {
  const settings = await new Configs(given.config, warnOn(streams)).settingsFor(given['stdin-filepath'] ?? STDIN_NAME)
  const {sources, problems} = await recordSourcesOf(given, streams)
  const checker = new RecordChecker(given, settings)
  const records = new Records(given, streams, checker)
  const tell = ({path, problem}: UnreadInput): void => {
    checker.hasFailed = true
    streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
  }
  limitHeap()
  for (const problem of problems) tell(problem)
  await answerSources(sources, records, tell)
  if (streams.isGone() || checker.hasFailed) return UNFINISHED
  if (records.count === 0 && !given.quiet) streams.error('copydesk: there was no record to check.\n')
  const fails = checker.isUnfinished || checker.counts.error > 0 || checker.counts.warn > given.maxWarnings
  return fails && !given['exit-zero'] ? 1 : 0
}
