import {closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {checkstyleReporter} from '../reporters/checkstyle.ts'
import {githubReporter} from '../reporters/github.ts'
import {gitlabReporter} from '../reporters/gitlab.ts'
import {jsonReporter} from '../reporters/json.ts'
import {junitReporter} from '../reporters/junit.ts'
import {markedReporter} from '../reporters/marked.ts'
import {rdjsonReporter} from '../reporters/rdjson.ts'
import type {FileProblem, FileReport, Reporter} from '../reporters/report.ts'
import {sarifReporter} from '../reporters/sarif.ts'
import {stylishReporter} from '../reporters/stylish.ts'
import {rules} from '../rules/index.ts'
import type {Arguments, Output} from './arguments.ts'
import type {OutputFormat} from './flags.ts'
import {isFixing} from './is-fixing.ts'
import {packageVersion} from './package-root.ts'
import type {Streams} from './streams.ts'

interface Look {
  readonly color: boolean
  readonly summary: boolean
  readonly width: number | undefined
}

const makers: Readonly<Record<OutputFormat, (look: Look) => Reporter>> = {
  stylish: ({width, ...look}) => stylishReporter({...look, ...(width && {width})}),
  json: () => jsonReporter(),
  github: () => githubReporter(),
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

/** A file that appears under its name when it is whole, so that nobody reads half a report. */
function fileSink(name: string): Sink {
  const path = resolve(name)
  const temporary = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), {recursive: true})
  const file = openSync(temporary, 'w')
  return {
    write: async (text) => void writeSync(file, text),
    close(whole) {
      closeSync(file)
      if (whole) renameSync(temporary, path)
      else rmSync(temporary)
    },
  }
}

/** Standard output; standard error where a diff or a corrected text has standard output to itself. */
function streamSink(given: Arguments, streams: Streams): Sink {
  const readsStdin = given.files.length === 0 || given.files.includes('-')
  const isTaken = given.diff || (isFixing(given) && !given['fix-dry-run'] && readsStdin)
  return {write: isTaken ? async (text) => streams.error(text) : streams.out, close: () => undefined}
}

interface Channel {
  readonly reporter: Reporter
  readonly sink: Sink
}

function channelOf({format, file}: Output, given: Arguments, streams: Streams): Channel {
  const look =
    file === undefined
      ? {color: given.color ?? streams.color, summary: !given.quiet, width: streams.width}
      : {color: given.color ?? false, summary: !given.quiet, width: undefined}
  return {reporter: makers[format](look), sink: file === undefined ? streamSink(given, streams) : fileSink(file)}
}

/** All reports of a run, each written as the files come in. */
export class Outputs {
  readonly #channels: readonly Channel[]

  private constructor(channels: readonly Channel[]) {
    this.#channels = channels
  }

  static open(given: Arguments, streams: Streams): Outputs {
    return new Outputs(given.outputs.map((output) => channelOf(output, given, streams)))
  }

  async file(report: FileReport): Promise<void> {
    for (const {reporter, sink} of this.#channels) await sink.write(reporter.file(report))
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
