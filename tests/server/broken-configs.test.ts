import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {brokenConfig} from '../../src/server/broken-configs.ts'
import {SettingsError} from '../../src/text/settings-error.ts'

const told = (message: string) => brokenConfig(new SettingsError(message))

test('what is wrong with a configuration is shown at its line and column, without the place in words', () => {
  expect(told('/news/copydesk.config.json:12:7: There is no setting "rulez"')).toEqual({
    uri: pathToFileURL('/news/copydesk.config.json').href,
    diagnostic: {
      range: {start: {line: 11, character: 6}, end: {line: 11, character: 7}},
      severity: 1,
      source: 'copydesk',
      code: 'configuration',
      message: 'There is no setting "rulez"',
    },
  })
})

test('where only the line is known, its first character is marked', () => {
  expect(told('/news/words.txt:3: “two words” is no word')?.diagnostic).toMatchObject({
    range: {start: {line: 2, character: 0}, end: {line: 2, character: 1}},
    message: '“two words” is no word',
  })
})

test('a path counts from the folder of the process, and may hold what an address escapes', () => {
  expect(told('my house/copydesk.config.json:1:1: no')?.uri).toBe(pathToFileURL(resolve('my house/copydesk.config.json')).href)
})

test('what is told may be several lines, and name other places', () => {
  const reason = 'it cannot be read:\nsee other.json:4:2: there'
  expect(told(`/a.json:10:20: ${reason}`)).toMatchObject({
    uri: 'file:///a.json',
    diagnostic: {range: {start: {line: 9, character: 19}}, message: reason},
  })
})

test.each(['There is no file "a.json"', '/a.json: it cannot be read', '/a.json:x: no', '/a.json:1:1: '])('%j names no place', (message) => {
  expect(told(message)).toBeUndefined()
})
