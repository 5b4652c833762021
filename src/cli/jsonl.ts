import type {Settings} from '../linter/settings.ts'
import {jsonMessage} from '../reporters/json.ts'
import {type Counts, count, type ReportMessage} from '../reporters/report.ts'
import {INTERNAL_ERROR} from '../rules/apply.ts'
import type {Arguments} from './arguments.ts'
import {Checker} from './checker.ts'
import {Configs} from './config/configs.ts'
import {limitHeap, limitYoungHeap} from './engine.ts'
import {isLeft, wantedOf} from './fixer.ts'
import {isFixing} from './is-fixing.ts'
import {type Streams, warnOn} from './streams.ts'

/** A longer line is no record of an article, and is refused before it fills the memory. Unit: bytes. */
const LONGEST_LINE = 64 * 1024 * 1024

const LINE_FEED = 0x0a

/** A line of standard input, or `undefined` in place of one that is too long. */
type Line = Uint8Array | undefined

/** The lines of a stream of bytes, cut at line feeds and at nothing else: JSON may hold every other line separator. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  const line = (): Line => {
    const whole = length > LONGEST_LINE ? undefined : Buffer.concat(parts)
    parts = []
    length = 0
    return whole
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end))
      length += end - start
      yield line()
      start = end + 1
    }
    length += chunk.length - start
    if (length > LONGEST_LINE) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (length > 0) yield line()
}

const textOf = (line: Uint8Array): string => Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8')

interface TextRecord {
  readonly id: unknown
  readonly text: string
}

class RecordError extends Error {}

function recordOf(line: Line, {field = '', id}: Arguments): TextRecord {
  if (line === undefined) throw new RecordError(`the line is longer than ${LONGEST_LINE} bytes`)
  let value: unknown
  try {
    value = JSON.parse(textOf(line))
  } catch {
    throw new RecordError('the line is not JSON')
  }
  const record = value as Readonly<Record<string, unknown>> | null
  const text = record?.[field]
  if (typeof text !== 'string') throw new RecordError(`the record has no text in "${field}"`)
  return {text, id: id === undefined ? undefined : (record?.[id] ?? null)}
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
  async answer(line: Line, number: number): Promise<string> {
    let id: unknown
    try {
      const record = recordOf(line, this.#given)
      id = record.id
      const {messages, ...corrected} = await this.#checked(record.text)
      this.#add(messages)
      return JSON.stringify({record: number, ...(id !== undefined && {id}), ...corrected, messages: messages.map(jsonMessage)})
    } catch (error) {
      this.hasFailed = true
      const problem = error instanceof RecordError ? error.message : `internal error, please report it: ${(error as Error).message}`
      return JSON.stringify({record: number, ...(id !== undefined && {id}), problem})
    }
  }

  /** What is found in a text; where it is to be corrected, the text with that done and what is left. */
  async #checked(text: string): Promise<{text?: string; messages: readonly ReportMessage[]}> {
    const path = this.#given['stdin-filepath'] ?? '<stdin>'
    if (isFixing(this.#given)) return this.#checker.fix(path, text, this.#settings, {wanted: wantedOf(this.#given)})
    return {messages: await this.#checker.check(path, text, this.#settings)}
  }

  #add(messages: readonly ReportMessage[]): void {
    count(this.counts, {messages})
    if (isFixing(this.#given) && messages.some(isLeft)) this.isUnfinished = true
    if (messages.some(({ruleId}) => ruleId === INTERNAL_ERROR)) this.hasFailed = true
  }
}

/**
 * Reads records, one a line, from standard input, and answers each on a line of standard output, in order. It holds one record at a time, and
 * reads the next when its answer has been taken.
 */
export async function checkRecords(given: Arguments, streams: Streams): Promise<number> {
  const settings = await new Configs(given.config, warnOn(streams)).settingsFor(given['stdin-filepath'] ?? '<stdin>')
  const checker = new RecordChecker(given, settings)
  const {part = 1, of = 1} = given.shard ?? {}
  let number = 0
  limitHeap()
  for await (const line of linesOf(streams.stdin.bytes())) {
    number++
    const isBlank = line?.length === 0 || (line !== undefined && textOf(line).trim() === '')
    if (streams.isGone()) return 2
    if (!isBlank && (number - 1) % of === part - 1) await streams.out(`${await checker.answer(line, number)}\n`)
    limitYoungHeap()
  }
  if (checker.hasFailed) return 2
  return checker.isUnfinished || checker.counts.error > 0 || checker.counts.warn > given.maxWarnings ? 1 : 0
}
