import {expect, test} from 'vitest'
import {Frames} from '../../src/server/frames.ts'

const message = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

/** What is let through of pieces, and what is told. */
async function passed(pieces: readonly string[]): Promise<{through: string; told: string[]}> {
  const told: string[] = []
  const frames = new Frames((problem) => told.push(problem))
  let through = ''
  frames.on('data', (bytes: Buffer) => {
    through += bytes.toString('utf8')
  })
  for (const piece of pieces) await new Promise((resolve) => frames.write(Buffer.from(piece), resolve))
  return {through, told}
}

test('messages go through as they are, wherever they are cut', async () => {
  const all = message('{"a": "é"}') + message('{}') + message('{"b": [1, 2]}')
  for (let size = 1; size < all.length; size++) {
    const pieces = Array.from({length: Math.ceil(all.length / size)}, (_, index) => all.slice(index * size, (index + 1) * size))
    expect({size, ...(await passed(pieces))}).toEqual({size, through: all, told: []})
  }
})

test('headers are read as the protocol says, whichever way they are written', async () => {
  const {through, told} = await passed([
    'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}',
    'content-length:\t 2 \r\nX: y\r\n\r\n[]',
  ])
  expect(through).toBe('Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]')
  expect(told).toEqual([])
})

test('what has no length is told and passed over, and what comes after it is read', async () => {
  const headers = ['no header at all', 'Content-Length: two', 'X-Content-Length: 2', 'Content-Length: 1234567890123']
  for (const header of headers) {
    const {through, told} = await passed([`${header}\r\n\r\n${message('{}')}`])
    expect(through).toBe(message('{}'))
    expect(told).toEqual([`What came is no header of a message: ${JSON.stringify(header)}`])
  }
})

test('of a header that never ends, no more is kept or told than a little', async () => {
  const {through, told} = await passed([
    'x'.repeat(10_000),
    'y'.repeat(10_000),
    `\r\nContent-Length: 2\r\n\r\n{}`,
    `${'z'.repeat(500)}\r\n\r\n`,
  ])
  expect(through).toBe(message('{}'))
  expect(told).toEqual([`What came is no header of a message: ${JSON.stringify('z'.repeat(100))}`])
})

test('a header of nothing is told, and what comes after it is read', async () => {
  const {through, told} = await passed([`\r\n\r\n${message('{}')}`])
  expect(through).toBe(message('{}'))
  expect(told).toEqual(['What came is no header of a message: ""'])
})

test('of a long header that comes at once, its end is what counts', async () => {
  const {told} = await passed([`${'x'.repeat(3000)}${'y'.repeat(4096)}\r\n\r\n`])
  expect(told).toEqual([`What came is no header of a message: ${JSON.stringify('y'.repeat(100))}`])
})

test('a message that is too long is told and passed over', async () => {
  const {through, told} = await passed(['Content-Length: 600000000\r\n\r\n', '{"a": 1', `${'x'.repeat(1000)}`])
  expect(through).toBe('')
  expect(told).toEqual(['A message of 600000000 bytes is too long, and was passed over'])
})
