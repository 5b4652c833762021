import type {SaidOfDocument} from '../analysis/document.ts'
import {type PassId, type PassOptions, passIds} from '../cleanup/pass.ts'
import {type Format, formatOfExtension, formats} from '../formats/format.ts'
import {type Genre, genres} from '../formats/genre.ts'
import {readLanguageSettings, requireSettings, type SpellerSettings, spellerSettingNames} from '../language/language-settings.ts'
import {type Topic, topics} from '../language/topic-terms.ts'
import type {Pack} from '../packs/pack.ts'
import type {ActiveRule} from '../rules/apply.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import type {Severity} from '../text/finding.ts'
import {nearest} from '../text/nearest.ts'
import {readOptions} from '../text/options.ts'
import {requireObject, requireOneOf, requireStrings} from '../text/require.ts'
import {activate, readRuleSetting} from './rule-setting.ts'
import type {RuleSettings} from './rule-settings.ts'

/** How a text is to be checked. Everything may be left out. */
export interface Settings extends SpellerSettings {
  /** What the text is written in, where its file's extension does not say it. Default: `text`. */
  readonly format?: Format
  /**
   * What the texts are: `fiction`, `docs`, `news` or `transcript`. A text can say it itself, in front matter: `copydesk: {genre: fiction}`. Default: not known; a rule
   * may then go by the form of a text, and only to be more silent.
   */
  readonly genre?: Genre
  /** Topics whose terms are right: `software`. Default: decided text by text, by how much code and how many names out of programs it has. */
  readonly topics?: readonly Topic[]
  /**
   * Formats that `createLinter` loads beside `format`, so that its linter can read them at once; others after `await linter.prepare(file)`. MDX alone takes as much code as
   * all the others. Default: `text`, `markdown` and `html`.
   */
  readonly preload?: readonly Format[]
  /** The fields of front matter that are prose: strings of its top level. Default: `title`, `subtitle`, `description`, `summary`, `excerpt` and the like. */
  readonly frontMatter?: readonly string[]
  /** Rule id → severity, or `[severity, options]`. Default: every rule at its own severity. */
  readonly rules?: RuleSettings
  /** Rules of a house, beside copydesk's own: each pack's files as texts, or its rules as what their YAML stands for. Default: none. */
  readonly packs?: readonly Pack[]
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
  readonly language: SpellerSettings
  readonly format: Format
  readonly preload: readonly Format[]
  /** What is said of all texts. */
  readonly said: SaidOfDocument
  readonly frontMatter: readonly string[]
  /** Whether there are rules that look at blocks without a word. */
  readonly keepsWordless: boolean
  readonly passes: readonly PassId[]
  /** The options of the rules that have the name of a pass of `clean`, also where such a rule is off. */
  readonly passOptions: PassOptions
}

/** The fields of front matter that hold prose in the common site generators. */
const FRONT_MATTER = ['title', 'subtitle', 'headline', 'description', 'summary', 'excerpt', 'abstract', 'lead', 'caption']

const PRELOADED: readonly Format[] = ['text', 'markdown', 'html']

/** The names of the settings that a configuration file may hold. */
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

/** The names of all settings, with those that only a program can give. */
const allSettingNames: readonly string[] = [...new Set([...settingNames, 'packs', 'preload', ...spellerSettingNames])]

const formatMeant = (name: string): string | undefined => formatOfExtension(name) ?? nearest(name, formats)

function requireFormats(wanted: readonly Format[]): readonly Format[] {
  requireStrings('Setting "preload"', wanted)
  for (const format of wanted) requireOneOf('format', format, formats, formatMeant)
  return wanted
}

function requirePasses(wanted: readonly PassId[]): readonly PassId[] {
  requireStrings('Setting "passes"', wanted)
  for (const pass of wanted) requireOneOf('pass', pass, passIds)
  return wanted
}

/** What the settings say of all texts, checked. */
function saidIn({genre, topics: chosen}: Settings): SaidOfDocument {
  if (genre !== undefined) requireOneOf('genre', genre, genres)
  if (chosen === undefined) return {genre}
  requireStrings('Setting "topics"', chosen)
  for (const topic of chosen) requireOneOf('topic', topic, topics)
  return {genre, topics: chosen}
}

/** What a rule's options are, whether it is on or off. */
function optionsOf(id: string, registered: readonly ProseRule[], setting: unknown): Readonly<Record<string, unknown>> {
  const rule = registered.find((candidate) => candidate.id === id)
  return rule ? readOptions(id, rule.options, readRuleSetting(id, setting ?? rule.severity).options) : {}
}

/** The settings of rules, with a name for each that is known. */
function requireRules(given: RuleSettings, known: readonly string[]): Readonly<Record<string, unknown>> {
  requireObject('Setting "rules"', given)
  for (const id of Object.keys(given)) requireOneOf('rule', id, known)
  return given as Readonly<Record<string, unknown>>
}

/** Which of the registered rules run, and how. */
function rulesOf(given: RuleSettings, registered: readonly ProseRule[]): Pick<Plan, 'rules' | 'known' | 'own' | 'passOptions'> {
  const known = registered.map(({id}) => id)
  const chosen = requireRules(given, [...known, ...ownIds])
  const rules = registered.map((rule) => activate(rule, chosen[rule.id])).filter((rule) => rule !== undefined)
  const own = Object.fromEntries(ownIds.map((id) => [id, readRuleSetting(id, chosen[id] ?? 'warn').severity])) as Plan['own']
  const passOptions = Object.fromEntries(passIds.map((id) => [id, optionsOf(id, registered, chosen[id])]))
  return {rules, known, own, passOptions}
}

/**
 * Checks settings against the registered rules.
 *
 * @throws {SettingsError} on an unknown key, rule, option or value, naming the nearest right one
 */
export function planOf(settings: Settings, registered: readonly ProseRule[]): Plan {
  requireSettings(settings, allSettingNames)
  const {rules = {}, format = 'text', preload = PRELOADED, frontMatter = FRONT_MATTER, passes = passIds} = settings
  requireOneOf('format', format, formats, formatMeant)
  requireStrings('Setting "frontMatter"', frontMatter)
  const chosen = rulesOf(rules, registered)
  return {
    ...chosen,
    keepsWordless: chosen.rules.some(({rule}) => rule.origin !== undefined),
    language: readLanguageSettings(settings),
    format,
    preload: requireFormats(preload),
    said: saidIn(settings),
    frontMatter,
    passes: requirePasses(passes),
  }
}
