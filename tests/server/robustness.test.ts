import {afterEach, describe, expect, test} from 'vitest'
import {Client} from './harness/client.ts'
import {usual} from './harness/talk.ts'

const TEXT = 'The council sold the ferry. He abandonned it.\n'
const URI = 'untitled:a.md'

let client: Client
afterEach(() => client.process.kill('SIGKILL'))

/** Whether the server still finds what it should. */
async function isAlive(): Promise<boolean> {
  client.open('untitled:alive.md', TEXT)
  const {diagnostics} = await client.diagnostics('untitled:alive.md')
  return diagnostics.map(({code}) => code).includes('typo')
}

const raw = (bytes: string): void => void client.process.stdin.write(bytes)

test('what is no JSON, no message and no header is told, and the server goes on', async () => {
  client = new Client()
  await client.start()
  raw('Content-Length: 5\r\n\r\n{"a":')
  raw('Content-Length: 4\r\n\r\nnull')
  raw('Content-Length: 2\r\n\r\n[]')
  raw('Content-Length: x\r\n\r\n')
  raw('Content-Type: text\r\n\r\n')
  raw('no header at all\r\n\r\n')
  expect(await isAlive()).toBe(true)
  expect(client.faults.filter((fault) => !fault.startsWith('nobody has asked'))).toEqual([])
})

test('what it does not know is answered as the protocol says', async () => {
  client = new Client()
  await client.start()
  expect((await client.request('textDocument/unheardOf', {})).error?.code).toBe(-32601)
  client.notify('$/unheardOf', {})
  client.notify('unheard/of', {})
  for (const method of ['textDocument/hover', 'textDocument/codeAction', 'workspace/executeCommand'])
    expect(await client.request(method, {})).toHaveProperty('result')
  client.notify('textDocument/didChange', {textDocument: {uri: 'untitled:nowhere', version: 1}, contentChanges: [{text: ''}]})
  client.notify('textDocument/didOpen', {})
  client.notify('textDocument/didClose', {textDocument: {uri: 'untitled:nowhere'}})
  expect(await isAlive()).toBe(true)
  expect(client.faults).toEqual([])
  expect(client.logged.some((message) => message.startsWith('didOpen: '))).toBe(true)
})

test('a client that answers nothing but “method not found” is served', async () => {
  client = new Client()
  const workspace = {...usual.workspace, configuration: true, didChangeWatchedFiles: {dynamicRegistration: true}}
  await client.start({capabilities: {...usual, workspace: {...workspace, didChangeConfiguration: {dynamicRegistration: true}}}})
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  const arguments_ = [{uri: URI, ruleId: 'typo', start: 31, end: 41}]
  await client.request('workspace/executeCommand', {command: 'copydesk.ignoreHere', arguments: arguments_})
  await client.request('workspace/executeCommand', {command: 'copydesk.openRulePage', arguments: arguments_})
  expect(await isAlive()).toBe(true)
  expect(new Set(client.faults.map((fault) => fault.replace(/^unknown request: /, '')))).toEqual(
    new Set(['client/registerCapability', 'workspace/configuration', 'workspace/applyEdit', 'window/showDocument']),
  )
})

test('a client that can do nothing is served', async () => {
  client = new Client()
  await client.start({capabilities: {}})
  expect(await isAlive()).toBe(true)
  const range = {start: {line: 0, character: 0}, end: {line: 0, character: 99}}
  const {result} = await client.request('textDocument/codeAction', {
    textDocument: {uri: 'untitled:alive.md'},
    range,
    context: {diagnostics: []},
  })
  expect((result as {command: unknown}[]).every(({command}) => typeof command === 'string')).toBe(true)
  expect(result).toContainEqual(expect.objectContaining({command: 'copydesk.ignoreHere'}))
  client.notify('workspace/didChangeConfiguration', {settings: null})
  client.notify('workspace/didChangeConfiguration', {})
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

test('a client that pulls, and takes nothing else, is answered with what is found', async () => {
  client = new Client()
  const capabilities = {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}
  const {capabilities: offered} = await client.start({capabilities})
  expect(offered.diagnosticProvider).toBeDefined()
  client.open(URI, TEXT)
  const {result} = await client.request('textDocument/diagnostic', {textDocument: {uri: URI}})
  expect((result as {items: {code: string}[]}).items.map(({code}) => code)).toEqual(['typo'])
  client.answers.set('workspace/diagnostic/refresh', () => null)
  await client.request('workspace/executeCommand', {command: 'copydesk.checkNow'})
  expect(client.published).toEqual([])
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

test('a message of ten megabytes is taken', async () => {
  client = new Client()
  await client.start()
  client.open('untitled:huge.ts', `${'x'.repeat(99)}\n`.repeat(100_000), 'typescript')
  expect((await client.diagnostics('untitled:huge.ts')).diagnostics).toEqual([])
  expect(await isAlive()).toBe(true)
})

describe('it ends', () => {
  test('with 1 where the client says exit without shutdown', async () => {
    client = new Client()
    await client.start()
    client.notify('exit')
    expect(await client.exited).toBe(1)
  })

  test('where the client closes what it writes to', async () => {
    client = new Client()
    await client.start()
    client.open(URI, TEXT)
    client.process.stdin.end()
    expect(await client.exited).toBe(1)
  })

  test('where nobody reads what it writes', async () => {
    client = new Client()
    await client.start()
    client.process.stdout.destroy()
    client.open(URI, TEXT)
    expect(await client.exited).toBe(1)
  })
})
