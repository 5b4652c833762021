import {describe, expect, test} from 'vitest'
import {allowedValues, type OptionTable, readOptions} from '../../src/text/options.ts'
import {SettingsError} from '../../src/text/settings-error.ts'

const table = {
  strict: {type: 'boolean', default: true, description: ''},
  share: {type: 'number', min: 0, max: 1, default: 0.5, description: ''},
  style: {type: 'choice', choices: ['straight', 'curly'], default: 'curly', description: ''},
  allow: {type: 'list', default: ['well'], description: ''},
  kinds: {type: 'list', items: ['name', 'place'], default: [], description: ''},
} as const satisfies OptionTable

test('what is not given has its default', () => {
  const defaults = {strict: true, share: 0.5, style: 'curly', allow: ['well'], kinds: []}
  expect(readOptions('typo', table)).toEqual(defaults)
  expect(readOptions('typo', table, {share: 1, kinds: ['name']})).toEqual({...defaults, share: 1, kinds: ['name']})
})

test.each([
  {strict: false},
  {share: 0},
  {share: 1},
  {style: 'straight'},
  {allow: []},
  {allow: ['any', 'words']},
  {kinds: ['place', 'name']},
])('%j is taken as it is', (given) => expect(readOptions('typo', table, given)).toMatchObject(given))

describe('what is not allowed is refused, with what is', () => {
  test.each([
    [{strict: 'yes'}, 'Option "strict" of rule "typo" must be true or false, not "yes"'],
    [{share: -0.1}, 'Option "share" of rule "typo" must be a number from 0 to 1, not -0.1'],
    [{share: 1.1}, 'Option "share" of rule "typo" must be a number from 0 to 1, not 1.1'],
    [{share: '1'}, 'Option "share" of rule "typo" must be a number from 0 to 1, not "1"'],
    [{style: 'round'}, 'Option "style" of rule "typo" must be one of "straight", "curly", not "round"'],
    [{style: 3}, 'Option "style" of rule "typo" must be one of "straight", "curly", not 3'],
    [{allow: 'any'}, 'Option "allow" of rule "typo" must be a list of strings, not "any"'],
    [{allow: ['any', 1]}, 'Option "allow" of rule "typo" must be a list of strings, not ["any",1]'],
    [{kinds: ['name', 'time']}, 'Option "kinds" of rule "typo" must be a list of "name", "place", not ["name","time"]'],
    [{stirct: true}, 'Unknown option "stirct" of rule "typo": did you mean "strict"?'],
    [{toString: true}, 'Unknown option "toString" of rule "typo": known are strict, share, style, allow, kinds.'],
    [null, 'The options of rule "typo" must be an object, not null'],
    [['strict'], 'The options of rule "typo" must be an object, not ["strict"]'],
    ['strict', 'The options of rule "typo" must be an object, not "strict"'],
  ])('%j', (given, message) => expect(() => readOptions('typo', table, given)).toThrow(new SettingsError(message)))
})

test('a rule without options says so', () => {
  expect(() => readOptions('typo', {}, {strict: true})).toThrow(
    expect.objectContaining({name: 'SettingsError', message: 'Unknown option "strict" of rule "typo": there are none'}),
  )
})

test('what is allowed is said in words', () => {
  expect(Object.values(table).map(allowedValues)).toEqual([
    'true or false',
    'a number from 0 to 1',
    'one of "straight", "curly"',
    'a list of strings',
    'a list of "name", "place"',
  ])
})
