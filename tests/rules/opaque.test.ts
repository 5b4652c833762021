import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'
import {wordRule} from '../linter/word-rule.ts'

const found = async (source: string, word: string) => {
  const linter = await createLinter({}, [wordRule('word-rule', word)])
  return linter.lint(new VFile({path: 'a.md', value: source})).messages.map(({actual}) => actual)
}

test.each([
  ['Run `lamp` now', 'lamp'],
  ['Run `the lamp` now', 'lamp'],
  ['Run `lamp` now', 'Run lamp'],
  ['Run `lamp` now', 'lamp now'],
  ['Run `lamp lit` now', 'Run lamp'],
])('%j: a finding that touches code at either end is dropped: %j', async (source, word) => {
  expect(await found(source, word)).toEqual([])
})

test('a finding may hold code with prose on both sides', async () => {
  expect(await found('Run `lamp` now', 'Run lamp now')).toEqual(['Run `lamp` now'])
  expect(await found('Run `lamp`, boat', 'boat')).toEqual(['boat'])
})

test('what is no prose ends no sentence and splits none', async () => {
  const linter = await createLinter({rules: {}}, undefined)
  const {messages} = linter.lint(new VFile({path: 'a.md', value: 'The keeper writes `a. B` on every door that he locks.'}))
  expect(messages).toEqual([])
})
