import {describe, expect, test} from 'vitest'
import {readRuleSetting} from '../../src/linter/rule-setting.ts'
import {planOf, type Settings} from '../../src/linter/settings.ts'
import {rules} from '../../src/rules/index.ts'
import {wordRule} from './word-rule.ts'

const lamp = wordRule('lamp-rule', 'lamp')

test('without settings, every rule runs at its own severity, in all formats but MDX, with all passes', () => {
  const plan = planOf({}, rules)
  expect(plan.rules.map(({rule, severity}) => [rule.id, severity])).toEqual(rules.map(({id, severity}) => [id, severity]))
  expect(plan.known).toEqual(rules.map(({id}) => id))
  expect(plan).toMatchObject({
    own: {'unknown-suppression': 'warn', 'unused-suppression': 'warn', 'unreadable-markup': 'warn'},
    format: 'text',
    preload: ['text', 'markdown', 'html'],
    said: {genre: undefined},
    frontMatter: ['title', 'subtitle', 'headline', 'description', 'summary', 'excerpt', 'abstract', 'lead', 'caption'],
    passes: ['mojibake', 'invisible-character', 'markup', 'line-structure', 'boilerplate', 'duplicate-passage'],
  })
})

test('what is set is in the plan', () => {
  const settings: Settings = {format: 'html', preload: ['mdx'], genre: 'fiction', topics: ['software'], frontMatter: [], passes: ['markup']}
  expect(planOf({...settings, rules: {'unused-suppression': 'error'}}, [lamp])).toMatchObject({
    format: 'html',
    preload: ['mdx'],
    said: {genre: 'fiction', topics: ['software']},
    frontMatter: [],
    passes: ['markup'],
    own: {'unused-suppression': 'error', 'unknown-suppression': 'warn'},
    passOptions: {markup: {}, boilerplate: {}},
  })
  expect(planOf({rules: {'lamp-rule': 'off'} as object}, [lamp])).toMatchObject({rules: [], known: ['lamp-rule']})
})

test('what of boilerplate is kept is known also where the rule is off', () => {
  const keep = ['date']
  expect(planOf({rules: {boilerplate: ['off', {keep}]} as object}, rules)).toMatchObject({passOptions: {boilerplate: {keep}}})
  expect(planOf({}, rules).passOptions.boilerplate?.['keep']).toEqual(rules.find(({id}) => id === 'boilerplate')?.options['keep']?.default)
})

describe('a mistaken setting is refused', () => {
  test.each<[object, string]>([
    [{genre: 'novel'}, 'Unknown genre "novel": known are fiction, docs, news, transcript.'],
    [{topics: ['sofware']}, 'Unknown topic "sofware": did you mean "software"?'],
    [{topics: 'software'}, 'Setting "topics" must be a list of strings, not "software"; write ["software"]'],
    [{rules: {'lamp-rul': 'off'}}, 'Unknown rule "lamp-rul": did you mean "lamp-rule"?'],
    [
      {rules: {boilerplate: 'off'}},
      'Unknown rule "boilerplate": known are lamp-rule, unknown-suppression, unused-suppression, unreadable-markup.',
    ],
    [{format: 'mdown'}, 'Unknown format "mdown": did you mean "markdown"?'],
    [{passes: ['markups']}, 'Unknown pass "markups": did you mean "markup"?'],
  ])('%j', (settings, message) => expect(() => planOf(settings, [lamp])).toThrow(expect.objectContaining({message})))
})

test.each<[unknown, string, unknown]>([
  ['off', 'off', undefined],
  [['info'], 'info', undefined],
  [['error', {a: 1}], 'error', {a: 1}],
])('the setting %j is read', (setting, severity, options) => expect(readRuleSetting('typo', setting)).toEqual({severity, options}))

test.each<[unknown, string]>([
  [false, 'false: did you mean "off"?'],
  [null, 'null: did you mean "off"?'],
  [0, '0: did you mean "off"?'],
  [1, '1: did you mean "warn"?'],
  [2, '2: did you mean "error"?'],
  [true, 'true: did you mean "warn"?'],
  ['erorr', '"erorr": did you mean "error"?'],
  ['loud', '"loud"'],
  [3, '3'],
  [[], '[]'],
  [['warn', {}, {}], '["warn",{},{}]'],
])('the severity %j is refused, with what was meant', (setting, said) => {
  const message = `The severity of rule "typo" must be one of "off", "info", "warn", "error", not ${said}`
  expect(() => readRuleSetting('typo', setting)).toThrow(expect.objectContaining({name: 'SettingsError', message}))
})
