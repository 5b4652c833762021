import {existsSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parseDocument} from '#bundled/yaml'
import type {Configs} from '../config/configs.ts'
import {blankComments} from '../config/data-file.ts'
import {WORD_FILE} from '../config/word-files.ts'
import {readText} from '../files/read-text.ts'
import {writeWhole} from '../files/whole-file.ts'
import {SettingsError} from '../text/settings-error.ts'
import {applyEdits, modify} from './bundled/jsonc.ts'

const isJson = (text: string): boolean => /^\uFEFF?\s*(?:\{|\/\/|\/\*)/.test(text)

function inJson(text: string, path: readonly (number | string)[]): string {
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: /^ {4}"/m.test(text) ? 4 : 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
  return applyEdits(text, modify(text, [...path], 'off', {formattingOptions}))
}

function inYaml(text: string, path: readonly (number | string)[]): string {
  const document = parseDocument(text)
  document.setIn(path, 'off')
  return document.toString({lineWidth: 0})
}

/** A configuration, as text, with a rule switched off; options that it had, comments and all else stay. */
export function withRuleOff(text: string, ruleId: string, under: readonly string[] = []): string {
  const rule = [...under, 'rules', ruleId]
  const hasOptions = parseDocument(isJson(text) ? blankComments(text).replaceAll('\t', ' ') : text).hasIn([...rule, 0])
  const path = hasOptions ? [...rule, 0] : rule
  return isJson(text) ? inJson(text, path) : inYaml(text, path)
}

/**
 * Switches a rule off in the configuration of a project, and tells in which file. Where there is none, one is made.
 *
 * @param path - of the document
 * @param home - the folder in which a configuration is made where there is none
 * @throws {SettingsError} where it cannot be read or written
 */
export async function switchOffRule(configs: Configs, path: string, home: string, ruleId: string): Promise<string> {
  const config = await configs.configFor(path)
  const isReal = config !== undefined && basename(config.path) !== basename(WORD_FILE)
  const file = isReal ? config.path : join(home, 'copydesk.config.json')
  if (/\.[cm]?[jt]s$/.test(file)) throw new SettingsError(`${file} is a program. Switch the rule off in it by hand`)
  const before = existsSync(file) ? readText(file) : '{}\n'
  writeWhole(file, withRuleOff(before, ruleId, basename(file) === 'package.json' ? ['copydesk'] : []))
  return file
}
