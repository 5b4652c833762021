import {expect, test} from 'vitest'
import {createLinter, type Settings} from '../../../src/index.ts'
import {rules} from '../../../src/rules/index.ts'
import type {Message} from '../../../src/rules/message.ts'

const settings = (options: Record<string, unknown>): Settings => ({
  rules: Object.fromEntries(rules.map(({id}) => [id, id === 'sentence-fragment' ? (['warn', options] as const) : ('off' as const)])),
})

async function messagesOf(text: string, options: Record<string, unknown> = {}): Promise<Message[]> {
  const linter = await createLinter(settings(options))
  return linter.lint(text).messages as Message[]
}

/** The text with the first suggestion of its only message taken. */
async function joined(text: string): Promise<string> {
  const [message] = await messagesOf(text)
  const edits = message?.data.suggestions?.[0]?.edits ?? []
  return edits.toReversed().reduce((result, {start, end, text: put}) => result.slice(0, start) + put + result.slice(end), text)
}

test.each([
  [
    'a relative clause, behind a comma',
    'The prize went to Marta Lindqvist. Who has taught in the village since 1998.',
    'The prize went to Marta Lindqvist, who has taught in the village since 1998.',
  ],
  [
    'a clause with “that”, without one',
    'The minister told reporters on Friday. That the bridge would open before the end of the year.',
    'The minister told reporters on Friday that the bridge would open before the end of the year.',
  ],
  [
    'a predicate, into a quotation’s end',
    'She praised the “spirit of the town”. And promised that the hall would reopen in spring.',
    'She praised the “spirit of the town” and promised that the hall would reopen in spring.',
  ],
  [
    'a fronted clause, the next sentence’s capital down',
    'While the council debated the budget until midnight. The crowd filled the square outside.',
    'While the council debated the budget until midnight, the crowd filled the square outside.',
  ],
  [
    'a fronted clause before a name, whose capital stays',
    'While the council debated the budget until midnight. Norway announced a tax of its own.',
    'While the council debated the budget until midnight, Norway announced a tax of its own.',
  ],
  [
    'a fronted clause before “I”',
    'When the last ferry of the season left the pier. I was still in the queue for tickets.',
    'When the last ferry of the season left the pier, I was still in the queue for tickets.',
  ],
])('%s', async (_, text, result) => {
  expect(await joined(text)).toBe(result)
})

test('edits of a suggestion neither overlap nor leave the neighbours', async () => {
  const text = 'It rained.\r\n\r\n😀 The storm reached the coast on Monday. Which had been evacuated the day before. Nobody was hurt.'
  const [message] = await messagesOf(text)
  expect(message?.actual).toBe('Which had been evacuated the day before.')
  const [stop, letter] = message?.data.suggestions?.[0]?.edits ?? []
  expect(text.slice(stop?.start, stop?.end)).toBe('.')
  expect(text.slice(letter?.start, letter?.end)).toBe('W')
  expect(message?.data.fix).toBe('suggestion')
})

const RELATIVE = 'The prize went to Marta Lindqvist. Who has taught in the village since 1998.'

test('kinds that are not asked for are not reported', async () => {
  expect(await messagesOf(RELATIVE, {kinds: ['subordinate']})).toEqual([])
  expect(await messagesOf(RELATIVE, {kinds: ['relative']})).toHaveLength(1)
})

test('quoted fragments are reported on demand only', async () => {
  const text = '“The prize went to Marta Lindqvist. Who has taught in the village since 1998. We are glad,” said the mayor.'
  expect(await messagesOf(text)).toEqual([])
  expect(await messagesOf(text, {quotations: true})).toHaveLength(1)
})

test('a mark without its partner quotes nothing', async () => {
  expect(await messagesOf('“While the council debated the budget until midnight. The crowd filled the square outside.')).toHaveLength(1)
})

test('short fragments are reported on demand only', async () => {
  const text = 'They closed the harbour for a month. Despite the protests. Nobody came.'
  expect(await messagesOf(text)).toEqual([])
  expect(await messagesOf(text, {stylistic: true})).toHaveLength(1)
})

test('strictness decides how much is reported', async () => {
  const counts = await Promise.all(
    ['strict', 'default', 'cautious'].map(async (strictness) => (await messagesOf(RELATIVE, {strictness})).length),
  )
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
})
