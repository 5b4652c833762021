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
    'a clause before an address, with which something new is said',
    'Our farmers have waited long enough for this road. Although the funds were voted in March. Mr Speaker, the contractor has not yet begun.',
    'Our farmers have waited long enough for this road, although the funds were voted in March. Mr Speaker, the contractor has not yet begun.',
  ],
  [
    'a clause before a name that is no address, with what follows',
    'Our farmers have waited long enough for this road. Although the funds were voted in March. Mr Roe, the contractor, has not yet begun.',
    'Our farmers have waited long enough for this road. Although the funds were voted in March, Mr Roe, the contractor, has not yet begun.',
  ],
  [
    'a relative clause, after a comma',
    'The prize went to Marta Lindqvist. Who has taught in the village since 1998.',
    'The prize went to Marta Lindqvist, who has taught in the village since 1998.',
  ],
  [
    'a relative clause whose pronoun stands after a preposition',
    'The strike spread to the docks. By which time the government had lost its nerve.',
    'The strike spread to the docks, by which time the government had lost its nerve.',
  ],
  [
    'an example, after a comma',
    'There are things that help the trade. For example, nets and engines for the smaller boats.',
    'There are things that help the trade, for example, nets and engines for the smaller boats.',
  ],
  [
    'a closer word, after a comma',
    'The old engines break down far too often. In particular when the nights are cold.',
    'The old engines break down far too often, in particular when the nights are cold.',
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
  [
    'a noun to the verb that the next sentence opens with, after a second comma',
    'The quay, built for coal a century ago. Still takes only small ships.',
    'The quay, built for coal a century ago, still takes only small ships.',
  ],
  [
    'a noun with a clause that needs no comma',
    'Nobody in the circle of divers that meets on Fridays. Believed the story for a moment.',
    'Nobody in the circle of divers that meets on Fridays believed the story for a moment.',
  ],
  [
    'an apposition',
    'The council has named a new head of planning. A former builder with no experience of office.',
    'The council has named a new head of planning, a former builder with no experience of office.',
  ],
  [
    'a verb that has lost its subject, with a link',
    'Her aunt kept the shop for forty years. Sold it to two apprentices last spring.',
    'Her aunt kept the shop for forty years and sold it to two apprentices last spring.',
  ],
  [
    'a fronted clause before a number, whose capital goes',
    'Unless somebody pays for the dike before winter. Twelve farms will have to be given up.',
    'Unless somebody pays for the dike before winter, twelve farms will have to be given up.',
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
  const text = 'They closed the harbour for a month. Because of rain! Nobody came.'
  expect(await messagesOf(text)).toEqual([])
  expect(await messagesOf(text, {stylistic: true})).toHaveLength(1)
})

test('what neighbours say for a predicate counts for a short one too', async () => {
  const text = 'A spokesman for the port, who asked not to be named. Confirmed the figures. The port has not published them since March.'
  expect((await messagesOf(text)).map(({actual}) => actual)).toContain('Confirmed the figures.')
})

test('a noun is told to join what it can be joined to', async () => {
  const [cut, swallowed] = await Promise.all([
    messagesOf('The quay, built for coal a century ago. Still takes only small ships.'),
    messagesOf('The nurse who looked after the first patients in the ward. She is writing a book about that winter.'),
  ])
  expect(cut[0]?.note).toContain('Join it to “Still takes only small …”, or give it a verb.')
  expect(swallowed[0]?.note).toContain('No verb says what it does or is. Give it a verb.')
})

test('strictness decides how much is reported', async () => {
  const counts = await Promise.all(
    ['strict', 'default', 'cautious'].map(async (strictness) => (await messagesOf(RELATIVE, {strictness})).length),
  )
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
})

test('what reads badly is not offered', async () => {
  const [that, which] = await Promise.all([
    messagesOf('The tours run in May. Which are popular with families from the north.'),
    messagesOf('A spokesman confirmed. That in the harbour two boats had sunk.'),
  ])
  expect(that[0]?.expected).toEqual(['These are popular with families from the north.'])
  expect(which[0]?.expected ?? []).toEqual([])
})

test('what style may account for is information, and no sure finding', async () => {
  const [message] = await messagesOf('It’s a big lake. Which is quite rare. We don’t mind.')
  expect(message?.fatal).toBeNull()
  expect(message?.data).toMatchObject({confidence: 0.5})
})
