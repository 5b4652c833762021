import {readSizeLimit} from '../files/size-limit.ts'
import {planOf, settingNames} from '../linter/settings.ts'
import {rules} from '../rules/index.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'
import {isTable, type Table} from '../text/table.ts'
import type {DataFile, DataPath} from './data-file.ts'

/** What a configuration may hold beside the settings of the library. */
const EXTRA = ['$schema', 'extends', 'overrides', 'wordFiles', 'ignores', 'maxFileSize', 'packs']

/** The names that a configuration may hold at its top, and in an item of `overrides`. */
const configKeys: readonly string[] = [...EXTRA, ...settingNames]
const overrideKeys: readonly string[] = ['files', ...settingNames]

/** Runs a check and puts file, line and column before what it complains about. */
function at(file: DataFile, path: DataPath, check: () => unknown): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    throw new SettingsError(`${file.locate(path)}: ${error.message}`)
  }
}

function wrong(what: string, wanted: string, value: unknown): never {
  throw new SettingsError(`${what} must be ${wanted}, not ${JSON.stringify(value) ?? typeof value}`)
}

/** Checks one rule's setting as the linter would, its options one by one so that the line is that of the option. */
function checkRule(file: DataFile, path: DataPath, id: string, setting: unknown, known: readonly ProseRule[] = rules): void {
  const fits = typeof setting === 'string' || (Array.isArray(setting) && typeof setting[0] === 'string' && setting.length <= 2)
  at(file, path, () => (fits ? undefined : wrong(`Rule "${id}"`, 'a severity or [severity, options]', setting)))
  const [severity, options = {}] = Array.isArray(setting) ? setting : [setting]
  at(file, path, () => planOf({rules: {[id]: severity}}, known))
  at(file, [...path, 1], () => (isTable(options) ? undefined : wrong(`The options of rule "${id}"`, 'an object', options)))
  for (const [name, value] of Object.entries(options as Table))
    at(file, [...path, 1, name], () => planOf({rules: {[id]: [severity, {[name]: value}]}}, known))
}

function checkRules(file: DataFile, path: DataPath, value: unknown): void {
  at(file, path, () => (isTable(value) ? undefined : wrong('"rules"', 'an object of rule names', value)))
  for (const [id, setting] of Object.entries(value as Table)) if (!isOfPack(id)) checkRule(file, [...path, id], id, setting)
}

/** Rules of packs are looked at when all packs are known. */
const isOfPack = (id: string): boolean => id.includes('.')

/** The tables of rules in a configuration, with where they stand in it. */
function* ruleTables(data: unknown): Generator<[path: DataPath, rules: Table]> {
  const {rules: own, overrides} = data as {rules?: Table; overrides?: readonly {rules?: Table}[]}
  if (own) yield [['rules'], own]
  for (const [index, override] of (overrides ?? []).entries()) if (override.rules) yield [['overrides', index, 'rules'], override.rules]
}

/** Whether a configuration names rules of packs. */
export const namesPackRules = (data: unknown): boolean => [...ruleTables(data)].some(([, table]) => Object.keys(table).some(isOfPack))

/**
 * Checks what a configuration says of rules of packs.
 *
 * @throws {SettingsError} as `validateConfig`
 */
export function validatePackRules(file: DataFile, data: unknown, under: DataPath, packRules: readonly ProseRule[]): void {
  const known = [...rules, ...packRules]
  for (const [path, table] of ruleTables(data))
    for (const [id, setting] of Object.entries(table)) if (isOfPack(id)) checkRule(file, [...under, ...path, id], id, setting, known)
}

function checkSetting(file: DataFile, path: DataPath, name: string, value: unknown): void {
  if (name === 'rules') checkRules(file, path, value)
  else if (name === 'dictionaries')
    at(file, path, () =>
      isStrings(value) ? undefined : wrong('"dictionaries"', 'the path of a Hunspell pair without its ending, or a list of them', value),
    )
  else at(file, path, () => planOf({[name]: value}, rules))
}

const isStrings = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))

/**
 * Groups that stand in one another by the ten thousand end the process: V8 runs out of stack while it compiles what is made of them, and that cannot be
 * caught. No path is longer, in most file systems. Unit: UTF-16 code units.
 */
const LONGEST_GLOB = 4096

function checkGlobs(globs: unknown): void {
  if (!isStrings(globs)) wrong('"files" of an override', 'a glob or a list of globs', globs)
  const long = [globs as string | readonly string[]].flat().find(({length}) => length > LONGEST_GLOB)
  if (long !== undefined) throw new SettingsError(`A glob of "files" has ${long.length} characters; the most are ${LONGEST_GLOB}`)
}

function checkOverride(file: DataFile, path: DataPath, value: unknown): void {
  at(file, path, () => (isTable(value) ? undefined : wrong('An item of "overrides"', 'an object with "files"', value)))
  const {files = null, ...settings} = value as Table
  for (const name of Object.keys(settings))
    at(file, [...path, name], () => (overrideKeys.includes(name) ? undefined : rejectUnknown('key', name, overrideKeys, 'of an override')))
  at(file, path, () => checkGlobs(files))
  for (const [name, setting] of Object.entries(settings)) checkSetting(file, [...path, name], name, setting)
}

/** Packs are named by folder or package; a program may hold them itself. */
function checkPacks(value: unknown, isProgram = false): void {
  const isPack = (item: unknown): boolean => typeof item === 'string' || (isProgram && isTable(item))
  if (typeof value !== 'string' && !(Array.isArray(value) && value.every(isPack)))
    wrong('"packs"', isProgram ? 'a list of folders, packages and packs' : 'a folder or package, or a list of them', value)
}

function checkKey(file: DataFile, path: DataPath, name: string, value: unknown): void {
  if (name === '$schema') return
  if (name === 'extends')
    at(file, path, () => (isStrings(value) ? undefined : wrong('"extends"', 'a file or package, or a list of them', value)))
  else if (name === 'wordFiles')
    at(file, path, () => (isStrings(value) ? undefined : wrong('"wordFiles"', 'a file or a list of files', value)))
  else if (name === 'ignores')
    at(file, path, () => (isStrings(value) ? undefined : wrong('"ignores"', 'a pattern as in .gitignore, or a list of them', value)))
  else if (name === 'packs') at(file, path, () => checkPacks(value, file.isProgram))
  else if (name === 'maxFileSize') at(file, path, () => readSizeLimit('"maxFileSize"', value))
  else if (name === 'overrides') {
    at(file, path, () => (Array.isArray(value) ? undefined : wrong('"overrides"', 'a list', value)))
    for (const [index, item] of (value as unknown[]).entries()) checkOverride(file, [...path, index], item)
  } else checkSetting(file, path, name, value)
}

/**
 * Checks a configuration, piece by piece through the same checks that the library's settings go through.
 *
 * @param under - where in the file the configuration stands: `['copydesk']` in `package.json`
 * @throws {SettingsError} on an unknown key, rule, option or value, with file, line and column, naming the nearest right one
 */
export function validateConfig(file: DataFile, data: unknown, under: DataPath = []): void {
  at(file, under, () => (isTable(data) ? undefined : wrong('A configuration', 'an object', data)))
  for (const [name, value] of Object.entries(data as Table)) {
    const path = [...under, name]
    at(file, path, () => (configKeys.includes(name) ? undefined : rejectUnknown('key', name, configKeys)))
    checkKey(file, path, name, value)
  }
}
