import {expect, test} from 'vitest'
import * as door from '../../src/index.ts'
import * as reporters from '../../src/reporters/index.ts'

test('the front door gives exactly this', () => {
  expect(Object.keys(door).sort()).toEqual([
    'SettingsError',
    'createLinter',
    'createSpeller',
    'fix',
    'lint',
    'presetCopydesk',
    'retextSentenceBoundaries',
    'retextTypo',
    'sentences',
  ])
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
  ])
})
