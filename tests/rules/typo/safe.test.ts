import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {fix, lint} from '../../../src/linter/linter.ts'

const settings = {rules: {'quote-style': 'off'}} as const
const fixed = async (value: string, path = 'a.md') => String(await fix(new VFile({value, path}), settings))

test.each([
  ['They recieved the parcel on Tuesday.', 'They received the parcel on Tuesday.'],
  ['Teh parcel came on Tuesday.', 'The parcel came on Tuesday.'],
])('an attested slip with one correction is corrected unasked: %s', async (wrong, right) => {
  expect(await fixed(wrong)).toBe(right)
})

test.each([
  '“We recieved nothing,” he said.',
  'The album Recieved came out in May.',
  'The word “recieved” is often misspelt.',
  'They call it a frobnitzer at home.',
])('what may be meant waits for an editor: %s', async (text) => {
  expect(await fixed(text)).toBe(text)
})

test('no first correction doubles the word beside it', async () => {
  const file = await lint('He gave it to teh the man.', settings)
  expect(file.messages.find(({ruleId}) => ruleId === 'typo')?.expected?.[0]).not.toBe('the')
})

test('a word that a tag divides is left alone', async () => {
  const file = await lint(new VFile({value: '<p>The <b>quie</b>tt harbour lay still.</p>', path: 'a.html'}), settings)
  expect(file.messages.filter(({ruleId}) => ruleId === 'typo')).toEqual([])
})
