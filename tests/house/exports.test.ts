import {expect, test} from 'vitest'
import * as readerOfExtension from '../../editors/vscode/src/read-data.ts'
import * as door from '../../src/index.ts'
import * as reader from '../../src/language/read-data.ts'
import * as reporters from '../../src/reporters/index.ts'
import {rules} from '../../src/rules/index.ts'
import * as forRules from '../../src/rules.ts'
import * as server from '../../src/server/index.ts'
import * as forTests from '../../src/testing.ts'

const pluginName = (ruleId: string): string => `retext${ruleId.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`

test('the front door gives exactly this', () => {
  const functions = [
    'SettingsError',
    'clean',
    'createLinter',
    'createSpeller',
    'fix',
    'lint',
    'presetCopydesk',
    'retextSentenceBoundaries',
    'sentences',
  ]
  expect(Object.keys(door).sort()).toEqual([...functions, ...rules.map(({id}) => pluginName(id))].sort())
})

test('the doors for rules of others give exactly this', () => {
  expect(Object.keys(forRules).sort()).toEqual(
    [
      'GivesUp',
      'TAGS',
      'asPlugin',
      'defineRule',
      'isQuoted',
      'namesOf',
      'quotationsOf',
      'readPacks',
      'sentencesOf',
      'syntaxesOf',
      'wordsOf',
    ].sort(),
  )
  expect(Object.keys(forTests).sort()).toEqual(['checkMarkedProse', 'testMarkedProse', 'testPacks'])
})

test('the reporters give exactly this', () => {
  expect(Object.keys(reporters).sort()).toEqual([
    'checkstyle',
    'github',
    'githubSummary',
    'gitlab',
    'json',
    'junit',
    'marked',
    'rdjson',
    'sarif',
    'severityOf',
    'stylish',
    'unix',
  ])
})

test('the server gives exactly this', () => {
  expect(Object.keys(server)).toEqual(['serve'])
})

test('what takes the place of the reader of data in the extension gives all that the reader gives', () => {
  expect(Object.keys(readerOfExtension).sort()).toEqual(Object.keys(reader).sort())
})
