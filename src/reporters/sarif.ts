import type {Suggestion} from '../text/finding.ts'
import {type Point, pointsOf} from '../text/line-index.ts'
import {homepage, pageOf} from '../text/page.ts'
import {fingerprintsOf} from './fingerprints.ts'
import {offersOf} from './offers.ts'
import {extentOf, type FileProblem, type FileReport, type Reporter, severityOf, whole} from './report.ts'

/** What the report says of the tool. */
export interface SarifOptions {
  /** The version of copydesk. Default: none. */
  readonly version?: string
  /** All rules, so that those which found nothing are listed too. Default: those that found something. */
  readonly rules?: readonly {readonly id: string; readonly description: string}[]
}

const HEAD =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n'

const LEVELS = {error: 'error', warn: 'warning', info: 'note'} as const

/** A path as a reference by URI, which has no place for half a surrogate pair: relative to the folder that was checked in, absolute with its scheme. */
function uriOf(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
  return path.startsWith('/') ? `file://${parts.join('/')}` : parts.join('/')
}

const regionOf = (start: Point, end: Point) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

function sarifFix({title, edits}: Suggestion, uri: string, pointAt: (offset: number) => Point) {
  const replacements = edits.map(({start, end, text}) => ({
    deletedRegion: regionOf(pointAt(start), pointAt(end)),
    ...(text !== '' && {insertedContent: {text}}),
  }))
  return {description: {text: title}, artifactChanges: [{artifactLocation: {uri}, replacements}]}
}

/** The rules in the order of their numbers; one that was not announced is added when it first comes up. */
class RuleList {
  readonly #rules: {id: string; description?: string}[]

  constructor(rules: SarifOptions['rules'] = []) {
    this.#rules = rules.map(({id, description}) => ({id, description}))
  }

  indexOf(id: string): number {
    const index = this.#rules.findIndex((rule) => rule.id === id)
    return index < 0 ? this.#rules.push({id}) - 1 : index
  }

  descriptors() {
    return this.#rules.map(({id, description}) => ({id, ...(description && {helpUri: pageOf(id), shortDescription: {text: description}})}))
  }
}

function resultsOf(report: FileReport, rules: RuleList): string[] {
  const {path, messages, source = ''} = report
  const uri = uriOf(path)
  const pointAt = pointsOf(source)
  const fingerprints = fingerprintsOf(report)
  return messages.map((message, index) => {
    const {start, end} = extentOf(message)
    const ruleId = message.ruleId ?? 'copydesk'
    const fixes = offersOf(message, source).map((fix) => sarifFix(fix, uri, pointAt))
    return JSON.stringify({
      ruleId,
      ruleIndex: rules.indexOf(ruleId),
      level: LEVELS[severityOf(message)],
      message: {text: message.note ? `${message.reason}\n\n${message.note}` : message.reason},
      locations: [{physicalLocation: {artifactLocation: {uri}, region: regionOf(start, end)}}],
      partialFingerprints: {'copydesk/v1': fingerprints[index]},
      ...(fixes.length > 0 && {fixes}),
    })
  })
}

const notification = ({path, problem}: FileProblem) => ({
  level: 'error',
  message: {text: problem},
  locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path)}}}],
})

/** Writes SARIF 2.1.0, one result a line. */
export function sarifReporter({version, rules}: SarifOptions = {}): Reporter {
  const list = new RuleList(rules)
  let separator = HEAD
  return {
    file(report) {
      const results = resultsOf(report, list).map((result) => {
        const text = separator + result
        separator = ',\n'
        return text
      })
      return results.join('')
    },
    end(problems) {
      const driver = {name: 'copydesk', informationUri: homepage, ...(version && {version}), rules: list.descriptors()}
      const invocation = {executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map(notification)}
      const tail = JSON.stringify({tool: {driver}, invocations: [invocation]}).slice(1)
      return `${separator === HEAD ? HEAD : '\n'}],${tail}]}\n`
    },
  }
}

/** All messages as SARIF 2.1.0; columns count UTF-16 code units. */
export const sarif = (reports: readonly FileReport[], options: SarifOptions = {}): string => whole(sarifReporter(options), reports)
