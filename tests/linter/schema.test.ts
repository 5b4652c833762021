import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {configSchema} from '../../src/linter/schema.ts'
import {planOf, settingNames} from '../../src/linter/settings.ts'
import {rules} from '../../src/rules/index.ts'

const validate = new Ajv({strict: false}).compile(configSchema(rules))

test.each([
  {},
  {$schema: './schema.json', extends: ['./base.json', 'a-package'], words: ['Skarholm'], format: 'text'},
  {rules: {'unbalanced-quote': ['warn', {paragraphs: 'strict'}], 'unbalanced-bracket': 'off'}},
  {
    overrides: [
      {files: '*.md', words: ['x']},
      {files: ['a/**'], rules: {'unbalanced-quote': 'info'}},
    ],
  },
])('the schema accepts %j', (config) => expect(validate(config)).toBe(true))

test.each([
  {word: []},
  {words: 'Skarholm'},
  {rules: {'unbalanced-qoute': 'warn'}},
  {rules: {'unbalanced-quote': 'warning'}},
  {rules: {'unbalanced-quote': ['warn', {paragraphs: 'always'}]}},
  {rules: {'unbalanced-quote': ['warn', {paragraph: 'strict'}]}},
  {overrides: [{rules: {}}]},
  {overrides: [{files: '*', rulez: {}}]},
])('the schema refuses %j', (config) => expect(validate(config)).toBe(false))

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
  for (const name of settingNames) {
    expect(Object.keys(properties[name] ?? {}), `setting "${name}" has no schema in linter/schema.ts`).not.toEqual([])
    expect(() => planOf({[name]: 17}, rules)).toThrow()
    expect(validate({[name]: 17})).toBe(false)
  }
})
