import {SaxesParser} from 'saxes'
import {
  checkstyle,
  type FileReport,
  github,
  githubSummary,
  gitlab,
  json,
  junit,
  marked,
  type ReportMessage,
  rdjson,
  sarif,
  stylish,
} from '../../src/reporters/index.ts'

/** Controls, but for line feeds and tabs, and characters that reorder what is printed. */
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** Whether a text has no half of a surrogate pair. */
export const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text)

function requireXml(text: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

function requirePrintable(text: string): void {
  const raw = RAW.exec(text)
  if (raw) throw new Error(`the raw control U+${raw[0].charCodeAt(0).toString(16)}`)
  if (!isWhole(text)) throw new Error('half a surrogate pair')
}

const requireJson = (text: string): void => {
  JSON.parse(text)
  if (!isWhole(text)) throw new Error('half a surrogate pair')
}

interface Report {
  readonly write: (reports: readonly FileReport[]) => string
  readonly require: (text: string) => void
}

const reports: Readonly<Record<string, Report>> = {
  stylish: {write: (all) => stylish(all), require: requirePrintable},
  narrow: {write: (all) => stylish(all, {width: 50}), require: requirePrintable},
  marked: {write: (all) => marked(all), require: requirePrintable},
  github: {write: (all) => github(all), require: requirePrintable},
  summary: {write: (all) => githubSummary(all), require: requirePrintable},
  json: {write: (all) => json(all), require: requireJson},
  gitlab: {write: (all) => gitlab(all), require: requireJson},
  sarif: {write: (all) => sarif(all), require: requireJson},
  rdjson: {write: (all) => rdjson(all), require: requireJson},
  checkstyle: {write: (all) => checkstyle(all), require: requireXml},
  junit: {write: (all) => junit(all), require: requireXml},
}

/** A path with what no path should have. */
const PATH = 'a\u001b[31m\u202e\n%b,c:\ud83d<&">.md'

/**
 * The reports of a text that are not what their format says, or that would do something to a terminal. Where there are no messages, a report holds nothing
 * of the text: that of no text is the same, and is tried once.
 */
export function* brokenReports(source: string, messages: readonly ReportMessage[]): Generator<string> {
  if (messages.length === 0) yield* (brokenWhenEmpty ??= [...brokenAmong([{path: PATH, messages, source: ''}])])
  else yield* brokenAmong([{path: PATH, messages, source}])
}

let brokenWhenEmpty: readonly string[] | undefined

function* brokenAmong(all: readonly FileReport[]): Generator<string> {
  for (const [name, report] of Object.entries(reports)) {
    try {
      report.require(report.write(all))
    } catch (error) {
      yield `${name}: ${error instanceof Error ? error.message : String(error)}`
    }
  }
}
