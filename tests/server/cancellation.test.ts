import {afterEach, expect, test} from 'vitest'
import {Client} from './harness/client.ts'

/** Paragraphs that have nothing in common, so that each has to be looked at. */
const PARAGRAPHS = Array.from(
  {length: 6000},
  (_, index) =>
    `The ${index}th council met on Tuesday, agreed to pay ${index * 7} for the harbour, and left. Nobody spoke of the storm of winter ${index}.`,
)
const LONG = `He abandonned it.\n\n${PARAGRAPHS.join('\n\n').slice(0, 700_000)}`
const OTHER = `He abandonned it.\n\n${PARAGRAPHS.slice(0, 900).join('\n\n')}`

const SAME_THREAD = 100_000
const pulling = {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}

let client: Client
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

const open = (uri: string, text: string) => client.open(uri, text)
const close = (uri: string) => client.notify('textDocument/didClose', {textDocument: {uri}})
const pull = (uri: string) => client.request('textDocument/diagnostic', {textDocument: {uri}})
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await action()
  return performance.now() - start
}

/** Where a check of the first document has to end early for the second to be told in time. */
const ways: readonly (readonly [what: string, end: (uri: string) => unknown])[] = [
  ['that is closed', close],
  ['that is changed', (uri) => client.change(uri, 2, [{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: 'x'}])],
]

test.each(ways)('a check of a document %s ends, and the thread goes on with the next', async (_, end) => {
  client = new Client()
  await client.start({initializationOptions: {delay: 10_000}})
  expect(OTHER.length).toBeGreaterThan(SAME_THREAD)
  const whole = await timed(async () => {
    open('untitled:first.md', LONG)
    await client.diagnostics('untitled:first.md')
  })
  open('untitled:second.md', LONG)
  await rest(whole / 8)
  end('untitled:second.md')
  const other = await timed(async () => {
    open('untitled:other.md', OTHER)
    await client.shows('untitled:other.md', (found) => found.length > 0)
  })
  expect(other).toBeLessThan(whole / 2)
  expect(client.published.filter(({uri, diagnostics}) => uri === 'untitled:second.md' && diagnostics.length > 0)).toEqual([])
})

test('a check that was asked for ends when the request is cancelled, unless another waits for it', async () => {
  client = new Client()
  await client.start({capabilities: pulling, initializationOptions: {run: 'onCommand'}})
  const whole = await timed(async () => {
    open('untitled:first.md', LONG)
    await pull('untitled:first.md')
  })
  open('untitled:second.md', LONG)
  const asked = pull('untitled:second.md')
  const {last} = client
  await rest(whole / 8)
  client.notify('$/cancelRequest', {id: last})
  open('untitled:other.md', OTHER)
  const other = await timed(() => pull('untitled:other.md'))
  expect(other).toBeLessThan(whole / 2)
  expect((await asked).error?.code).toBe(-32800)
  const both = [pull('untitled:second.md'), pull('untitled:second.md')]
  await rest(whole / 8)
  client.notify('$/cancelRequest', {id: client.last})
  const [kept, given] = await Promise.all(both)
  expect(given?.error?.code).toBe(-32800)
  expect(kept?.result).toMatchObject({items: [{code: 'typo'}]})
})

test('corrections that are asked for are not made when the request is cancelled', async () => {
  client = new Client()
  await client.start({initializationOptions: {run: 'onCommand'}})
  open('untitled:a.md', LONG)
  open('untitled:other.md', OTHER)
  const request = (uri: string) =>
    client.request('textDocument/codeAction', {
      textDocument: {uri},
      range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
      context: {diagnostics: [], only: ['source.fixAll']},
    })
  const whole = await timed(() => request('untitled:a.md'))
  client.notify('textDocument/didClose', {textDocument: {uri: 'untitled:a.md'}})
  open('untitled:a.md', LONG)
  const asked = request('untitled:a.md')
  const {last} = client
  await rest(whole / 8)
  client.notify('$/cancelRequest', {id: last})
  expect(await timed(() => asked)).toBeLessThan(whole / 3)
  expect(await timed(() => request('untitled:other.md'))).toBeLessThan(whole / 2)
})
