import {passIds} from '../cleanup/pass.ts'
import {formats} from '../formats/format.ts'
import {genres} from '../formats/genre.ts'
import {topics} from '../language/topic-terms.ts'
import {varieties} from '../language/varieties.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import {SIZE_PATTERN} from '../text/byte-size.ts'
import {allowedValues, type OptionSpec, type OptionTable} from '../text/options.ts'
import {severities} from './rule-setting.ts'
import {ownIds, settingNames} from './settings.ts'

type Schema = Readonly<Record<string, unknown>>

const strings: Schema = {type: 'array', items: {type: 'string'}, uniqueItems: true}

const oneOrMore = (description: string): Schema => ({description, anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]})

/** What each setting but `rules` may hold. A setting that is not in this table takes any value. */
const settings: Readonly<Record<string, Schema>> = {
  language: {description: 'The variety of English that is right; `en` is any.', enum: varieties},
  format: {description: 'What the texts are written in, where the name of a file does not say it.', enum: formats},
  genre: {description: 'What the texts are; front matter can say it for one text, as `copydesk: {genre: fiction}`.', enum: genres},
  topics: {
    description: 'Topics whose terms are right. Where absent, decided text by text.',
    type: 'array',
    items: {enum: topics},
    uniqueItems: true,
  },
  frontMatter: {description: 'The fields of front matter that are prose.', ...strings},
  passes: {description: 'Which passes `clean` runs.', type: 'array', items: {enum: passIds}},
  words: {description: "The project's own words: `word` accepts, `!word` forbids, `a -> b` corrects.", ...strings},
  dictionaries: oneOrMore('Hunspell dictionaries whose words are right too: the paths of their files without .aff and .dic.'),
}

function valueSchema(spec: OptionSpec): Schema {
  switch (spec.type) {
    case 'boolean':
      return {type: 'boolean'}
    case 'number':
      return {type: 'number', minimum: spec.min, maximum: spec.max}
    case 'choice':
      return {enum: spec.choices}
    case 'list':
      return {type: 'array', items: spec.items ? {enum: spec.items} : {type: 'string'}}
  }
}

const optionSchema = (spec: OptionSpec): Schema => ({
  description: `${spec.description} Takes ${allowedValues(spec)}.`,
  default: spec.default,
  ...valueSchema(spec),
})

const optionsSchema = (table: OptionTable): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(Object.entries(table).map(([name, spec]) => [name, optionSchema(spec)])),
})

const ruleSchema = ({description, severity, options}: ProseRule): Schema => ({
  description: `${description} Its own severity is "${severity}".`,
  anyOf: [{enum: severities}, {type: 'array', minItems: 1, maxItems: 2, items: [{enum: severities}, optionsSchema(options)]}],
})

/** A rule of a pack that the schema does not know. */
const anyPackRule: Schema = {
  description: 'A rule of a pack: its severity, or [severity, options].',
  anyOf: [{enum: severities}, {type: 'array', minItems: 1, maxItems: 2, items: [{enum: severities}, {type: 'object'}]}],
}

const rulesSchema = (rules: readonly ProseRule[]): Schema => ({
  description: 'Rule → severity, or [severity, options].',
  type: 'object',
  additionalProperties: false,
  patternProperties: {'^[^.]+\\.[^.]+$': anyPackRule},
  properties: Object.fromEntries([
    ...rules.map((rule) => [rule.id, ruleSchema(rule)]),
    ...ownIds.map((id) => [
      id,
      {description: 'What the linter itself reports, beside the rules. Its own severity is "warn".', enum: severities},
    ]),
  ]),
})

const settingSchemas = (): Readonly<Record<string, Schema>> =>
  Object.fromEntries(settingNames.map((name) => [name, name === 'rules' ? {$ref: '#/definitions/rules'} : (settings[name] ?? {})]))

/** The JSON schema (draft 7) of a configuration file, made from the rules' option tables. */
export function configSchema(rules: readonly ProseRule[]): Schema {
  const override = {
    type: 'object',
    required: ['files'],
    additionalProperties: false,
    properties: {files: oneOrMore('Globs, relative to the folder of the configuration.'), ...settingSchemas()},
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of copydesk',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string'},
      extends: oneOrMore('Files or packages whose settings count where this file has none.'),
      overrides: {description: 'Settings for some files; later ones overrule earlier ones.', type: 'array', items: override},
      ignores: oneOrMore('Files that are left out, in the syntax of .gitignore, relative to the folder of the configuration.'),
      maxFileSize: {
        description: 'Larger files are named and left out, and the run ends with 2: bytes, or a size with its unit. Default: 64MB.',
        anyOf: [
          {type: 'integer', minimum: 1},
          {type: 'string', pattern: SIZE_PATTERN},
        ],
      },
      wordFiles: oneOrMore('Files with more entries for `words`, one a line. Where absent: .copydesk/words.txt, if it is there.'),
      packs: oneOrMore(
        'Rules of a house: folders from that of this file, installed packages, or packs of copydesk, as `copydesk/plain-language`.',
      ),
      ...settingSchemas(),
    },
    definitions: {rules: rulesSchema(rules)},
  }
}
