import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {Client} from './harness/client.ts'

/** Documents that have nothing in common. */
const documents = Array.from({length: 64}, (_, document) => ({
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

test('when documents are closed, their memory is given back, though others are open', async () => {
  const client = new Client()
  await client.start({initializationOptions: {delay: 0}})
  const open = async (some: typeof documents) => {
    for (const {uri, text} of some) client.open(uri, text)
    for (const {uri} of some) await client.diagnostics(uri)
  }
  const opened = documents.slice(0, 50)
  await open(opened.slice(0, 1))
  const one = megabytes(client)
  await open(opened.slice(1))
  const all = megabytes(client)
  for (const {uri} of opened.slice(1)) client.notify('textDocument/didClose', {textDocument: {uri}})
  const isGivenBack = () => megabytes(client) - one < (all - one) * 0.6
  for (let tries = 0; tries < 60 && !isGivenBack(); tries++) await rest(250)
  expect({one, all, left: megabytes(client), isGivenBack: isGivenBack()}).toMatchObject({isGivenBack: true})
  expect(await client.stop()).toBe(0)
})

/** So much text is remembered at once, however many documents are open. Unit: UTF-16 code units. */
const REMEMBERED = 1_500_000

test('documents beyond what is remembered at once take little memory', async () => {
  const client = new Client()
  await client.start({initializationOptions: {delay: 0}})
  const half = documents.length / 2
  const isEnough = documents.slice(0, half).reduce((sum, {text}) => sum + text.length, 0)
  expect(Math.abs(isEnough - REMEMBERED)).toBeLessThan(documents[0]!.text.length)
  const after: number[] = []
  for (const [index, {uri, text}] of documents.entries()) {
    client.open(uri, text)
    await client.diagnostics(uri)
    if ([0, half - 1, documents.length - 1].includes(index)) after.push(megabytes(client))
  }
  const [one, remembered, all] = after as [number, number, number]
  const isCapped = () => megabytes(client) - remembered < (remembered - one) * 0.6
  for (let tries = 0; tries < 60 && !isCapped(); tries++) await rest(250)
  expect({one, remembered, all, left: megabytes(client), isCapped: isCapped()}).toMatchObject({isCapped: true})
  expect(await client.stop()).toBe(0)
}, 120_000)
