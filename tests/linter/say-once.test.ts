import {expect, test} from 'vitest'
import {createLinter, lint} from '../../src/index.ts'

const told = async (text: string, rules = {}) => (await lint(text, {rules})).messages.map(({ruleId, actual}) => [ruleId, actual])

test('a correction that two rules would make at one place is told once', async () => {
  expect(await told('He go to the harbour.')).toHaveLength(1)
})

test('the other rule speaks where one is off, and the graver message stays', async () => {
  expect(await told('He go to the harbour.', {'subject-verb-agreement': 'off'})).toEqual([['typo', 'go']])
  expect(await told('He go to the harbour.', {typo: 'off'})).toEqual([['subject-verb-agreement', 'go']])
  expect(await told('He go to the harbour.', {typo: 'error'})).toEqual([['typo', 'go']])
})

test('what a rule of a pack finds is told beside it', async () => {
  const rule = {extends: 'substitution', message: 'No %s', level: 'error', swap: {go: 'goes'}, action: {name: 'replace'}}
  const linter = await createLinter({packs: [{name: 'own', files: {'Go.yml': rule}}]})
  expect(linter.lint('He go to the harbour.').messages.map(({ruleId, expected}) => [ruleId, expected?.[0]])).toEqual([
    ['own.Go', 'goes'],
    ['typo', 'goes'],
  ])
})
