import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {SettingsError} from '../text/settings-error.ts'
import {type Diagnostic, DiagnosticSeverity} from './bundled/protocol.ts'

/** What is wrong with a file, and where, as a diagnostic of that file. */
interface Broken {
  readonly uri: string
  readonly diagnostic: Diagnostic
}

/** The place that an error of a configuration names, `file:line:column: what`; `undefined` where it names none. */
export function brokenConfig({message}: SettingsError): Broken | undefined {
  const [, path, line, column, reason] = /^(.+?):(\d+)(?::(\d+))?: ([\s\S]+)$/.exec(message) ?? []
  if (path === undefined || reason === undefined) return undefined
  const start = {line: Number(line) - 1, character: Number(column ?? 1) - 1}
  const range = {start, end: {line: start.line, character: start.character + 1}}
  return {
    uri: pathToFileURL(resolve(path)).href,
    diagnostic: {range, severity: DiagnosticSeverity.Error, source: 'copydesk', code: 'configuration', message: reason},
  }
}
