import {execFileSync} from 'node:child_process'
import {afterEach, expect, test, vi} from 'vitest'
import {GivingBack} from '../../src/server/give-back.ts'
import {Client} from './harness/client.ts'

/** Documents that have nothing in common. */
const documents = Array.from({length: 50}, (_, document) => ({
  uri: `untitled:${document}.md`,
  text: Array.from(
    {length: 450},
    (__, index) =>
      `The ${document * 1000 + index}th council met on Tuesday, agreed to pay ${index * 7} for the harbour of the town, and left before noon.`,
  ).join('\n\n'),
}))

/** What a process holds in memory now. Unit: MB. */
const megabytes = ({process: {pid}}: Client): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], {encoding: 'utf8'})) / 1000

const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

afterEach(() => void vi.useRealTimers())

test('when documents are closed, their memory is given back, though others are open', async () => {
  const client = new Client()
  await client.start({initializationOptions: {delay: 0}})
  const open = async (some: typeof documents) => {
    for (const {uri, text} of some) client.open(uri, text)
    for (const {uri} of some) await client.diagnostics(uri)
  }
  await open(documents.slice(0, 1))
  const one = megabytes(client)
  await open(documents.slice(1))
  const all = megabytes(client)
  for (const {uri} of documents.slice(1)) client.notify('textDocument/didClose', {textDocument: {uri}})
  const isGivenBack = () => megabytes(client) - one < (all - one) * 0.6
  for (let tries = 0; tries < 60 && !isGivenBack(); tries++) await rest(250)
  expect({one, all, left: megabytes(client), isGivenBack: isGivenBack()}).toMatchObject({isGivenBack: true})
  expect(await client.stop()).toBe(0)
})

test('garbage is collected when enough was forgotten, and nothing else is to be done', () => {
  vi.useFakeTimers()
  let collected = 0
  const givingBack = new GivingBack(() => collected++)
  givingBack.end(60_000)
  vi.advanceTimersByTime(5000)
  expect(collected).toBe(0)
  givingBack.end(60_000)
  vi.advanceTimersByTime(900)
  givingBack.begin()
  vi.advanceTimersByTime(5000)
  expect(collected).toBe(0)
  givingBack.end(0)
  vi.advanceTimersByTime(1100)
  expect(collected).toBeGreaterThan(0)
  const before = collected
  givingBack.end(60_000)
  vi.advanceTimersByTime(5000)
  expect(collected).toBe(before)
})
