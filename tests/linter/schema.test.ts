import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {configSchema} from '../../src/linter/schema.ts'
import {planOf, settingNames} from '../../src/linter/settings.ts'
import {rules} from '../../src/rules/index.ts'
import {defineRule} from '../../src/rules/prose-rule.ts'
import {wordRule} from './word-rule.ts'

const validator = () => new Ajv({strict: false}).compile(configSchema(rules))

const RIGHT = [
  {},
  {$schema: './schema.json', extends: ['./base.json', 'a-package'], words: ['Skarholm'], format: 'text'},
  {rules: {'unbalanced-quote': ['warn', {paragraphs: 'strict'}], 'unbalanced-bracket': 'off'}},
  {
    overrides: [
      {files: '*.md', words: ['x']},
      {files: ['a/**'], rules: {'unbalanced-quote': 'info'}},
    ],
  },
  {words: ['one', 'two'], frontMatter: ['title'], topics: ['software'], passes: ['markup'], genre: 'docs', language: 'en-GB'},
  {dictionaries: 'dictionaries/house', wordFiles: ['a.txt', 'b.txt'], ignores: ['drafts/'], extends: 'a-package'},
  {maxFileSize: '10MB'},
  {maxFileSize: 1},
  {rules: {typo: ['warn']}},
  {rules: {'unused-suppression': 'off'}},
  {overrides: [{files: ['*.md'], words: ['one'], language: 'en-US'}]},
  {overrides: []},
]

const WRONG = [
  {word: []},
  {words: 'Skarholm'},
  {rules: {'unbalanced-qoute': 'warn'}},
  {rules: {'unbalanced-quote': 'warning'}},
  {rules: {'unbalanced-quote': ['warn', {paragraphs: 'always'}]}},
  {rules: {'unbalanced-quote': ['warn', {paragraph: 'strict'}]}},
  {overrides: [{rules: {}}]},
  {overrides: [{files: '*', rulez: {}}]},
  {words: [1]},
  {words: ['one', 'one']},
  {frontMatter: ['title', 'title']},
  {topics: ['sofware']},
  {topics: ['software', 'software']},
  {topics: {}},
  {passes: ['mark-up']},
  {passes: 'markup'},
  {genre: 'fictions'},
  {language: 'en-UK'},
  {format: 'docx'},
  {dictionaries: {}},
  {dictionaries: [1]},
  {wordFiles: 1},
  {ignores: [1]},
  {extends: 1},
  {$schema: 1},
  {maxFileSize: 0},
  {maxFileSize: 1.5},
  {maxFileSize: 'large'},
  {rules: []},
  {rules: {typo: []}},
  {rules: {typo: ['warn', {}, {}]}},
  {rules: {typo: ['loud']}},
  {rules: {typo: ['warn', 'loud']}},
  {rules: {typo: 1}},
  {rules: {'unused-suppression': ['off']}},
  {rules: {'repeated-word': ['warn', {ignore: 'that'}]}},
  {rules: {'repeated-word': ['warn', {ignore: [1]}]}},
  {rules: {boilerplate: ['warn', {keep: ['dates']}]}},
  {rules: {boilerplate: ['warn', {keep: 'date'}]}},
  {rules: {'quote-style': ['warn', {apostrophes: 'no'}]}},
  {overrides: {}},
  {overrides: ['*.md']},
  {overrides: [{files: 1}]},
  {overrides: [{files: [1]}]},
  {overrides: [{files: '*', language: 'en-UK'}]},
  {overrides: [{words: ['one']}]},
]

test('the schema accepts what is right and nothing else', () => {
  const validate = validator()
  expect(RIGHT.filter((config) => !validate(config))).toEqual([])
  expect(WRONG.filter((config) => validate(config))).toEqual([])
})

test('a number has its bounds', () => {
  const rule = defineRule({
    ...wordRule('lamp-rule', 'lamp'),
    options: {most: {type: 'number', min: 2, max: 5, default: 3, description: 'Most.'}},
  })
  const check = new Ajv({strict: false}).compile(configSchema([rule]))
  const accepts = (most: unknown) => check({rules: {'lamp-rule': ['warn', {most}]}})
  expect([1, 2, 5, 6, '3'].map(accepts)).toEqual([false, true, true, false, false])
})

test('an editor can show what each setting, rule and option is for, and what it takes', () => {
  const {properties, definitions} = configSchema(rules) as unknown as Record<
    'definitions' | 'properties',
    Record<string, {description?: string}>
  >
  const {rules: ofRules, ...others} = {...properties, ...(definitions as object)} as Record<
    string,
    {description?: string; properties?: object}
  >
  const said = Object.entries({...others, ...ofRules?.properties}).map(([name, {description}]) => [name, description])
  const known = said.filter(([name]) => name !== '$schema' && name !== 'rules')
  expect(known.filter(([, description]) => !/^[A-Z].{20,}[.:]?$/.test(description ?? ''))).toEqual([])
  expect(known.length).toBeGreaterThan(rules.length + 10)
  expect(JSON.stringify(ofRules)).toContain('Its own severity is \\"warn\\".')
  expect(JSON.stringify(ofRules)).toContain('Takes one of \\"strict\\", \\"default\\", \\"cautious\\".')
})

test('every rule and every option is in the schema, with its default', () => {
  const {definitions} = configSchema(rules) as {
    definitions: {rules: {properties: Record<string, {anyOf: [unknown, {items: [unknown, {properties: object}]}]}>}}
  }
  for (const {id, options} of rules) {
    const {properties} = definitions.rules.properties[id]?.anyOf[1].items[1] ?? {properties: {}}
    expect(properties).toMatchObject(Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, {default: spec.default}])))
    expect(Object.keys(properties)).toEqual(Object.keys(options))
  }
})

test('every setting has a schema that refuses what the linter refuses', () => {
  const {properties} = configSchema(rules) as {properties: Record<string, object>}
  const validate = validator()
  for (const name of settingNames) {
    expect(Object.keys(properties[name] ?? {}), `setting "${name}" has no schema in linter/schema.ts`).not.toEqual([])
    expect(() => planOf({[name]: 17}, rules)).toThrow()
    expect(validate({[name]: 17})).toBe(false)
  }
})
