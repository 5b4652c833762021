import type {ActiveRule} from '../rules/apply.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import type {Severity} from '../text/finding.ts'
import {nearest} from '../text/nearest.ts'
import {readOptions} from '../text/options.ts'
import {shownValue} from '../text/require.ts'
import {SettingsError} from '../text/settings-error.ts'

/** A rule's severity, or its severity with options: `'error'`, `['warn', {…}]`. */
export type RuleSetting<RuleOptions extends object = Readonly<Record<string, unknown>>> = Severity | readonly [Severity, RuleOptions?]

/** The severities that a rule can be given. */
export const severities: readonly Severity[] = ['off', 'info', 'warn', 'error']

/** What people write who know other linters, or mean well. */
const MEANT: ReadonlyMap<unknown, Severity> = new Map<unknown, Severity>([
  [false, 'off'],
  [null, 'off'],
  [0, 'off'],
  [1, 'warn'],
  [2, 'error'],
  [true, 'warn'],
])

function hintFor(value: unknown): string {
  const meant = MEANT.get(value) ?? (typeof value === 'string' ? nearest(value, severities) : undefined)
  return meant === undefined ? '' : `: did you mean "${meant}"?`
}

const hasOptions = (setting: unknown): setting is readonly unknown[] => Array.isArray(setting) && setting.length > 0 && setting.length <= 2

/** The severity and the options of a rule's setting, checked as far as the options are given in the right place. */
export function readRuleSetting(id: string, setting: unknown): {readonly severity: Severity; readonly options: unknown} {
  const [severity, options] = hasOptions(setting) ? setting : [setting]
  const known = severities.find((name) => name === severity)
  if (known) return {severity: known, options}
  throw new SettingsError(
    `The severity of rule "${id}" must be one of "off", "info", "warn", "error", not ${shownValue(severity)}${hintFor(severity)}`,
  )
}

/** A rule with its severity and options; `undefined` where it is off. @throws {SettingsError} on a severity or an option that is not right */
export function activate(rule: ProseRule, setting: unknown = rule.severity): ActiveRule | undefined {
  const {severity, options: given} = readRuleSetting(rule.id, setting)
  const options = readOptions(rule.id, rule.options, given)
  return severity === 'off' ? undefined : {rule, severity, options}
}
