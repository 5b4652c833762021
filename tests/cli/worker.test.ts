import {expect, test} from 'vitest'
import {answerAll} from '../../src/cli/check/check-worker.ts'

test('a worker answers each text in order, and with a failure where one cannot be checked', async () => {
  const settings = {rules: {'repeated-word': 'warn'}} as const
  const answers = await answerAll([
    {path: 'a.txt', text: 'They left the the ferry.', settings},
    {path: 'b.txt', text: 'One.', settings: {language: 'fr'} as never},
    {path: 'c.md', text: 'One.', settings},
  ])
  expect(answers).toEqual([
    {messages: [expect.objectContaining({ruleId: 'repeated-word', actual: 'the the'})]},
    {failure: expect.stringMatching(/^Unknown language "fr"/)},
    {messages: []},
  ])
})
