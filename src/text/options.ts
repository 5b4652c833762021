import {rejectUnknown, SettingsError} from './settings-error.ts'

/** One option of a rule, as data: what types, documentation, validation and the JSON schema are made from. */
export type OptionSpec =
  | {readonly type: 'boolean'; readonly default: boolean; readonly description: string}
  | {readonly type: 'choice'; readonly choices: readonly string[]; readonly default: string; readonly description: string}
  | {readonly type: 'number'; readonly min: number; readonly max: number; readonly default: number; readonly description: string}
  | {
      readonly type: 'list'
      /** The only items allowed; any string where absent. */
      readonly items?: readonly string[]
      readonly default: readonly string[]
      readonly description: string
    }

/** A rule's options by name. */
export type OptionTable = Readonly<Record<string, OptionSpec>>

type OptionValue<Spec> = Spec extends {type: 'boolean'}
  ? boolean
  : Spec extends {type: 'number'}
    ? number
    : Spec extends {type: 'choice'; choices: readonly (infer Choice)[]}
      ? Choice
      : Spec extends {type: 'list'; items: readonly (infer Item)[]}
        ? readonly Item[]
        : readonly string[]

/** The options of a table with a value each. */
export type Options<Table extends OptionTable> = {readonly [Name in keyof Table]: OptionValue<Table[Name]>}

const isOneOf = (known: readonly string[] | undefined, value: unknown): boolean =>
  typeof value === 'string' && (known === undefined || known.includes(value))

function isAllowed(spec: OptionSpec, value: unknown): boolean {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && value >= spec.min && value <= spec.max
    case 'choice':
      return isOneOf(spec.choices, value)
    case 'list':
      return Array.isArray(value) && value.every((item) => isOneOf(spec.items, item))
  }
}

/** In words, the values that an option takes: `true or false`, `a number from 0 to 1`. */
export function allowedValues(spec: OptionSpec): string {
  switch (spec.type) {
    case 'boolean':
      return 'true or false'
    case 'number':
      return `a number from ${spec.min} to ${spec.max}`
    case 'choice':
      return `one of ${spec.choices.map((choice) => `"${choice}"`).join(', ')}`
    case 'list':
      return spec.items ? `a list of ${spec.items.map((item) => `"${item}"`).join(', ')}` : 'a list of strings'
  }
}

/**
 * The given options, checked, with defaults for the rest.
 *
 * @throws {SettingsError} on an unknown option or a value out of range, naming the rule, the option and what is allowed
 */
export function readOptions<Table extends OptionTable>(ruleId: string, table: Table, given: unknown = {}): Options<Table> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new SettingsError(`The options of rule "${ruleId}" must be an object, not ${JSON.stringify(given)}`)
  }
  for (const [name, value] of Object.entries(given)) {
    const spec =
      (Object.hasOwn(table, name) ? table[name] : undefined) ?? rejectUnknown('option', name, Object.keys(table), `of rule "${ruleId}"`)
    if (!isAllowed(spec, value)) {
      throw new SettingsError(`Option "${name}" of rule "${ruleId}" must be ${allowedValues(spec)}, not ${JSON.stringify(value)}`)
    }
  }
  const defaults = Object.entries(table).map(([name, spec]) => [name, spec.default])
  return {...Object.fromEntries(defaults), ...given} as Options<Table>
}
