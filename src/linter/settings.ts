import {type PassId, passIds} from '../cleanup/pass.ts'
import type {LanguageSettings} from '../language/load.ts'
import type {ActiveRule} from '../rules/apply.ts'
import type {ProseRule} from '../rules/rule.ts'
import type {Severity} from '../text/finding.ts'
import {readOptions} from '../text/options.ts'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'

/** A rule's severity, or its severity with options: `'error'`, `['warn', {…}]`. */
export type RuleSetting = Severity | readonly [Severity, Readonly<Record<string, unknown>>?]

/** The formats that can be read. */
export const formats = ['text'] as const
export type Format = (typeof formats)[number]

/** How a text is to be checked. Everything may be left out. */
export interface Settings extends LanguageSettings {
  /** What the text is written in. Default: `text`. */
  readonly format?: Format
  /** Rule id → severity, or `[severity, options]`. Default: every rule at its own severity. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Which passes `clean` runs; their order is fixed. Default: all. */
  readonly passes?: readonly PassId[]
}

/** Settings that have been checked: which rules run, and how. */
export interface Plan {
  readonly rules: readonly ActiveRule[]
  readonly language: LanguageSettings
  readonly passes: readonly PassId[]
  /** Kinds of lines of furniture that `clean` leaves: the option `keep` of the rule `boilerplate`, also where the rule is off. */
  readonly keep: readonly string[]
}

/** The severities that a rule can be given. */
export const severities: readonly Severity[] = ['off', 'info', 'warn', 'error']

/** The names of all settings. */
export const settingNames: readonly string[] = ['format', 'rules', 'passes', 'words']

function activate(rule: ProseRule, setting: RuleSetting): ActiveRule | undefined {
  const [severity, given] = typeof setting === 'string' ? [setting] : setting
  if (!severities.includes(severity)) {
    throw new SettingsError(
      `The severity of rule "${rule.id}" must be one of "off", "info", "warn", "error", not ${JSON.stringify(severity)}`,
    )
  }
  const options = readOptions(rule.id, rule.options, given)
  return severity === 'off' ? undefined : {rule, severity, options}
}

function requireStrings(name: string, value: unknown): void {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    throw new SettingsError(`Setting "${name}" must be a list of strings, not ${JSON.stringify(value)}`)
  }
}

function requireTable(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingsError(`Setting "${name}" must be an object, not ${JSON.stringify(value)}`)
  }
}

/** The passes that are wanted, checked one by one. */
function requirePasses(wanted: readonly string[]): readonly PassId[] {
  requireStrings('passes', wanted)
  return wanted.map((id) => passIds.find((known) => known === id) ?? rejectUnknown('pass', id, passIds))
}

/** What a rule's options are, whether it is on or off. */
function optionsOf(id: string, registered: readonly ProseRule[], setting: RuleSetting | undefined): Readonly<Record<string, unknown>> {
  const rule = registered.find((candidate) => candidate.id === id)
  return rule ? readOptions(id, rule.options, typeof setting === 'string' ? undefined : setting?.[1]) : {}
}

function requireFormat(format: string): void {
  if (!(formats as readonly string[]).includes(format)) rejectUnknown('format', format, formats)
}

/**
 * Checks settings against the registered rules.
 *
 * @throws {SettingsError} on an unknown key, rule, option or value, naming the nearest right one
 */
export function planOf(settings: Settings, registered: readonly ProseRule[]): Plan {
  for (const name of Object.keys(settings)) if (!settingNames.includes(name)) rejectUnknown('setting', name, settingNames)
  const ids = registered.map((rule) => rule.id)
  const {rules: chosen = {}, words = [], format = 'text', passes = passIds} = settings
  requireTable('rules', chosen)
  for (const id of Object.keys(chosen)) if (!ids.includes(id)) rejectUnknown('rule', id, ids)
  requireStrings('words', words)
  requireFormat(format)
  const active = registered.map((rule) => activate(rule, chosen[rule.id] ?? rule.severity)).filter((rule) => rule !== undefined)
  const {keep = []} = optionsOf('boilerplate', registered, chosen['boilerplate']) as {keep?: readonly string[]}
  return {rules: active, language: {words}, passes: requirePasses(passes), keep}
}
