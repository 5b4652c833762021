import {packageVersion} from '../../files/package-root.ts'
import {WholeFile} from '../../files/whole-file.ts'
import {checkstyleReporter} from '../../reporters/checkstyle.ts'
import {githubReporter} from '../../reporters/github.ts'
import type {GithubOptions} from '../../reporters/github-ranks.ts'
import {gitlabReporter} from '../../reporters/gitlab.ts'
import {jsonReporter} from '../../reporters/json.ts'
import {junitReporter} from '../../reporters/junit.ts'
import {markedReporter} from '../../reporters/marked.ts'
import {rdjsonReporter} from '../../reporters/rdjson.ts'
import type {FileProblem, FileReport, Reporter} from '../../reporters/report.ts'
import {sarifReporter} from '../../reporters/sarif.ts'
import {stylishReporter} from '../../reporters/stylish.ts'
import {unixReporter} from '../../reporters/unix.ts'
import {rules} from '../../rules/index.ts'
import {isFixing} from '../fix/is-fixing.ts'
import type {OutputFormat} from '../flags/check-flags.ts'
import type {Streams} from '../streams/streams.ts'
import type {Arguments, Output} from './arguments.ts'

interface Look extends GithubOptions {
  readonly color: boolean
  readonly summary: boolean
  readonly width: number | undefined
}

const makers: Readonly<Record<OutputFormat, (look: Look) => Reporter>> = {
  stylish: ({color, summary, width}) => stylishReporter({color, summary, ...(width && {width})}),
  unix: () => unixReporter(),
  json: () => jsonReporter(),
  github: (look) => githubReporter(look),
  gitlab: () => gitlabReporter(),
  sarif: () => sarifReporter({version: packageVersion(), rules}),
  checkstyle: () => checkstyleReporter(),
  junit: () => junitReporter(),
  rdjson: () => rdjsonReporter(),
  marked: () => markedReporter(),
}

interface Sink {
  write(text: string): Promise<void>
  /** Ends the report; `false` takes back what was written to a file. */
  close(whole: boolean): void
}

function fileSink(name: string): Sink {
  const file = new WholeFile(name)
  return {write: async (text) => file.write(text), close: (isWhole) => file.close(isWhole)}
}

/** Standard output; standard error where a diff or a corrected text has standard output to itself. */
function streamSink(given: Arguments, streams: Streams): Sink {
  const isTaken = given.diff || (isFixing(given) && !given['fix-dry-run'] && given.files.includes('-'))
  return {write: isTaken ? async (text) => streams.error(text) : streams.out, close: () => undefined}
}

interface Channel {
  readonly reporter: Reporter
  readonly sink: Sink
}

function channelOf({format, file}: Output, given: Arguments, streams: Streams, options: GithubOptions): Channel {
  const isOnTerminal = file === undefined
  const look = {
    ...options,
    color: given.color ?? (isOnTerminal && streams.color),
    summary: !given.quiet,
    width: isOnTerminal ? streams.width : undefined,
  }
  return {reporter: makers[format](look), sink: file === undefined ? streamSink(given, streams) : fileSink(file)}
}

/** So much of a report is written at once. Unit: UTF-16 code units. */
const PART = 1 << 16

/** The report of a file, in parts that are long enough to be worth writing. */
function* partsOf(reporter: Reporter, report: FileReport): Generator<string> {
  let part = ''
  for (const piece of reporter.pieces?.(report) ?? [reporter.file(report)]) {
    part += piece
    if (part.length < PART) continue
    yield part
    part = ''
  }
  yield part
}

/** All reports of a run, each written as the files come in. */
export class Outputs {
  readonly #channels: readonly Channel[]

  private constructor(channels: readonly Channel[]) {
    this.#channels = channels
  }

  static open(given: Arguments, streams: Streams, options: GithubOptions): Outputs {
    return new Outputs(given.outputs.map((output) => channelOf(output, given, streams, options)))
  }

  async file(report: FileReport): Promise<void> {
    for (const {reporter, sink} of this.#channels) for (const part of partsOf(reporter, report)) await sink.write(part)
  }

  async end(problems: readonly FileProblem[]): Promise<void> {
    for (const {reporter, sink} of this.#channels) {
      await sink.write(reporter.end(problems))
      sink.close(true)
    }
  }

  /** Takes back the files of a run that came to no end. */
  abandon(): void {
    for (const {sink} of this.#channels) sink.close(false)
  }
}
