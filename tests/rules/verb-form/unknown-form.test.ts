import {expect, test} from 'vitest'
import {lint} from '../../../src/index.ts'

test('a form that is no word is not offered', async () => {
  const {messages} = await lint('If you have never setup your tent before, read this page first.')
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatchObject({ruleId: 'verb-form', actual: 'setup', expected: []})
})
