import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {rules} from '../../src/rules/index.ts'

/** For each rule a text, and the one message of that rule on it as it was read and approved, its note without where to read more. */
const approved: Readonly<Record<string, {text: string; message: {note: string}}>> = JSON.parse(
  readFileSync(new URL('messages.json', import.meta.url), 'utf8'),
)

test('every rule has an approved message', () => {
  expect(Object.keys(approved).sort()).toEqual(rules.map(({id}) => id).sort())
})

describe.each(Object.entries(approved))('%s', (ruleId, {text, message}) => {
  test('its message is as approved, field by field', async () => {
    const {messages} = await lint(text)
    const [found, ...rest] = messages
      .filter((candidate) => candidate.ruleId === ruleId)
      .map((candidate) => ({...candidate, message: undefined, name: undefined}))
    expect(rest).toEqual([])
    const {note, ...others} = message
    expect(JSON.parse(JSON.stringify(found))).toEqual({...others, note: `${note} To read more: copydesk explain ${ruleId}`})
  })
})
