import {reasonOf, type UnreadInput} from '../../files/read.ts'
import type {Settings} from '../../linter/settings.ts'
import {printable} from '../../reporters/printable.ts'
import type {Counts} from '../../reporters/report.ts'
import {limitHeap} from '../start/engine.ts'
import {STDIN_NAME} from '../streams/read-standard-input.ts'
import type {Streams} from '../streams/streams.ts'
import {failure, type RecordAnswer} from './answer.ts'
import {type ByteLine, linesOf} from './byte-lines.ts'
import {InOrder} from './in-order.ts'
import type {RecordArguments} from './record-arguments.ts'
import {meansOf, type RecordMeans} from './record-means.ts'
import {RecordProgress} from './record-progress.ts'
import {type RecordSource, recordSourcesOf} from './sources.ts'
import type {RecordTask, Standing} from './task.ts'

/** What a run over records has come to. */
export interface RecordTally {
  /** How many records there were, those of other shards included. */
  readonly seen: number
  /** How many records were answered, and how many of them by a problem. */
  readonly done: number
  readonly failed: number
  /** Whether every record there was has been answered. */
  readonly isWhole: boolean
  /** Whether a rule has thrown over some record. */
  readonly isPartial: boolean
  readonly isUnfinished: boolean
  readonly counts: Counts
}

/** White space between values of JSON is not above this. */
const SPACE = 0x20

const isBlank = (line: ByteLine): boolean => line?.every((byte) => byte <= SPACE) ?? false

/** Goes through the records of sources and answers them. */
class Run {
  readonly counts: Counts = {error: 0, warn: 0, info: 0}
  seen = 0
  done = 0
  failed = 0
  isWhole = true
  isPartial = false
  isUnfinished = false
  #lines = 0
  readonly #given: RecordArguments
  readonly #streams: Streams
  readonly #means: RecordMeans
  readonly #progress: RecordProgress
  readonly #answers: InOrder<RecordAnswer>

  constructor(given: RecordArguments, streams: Streams, means: RecordMeans, progress: RecordProgress) {
    this.#given = given
    this.#streams = streams
    this.#means = means
    this.#progress = progress
    this.#answers = new InOrder((answer) => this.#take(answer), means.ahead)
  }

  /** Answers the records of all sources in order, and tells of those that cannot be read. */
  async answerAll(sources: readonly RecordSource[]): Promise<void> {
    for (const source of sources) {
      try {
        await this.#answerSource(source)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error
        this.tell({path: source.path ?? STDIN_NAME, problem: reasonOf(error)})
      }
    }
    await this.#answers.end()
    if (this.#streams.isGone()) this.isWhole = false
    this.#progress.clear()
  }

  /** Tells of something that cannot be read. */
  tell({path, problem}: UnreadInput): void {
    this.isWhole = false
    this.#progress.clear()
    this.#streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
  }

  async #answerSource({path, open}: RecordSource): Promise<void> {
    const {part, of} = this.#given.shard
    const {bytes, read} = open()
    this.#progress.open(read)
    let record = 0
    for await (const line of linesOf(bytes, this.#given.maxSize)) {
      record++
      const isOurs = this.#lines++ % of === part - 1
      if (this.#streams.isGone()) return
      if (isBlank(line)) continue
      this.seen++
      if (isOurs) await this.#answers.add(this.#answer(line, {...(path !== undefined && {path}), record}), line?.length ?? 0)
    }
  }

  async #answer(line: ByteLine, standing: Standing): Promise<RecordAnswer> {
    if (line !== undefined) return this.#means.answer(line, standing)
    return failure(`the line is longer than ${this.#given.maxSize} bytes, the limit of --max-record-size`, standing)
  }

  async #take({line, hasFailed, counts, isPartial, isUnfinished}: RecordAnswer): Promise<void> {
    this.done++
    if (hasFailed) this.failed++
    if (isPartial) this.isPartial = true
    if (isUnfinished) this.isUnfinished = true
    for (const severity of ['error', 'warn', 'info'] as const) this.counts[severity] += counts[severity]
    await this.#streams.out(`${line}\n`)
    this.#progress.step()
  }
}

function taskOf(given: RecordArguments, task: Pick<RecordTask, 'action' | 'wanted'>, settings: Settings): RecordTask {
  const {field, id, keepsFields, outputField, tells, path = STDIN_NAME} = given
  return {...task, settings, path, field, id, keepsFields, outputField, tells}
}

/**
 * Reads records, one a line, from files or from standard input, and answers each on a line of standard output, in order. It holds as many as are under way, and
 * reads on when answers have been taken. The last line says how many there were, and is written only where all of them have been answered.
 */
export async function answerRecords(
  given: RecordArguments,
  task: Pick<RecordTask, 'action' | 'wanted'>,
  settings: Settings,
  streams: Streams,
): Promise<RecordTally> {
  const {sources, problems} = await recordSourcesOf(given, streams)
  limitHeap()
  const means = meansOf(taskOf(given, task, settings), given)
  const run = new Run(given, streams, means, new RecordProgress(streams, sources))
  for (const problem of problems) run.tell(problem)
  try {
    await run.answerAll(sources)
  } finally {
    await means.close()
  }
  const {done, failed, isWhole} = run
  if (given.hasClosingLine && isWhole) await streams.out(`${JSON.stringify({done, failed})}\n`)
  return run
}
