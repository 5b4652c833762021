import type {Settings} from '../linter/settings.ts'
import {isTable} from '../text/table.ts'

/** When documents are checked: as they are typed, when they are saved, or when somebody asks for it. */
const runs = ['onType', 'onSave', 'onCommand'] as const

/** How an editor may show what is found; `off` hides it. */
const shown = ['error', 'warning', 'information', 'hint', 'off'] as const
export type Shown = (typeof shown)[number]

/** What an editor can set under `copydesk`. */
export interface ClientSettings {
  readonly enable: boolean
  readonly run: (typeof runs)[number]
  /** How long after the last keystroke a document is checked. Unit: ms. */
  readonly delay: number
  readonly fixOnSave: boolean
  /** How findings of each severity are shown. */
  readonly severity: Readonly<Record<'error' | 'info' | 'warn', Shown>>
  /** The configuration for all documents, in place of the nearest; empty: the nearest. */
  readonly config: string
  /** The settings of documents that have no configuration. */
  readonly defaults: Settings
}

type Schema = Readonly<Record<string, unknown>>

const severitySchema = (severity: string, by: Shown): Schema => ({
  type: 'string',
  enum: shown,
  default: by,
  description: `How findings of severity "${severity}" are shown.`,
})

/** The JSON schema of each setting, its default in it. */
export const settingSchemas: Readonly<Record<keyof ClientSettings, Schema>> = {
  enable: {type: 'boolean', default: true, description: 'Whether documents are checked.'},
  run: {
    type: 'string',
    enum: runs,
    default: 'onType',
    description:
      'When a document is checked: as it is typed, when it is saved, or only by the command “Check Now”. Each is checked when it is opened, but for onCommand.',
  },
  delay: {
    type: 'integer',
    minimum: 0,
    maximum: 10_000,
    default: 150,
    description: 'How long after the last keystroke a document is checked, in milliseconds.',
  },
  fixOnSave: {
    type: 'boolean',
    default: false,
    description: 'Whether the safe corrections are made when a document is saved. A save never waits longer than half a second for them.',
  },
  severity: {
    type: 'object',
    additionalProperties: false,
    description: 'How findings are shown, by their severity.',
    properties: {
      error: severitySchema('error', 'error'),
      warn: severitySchema('warn', 'warning'),
      info: severitySchema('info', 'information'),
    },
    default: {error: 'error', warn: 'warning', info: 'information'},
  },
  config: {
    type: 'string',
    default: '',
    description: 'The path of a configuration file for all documents, as data (JSON or YAML). Empty: the nearest of each document.',
  },
  defaults: {
    type: 'object',
    default: {},
    description: 'The settings of documents that have no configuration, as in a configuration file: {"language": "en-GB", "rules": {…}}.',
  },
}

const defaultOf = (name: string): unknown => (settingSchemas as Readonly<Record<string, Schema>>)[name]?.['default']

/** The settings of an editor that says nothing. */
export const defaultSettings = Object.fromEntries(
  Object.keys(settingSchemas).map((name) => [name, defaultOf(name)]),
) as unknown as ClientSettings

/** Whether a value is what the schema of a setting asks for, as far as these schemas go. */
function fits(value: unknown, schema: Schema): boolean {
  const {
    enum: allowed,
    minimum = 0,
    maximum = 0,
    properties = {},
  } = schema as {
    enum?: readonly unknown[]
    minimum?: number
    maximum?: number
    properties?: Record<string, Schema>
  }
  if (schema['type'] === 'integer') return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum
  if (schema['type'] !== 'object') return typeof value === schema['type'] && (allowed?.includes(value) ?? true)
  return isTable(value) && Object.entries(properties).every(([name, inner]) => value[name] === undefined || fits(value[name], inner))
}

/**
 * Reads what an editor has sent under `copydesk`. What is not there, or is wrong, counts as its default.
 *
 * @param tell - is told, in a sentence, of each setting that is wrong or does not exist
 */
export function readClientSettings(sent: unknown, tell: (problem: string) => void): ClientSettings {
  if (!isTable(sent)) return defaultSettings
  const read: Record<string, unknown> = {...defaultSettings}
  for (const [name, value] of Object.entries(sent)) {
    const schema = (settingSchemas as Readonly<Record<string, Schema | undefined>>)[name]
    if (value === null || value === undefined || name === 'trace') continue
    if (schema === undefined) tell(`There is no setting "copydesk.${name}". There are ${Object.keys(settingSchemas).join(', ')}`)
    else if (!fits(value, schema))
      tell(`"copydesk.${name}" cannot be ${JSON.stringify(value)}, and counts as ${JSON.stringify(defaultOf(name))}`)
    else read[name] = isTable(value) && isTable(defaultOf(name)) ? {...(defaultOf(name) as object), ...value} : value
  }
  return read as unknown as ClientSettings
}

/** The JSON schema of all that an editor can set, as it is published. */
export const clientSettingsSchema = (): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of copydesk in an editor',
  description: 'What an editor sends under "copydesk" (workspace/configuration, workspace/didChangeConfiguration, initializationOptions).',
  type: 'object',
  additionalProperties: false,
  properties: settingSchemas,
})
