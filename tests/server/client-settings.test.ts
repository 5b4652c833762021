import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {clientSettingsSchema, defaultSettings, readClientSettings} from '../../src/server/client-settings.ts'

/** What is read of settings, and what is told of them. */
function read(sent: unknown) {
  const told: string[] = []
  return {settings: readClientSettings(sent, (problem) => told.push(problem)), told}
}

const isDescribed = new Ajv({strict: false}).compile(clientSettingsSchema())

test.each([null, undefined, 7, 'text', [], true])('an editor that sends %j sets nothing', (sent) => {
  expect(read(sent)).toEqual({settings: defaultSettings, told: []})
})

describe('a setting', () => {
  test.each([
    ['enable', false],
    ['run', 'onSave'],
    ['run', 'onCommand'],
    ['delay', 0],
    ['delay', 10_000],
    ['fixOnSave', true],
    ['config', 'house.json'],
    ['defaults', {language: 'en-GB', rules: {typo: 'off'}}],
  ])('%s may be %j, by the published schema too', (name, value) => {
    expect(isDescribed({[name]: value})).toBe(true)
    expect(read({[name]: value})).toEqual({settings: {...defaultSettings, [name]: value}, told: []})
  })

  test.each([
    ['enable', 'yes', 'true'],
    ['run', 'never', '"onType"'],
    ['run', 1, '"onType"'],
    ['delay', -1, '150'],
    ['delay', 10_001, '150'],
    ['delay', 1.5, '150'],
    ['delay', '50', '150'],
    ['fixOnSave', 1, 'false'],
    ['config', {}, '""'],
    ['severity', 'off', '{"error":"error","warn":"warning","info":"information"}'],
    ['severity', ['off'], '{"error":"error","warn":"warning","info":"information"}'],
    ['severity', {warn: 'loud'}, '{"error":"error","warn":"warning","info":"information"}'],
    ['defaults', 'en-GB', '{}'],
    ['defaults', [], '{}'],
  ])('%s cannot be %j, by the published schema either', (name, value, by) => {
    expect(isDescribed({[name]: value})).toBe(false)
    expect(read({[name]: value})).toEqual({
      settings: defaultSettings,
      told: [`"copydesk.${name}" cannot be ${JSON.stringify(value)}, and counts as ${by}`],
    })
  })

  test('that does not exist is told, and one that is empty or for another is not', () => {
    expect(read({dealy: 1, enable: null, run: undefined, trace: {server: 'off'}})).toEqual({
      settings: defaultSettings,
      told: ['There is no setting "copydesk.dealy". There are enable, run, delay, fixOnSave, severity, config, defaults'],
    })
  })

  test('of severity leaves the others as they are', () => {
    for (const shown of ['error', 'warning', 'information', 'hint', 'off'])
      expect(read({severity: {info: shown}}).settings.severity).toEqual({error: 'error', warn: 'warning', info: shown})
  })
})

test('the published schema describes each setting with its default, and allows no other', () => {
  const {properties, ...schema} = clientSettingsSchema() as {
    properties: Record<string, {default: unknown; description: string; type: string}>
  }
  expect(schema).toMatchObject({$schema: 'http://json-schema.org/draft-07/schema#', type: 'object', additionalProperties: false})
  expect(Object.fromEntries(Object.entries(properties).map(([name, {default: value}]) => [name, value]))).toEqual(defaultSettings)
  for (const {description, type} of Object.values(properties)) {
    expect(description).toMatch(/^[A-Z].{20,}[.}]$/)
    expect(type).not.toBe('')
  }
})
