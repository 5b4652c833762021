/** Writes `src/linter/rule-settings.ts`, the types of the rules' settings, from the option tables, so that an editor completes and checks them. */
import {writeFileSync} from 'node:fs'
import {ownIds} from '../src/linter/settings.ts'
import {rules} from '../src/rules/index.ts'
import type {ProseRule} from '../src/rules/prose-rule.ts'
import {allowedValues, type OptionSpec} from '../src/text/options.ts'

const place = new URL('../src/linter/rule-settings.ts', import.meta.url)

const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ')

function typeOf(spec: OptionSpec): string {
  switch (spec.type) {
    case 'boolean':
    case 'number':
      return spec.type
    case 'choice':
      return union(spec.choices)
    case 'list':
      return spec.items ? `readonly (${union(spec.items)})[]` : 'readonly string[]'
  }
}

const shownDefault = (value: unknown): string => JSON.stringify(value).replaceAll('"', "'")

const optionOf = ([name, spec]: [string, OptionSpec]): string =>
  `  /** ${spec.description} Takes ${allowedValues(spec)}. Default: \`${shownDefault(spec.default)}\`. */\n  readonly ${name}?: ${typeOf(spec)}\n`

const nameOf = (id: string): string => `${id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Options`

const hasOptions = ({options}: ProseRule): boolean => Object.keys(options).length > 0

const optionsOf = ({id, options}: ProseRule): string =>
  `/** Options of the rule \`${id}\`. */\nexport interface ${nameOf(id)} {\n${Object.entries(options).map(optionOf).join('')}}\n`

const settingOf = (rule: ProseRule): string =>
  `  /** ${rule.description} Its own severity is \`${rule.severity}\`. */\n  readonly '${rule.id}'?: RuleSetting<${hasOptions(rule) ? nameOf(rule.id) : 'NoOptions'}>\n`

const ownSettingOf = (id: string): string =>
  `  /** What the linter itself reports, beside the rules. Its own severity is \`warn\`. */\n  readonly '${id}'?: RuleSetting<NoOptions>\n`

/** The content of the file. */
export const builtRuleSettings = (): string => `// Made by "npm run docs" from the option tables of the rules: change those.
import type {RuleSetting} from './rule-setting.ts'

/** For a rule that has no options. */
export type NoOptions = Readonly<Record<string, never>>

${rules.filter(hasOptions).map(optionsOf).join('\n')}
/** Rule → severity, or \`[severity, options]\`. What is left out has its own severity and the defaults of its options. */
export interface RuleSettings {
${rules.map(settingOf).join('')}${ownIds.map(ownSettingOf).join('')}}
`

if (process.argv[1]?.endsWith('build-rule-settings.ts')) writeFileSync(place, builtRuleSettings())
