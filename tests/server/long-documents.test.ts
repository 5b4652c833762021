import {expect, test} from 'vitest'
import {Client} from './harness/client.ts'
import {expectedMarks, marked} from './harness/editor.ts'

/** Paragraphs that are all the same are not what these tests are about. */
const options = {initializationOptions: {defaults: {rules: {'duplicate-passage': 'off'}}}}

const PARAGRAPH = 'The council met on Tuesday and agreed to pay for the harbour, which had been closed since the storm of last winter.\n\n'

test('while a long document is checked, another is answered at once, and both are told all', async () => {
  const client = new Client()
  await client.start(options)
  const long = `He abandonned it.\n\n${PARAGRAPH.repeat(Math.ceil(1_000_000 / PARAGRAPH.length))}He abandonned it.\n`
  const short = 'He abandonned it.\n'
  client.open('untitled:short.md', short)
  await client.diagnostics('untitled:short.md')
  client.open('untitled:long.md', long)
  for (let version = 2; version < 22; version++) {
    client.change('untitled:short.md', version, [{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: 'x'}])
    await client.request('textDocument/hover', {textDocument: {uri: 'untitled:short.md'}, position: {line: 0, character: 0}})
  }
  expect(client.published.filter(({uri}) => uri === 'untitled:long.md').length).toBeLessThan(2)
  const {diagnostics: first} = await client.diagnostics('untitled:long.md')
  expect(marked(long, first)).toEqual(['typo 3 abandonned'])
  const {diagnostics} = await client.shows('untitled:long.md', (found) => found.length === 2)
  expect(marked(long, diagnostics)).toEqual(['typo 3 abandonned', `typo ${long.length - 15} abandonned`])
  const text = `${'x'.repeat(20)}${short}`
  expect(marked(text, (await client.diagnostics('untitled:short.md', 21)).diagnostics)).toEqual(await expectedMarks(text, 'a.md'))
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

test('an edit of a long document is shown before the whole is checked again, and breaks the check off', async () => {
  const client = new Client()
  await client.start(options)
  const uri = 'untitled:long.txt'
  const text = `${PARAGRAPH.repeat(Math.ceil(1_000_000 / PARAGRAPH.length))}He left it.\n`
  client.open(uri, text, 'plaintext')
  await client.diagnostics(uri)
  const line = text.split('\n').length - 2
  client.change(uri, 2, [{range: {start: {line, character: 3}, end: {line, character: 7}}, text: 'abandonned'}])
  const {diagnostics} = await client.shows(uri, (found) => found.length === 1)
  expect(diagnostics[0]?.range.start).toEqual({line, character: 3})
  client.change(uri, 3, [{range: {start: {line, character: 3}, end: {line, character: 13}}, text: 'left'}])
  await client.shows(uri, (found) => found.length === 0)
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})
