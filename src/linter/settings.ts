import type {Said} from '../analysis/document.ts'
import {type PassId, passIds} from '../cleanup/pass.ts'
import {type Format, formats} from '../formats/format.ts'
import {type Genre, genres} from '../formats/genre.ts'
import type {LanguageSettings} from '../language/load.ts'
import {type Topic, topics} from '../language/topics.ts'
import {varieties} from '../language/varieties.ts'
import type {ActiveRule} from '../rules/apply.ts'
import type {ProseRule} from '../rules/rule.ts'
import type {Severity} from '../text/finding.ts'
import {readOptions} from '../text/options.ts'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'

/** A rule's severity, or its severity with options: `'error'`, `['warn', {…}]`. */
export type RuleSetting = Severity | readonly [Severity, Readonly<Record<string, unknown>>?]

/** How a text is to be checked. Everything may be left out. */
export interface Settings extends LanguageSettings {
  /** What the text is written in, where its file's extension does not say it. Default: `text`. */
  readonly format?: Format
  /**
   * What the texts are: `fiction`, `docs`, `news` or `transcript`. A text can say it itself, in front matter: `copydesk: {genre: fiction}`. Default: not known; a rule
   * may then go by the form of a text, and only to be more silent.
   */
  readonly genre?: Genre
  /** Topics whose terms are right: `software`. Default: decided text by text, by how much code and how many names out of programs it has. */
  readonly topics?: readonly Topic[]
  /** The fields of front matter that are prose: strings of its top level. Default: `title`, `subtitle`, `description`, `summary`, `excerpt` and the like. */
  readonly frontMatter?: readonly string[]
  /** Rule id → severity, or `[severity, options]`. Default: every rule at its own severity. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Which passes `clean` runs; their order is fixed. Default: all. */
  readonly passes?: readonly PassId[]
}

/** What the linter itself reports, beside the rules: comments that silence nothing, and a source that is not what it was said to be. */
export const ownIds = ['unknown-suppression', 'unused-suppression', 'unreadable-markup'] as const
export type OwnId = (typeof ownIds)[number]

/** Settings that have been checked: which rules run, and how. */
export interface Plan {
  readonly rules: readonly ActiveRule[]
  /** The ids of all rules there are, whether they run or not. */
  readonly known: readonly string[]
  /** The severity of what the linter itself reports. */
  readonly own: Readonly<Record<OwnId, Severity>>
  readonly language: LanguageSettings
  readonly format: Format
  /** What is said of all texts. */
  readonly said: Said
  readonly frontMatter: readonly string[]
  readonly passes: readonly PassId[]
  /** Kinds of lines of furniture that `clean` leaves: the option `keep` of the rule `boilerplate`, also where the rule is off. */
  readonly keep: readonly string[]
}

/** The fields of front matter that hold prose in the common site generators. */
const FRONT_MATTER = ['title', 'subtitle', 'headline', 'description', 'summary', 'excerpt', 'abstract', 'lead', 'caption']

/** The severities that a rule can be given. */
export const severities: readonly Severity[] = ['off', 'info', 'warn', 'error']

/** The names of all settings. */
export const settingNames: readonly string[] = [
  'language',
  'format',
  'genre',
  'topics',
  'frontMatter',
  'rules',
  'passes',
  'words',
  'dictionaries',
]

function requireSeverity(id: string, severity: Severity): void {
  if (severities.includes(severity)) return
  throw new SettingsError(`The severity of rule "${id}" must be one of "off", "info", "warn", "error", not ${JSON.stringify(severity)}`)
}

function ownSeverity(id: OwnId, setting: RuleSetting = 'warn'): Severity {
  const [severity] = typeof setting === 'string' ? [setting] : setting
  requireSeverity(id, severity)
  return severity
}

function activate(rule: ProseRule, setting: RuleSetting): ActiveRule | undefined {
  const [severity, given] = typeof setting === 'string' ? [setting] : setting
  requireSeverity(rule.id, severity)
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

function requireKnown(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) rejectUnknown(what, name, known)
}

function requireDictionaries(given: unknown): void {
  if (Array.isArray(given) && given.every((item) => item?.name !== undefined && item.aff !== undefined && item.dic !== undefined)) return
  throw new SettingsError('Setting "dictionaries" must be a list of {name, aff, dic}, with the text or the bytes of the two Hunspell files')
}

/** What the settings say of all texts, checked. */
function saidIn({genre, topics: chosen}: Settings): Said {
  if (genre !== undefined) requireKnown('genre', genre, genres)
  if (chosen === undefined) return {genre}
  requireStrings('topics', chosen)
  for (const topic of chosen) requireKnown('topic', topic, topics)
  return {genre, topics: chosen}
}

/** What decides which language data is loaded, checked. */
function languageOf({language = 'en', words = [], dictionaries = []}: Settings): LanguageSettings {
  if (!varieties.includes(language)) throw new SettingsError(`Unknown language "${language}": known are ${varieties.join(', ')}`)
  requireStrings('words', words)
  requireDictionaries(dictionaries)
  return {language, words, dictionaries}
}

/**
 * Checks settings against the registered rules.
 *
 * @throws {SettingsError} on an unknown key, rule, option or value, naming the nearest right one
 */
export function planOf(settings: Settings, registered: readonly ProseRule[]): Plan {
  for (const name of Object.keys(settings)) if (!settingNames.includes(name)) rejectUnknown('setting', name, settingNames)
  const ids = registered.map((rule) => rule.id)
  const {rules: chosen = {}, format = 'text', frontMatter = FRONT_MATTER, passes = passIds} = settings
  requireTable('rules', chosen)
  const settable: readonly string[] = [...ids, ...ownIds]
  for (const id of Object.keys(chosen)) if (!settable.includes(id)) rejectUnknown('rule', id, settable)
  requireStrings('frontMatter', frontMatter)
  requireKnown('format', format, formats)
  const active = registered.map((rule) => activate(rule, chosen[rule.id] ?? rule.severity)).filter((rule) => rule !== undefined)
  const own = Object.fromEntries(ownIds.map((id) => [id, ownSeverity(id, chosen[id])])) as Record<OwnId, Severity>
  const {keep = []} = optionsOf('boilerplate', registered, chosen['boilerplate']) as {keep?: readonly string[]}
  return {
    rules: active,
    known: ids,
    own,
    language: languageOf(settings),
    format,
    said: saidIn(settings),
    frontMatter,
    passes: requirePasses(passes),
    keep,
  }
}
