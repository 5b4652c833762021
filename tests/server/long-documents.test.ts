import {afterEach, expect, test} from 'vitest'
import {Client} from './harness/client.ts'
import {expectedMarks, marked} from './harness/editor.ts'

/** Paragraphs that are all the same are not what these tests are about. */
const options = {initializationOptions: {defaults: {rules: {'duplicate-passage': 'off'}}}}

const SENTENCES = 'The council met on Tuesday and agreed to pay for the harbour, which had been closed since the storm of last winter.'
const WRONG = 'He abandonned it.'

interface Written {
  readonly name: string
  readonly languageId: string
  readonly head?: string
  readonly paragraph: (text: string) => string
  readonly tail?: string
}

const formats: readonly Written[] = [
  {name: 'a.txt', languageId: 'plaintext', paragraph: (text) => `${text}\n\n`},
  {name: 'a.md', languageId: 'markdown', head: '# News\n\n', paragraph: (text) => `${text}\n\n`},
  {
    name: 'a.mdx',
    languageId: 'mdx',
    head: 'import {Note} from "./note"\n\n<Note\n  kind="long">\n\n',
    paragraph: (text) => `${text}\n\n`,
    tail: '</Note>\n',
  },
  {
    name: 'a.html',
    languageId: 'html',
    head: '<html><body><main>\n<pre>\nHe abandonned it.\n</pre>\n',
    paragraph: (text) => `<p>${text}</p>\n`,
    tail: '</main></body></html>\n',
  },
]

/** A text of a million characters with a mistake at its start, in its middle and at its end. */
function longText({head = '', paragraph, tail = ''}: Written): string {
  const half = paragraph(SENTENCES).repeat(Math.ceil(500_000 / paragraph(SENTENCES).length))
  const wrong = paragraph(WRONG)
  return [head, wrong, half, wrong, half, wrong, tail].join('')
}

/** Where the mistakes are that can be found. */
const mistakes = (text: string): string[] =>
  [...text.matchAll(/(?<!<pre>\n)He (abandonned)/g)].map((match) => `typo ${match.index + 3} abandonned`)

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1

let client: Client
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

/** What is shown of a document, one after another. */
const shownOf = (uri: string, text: string): string[][] =>
  client.published.filter((one) => one.uri === uri).map(({diagnostics}) => marked(text, diagnostics))

test.each(formats)('of $name, its start is shown before the rest, and later what is around an edit', async (format) => {
  client = new Client()
  await client.start(options)
  const uri = `untitled:${format.name}`
  const text = longText(format)
  const [first, middle, last] = mistakes(text)
  client.open(uri, text, format.languageId)
  await client.shows(uri, (found) => found.length === 3)
  expect(shownOf(uri, text)).toEqual([[first], [first, middle, last]])
  const at = text.lastIndexOf('abandonned')
  const start = {line: lineOf(text, at), character: at - text.lastIndexOf('\n', at) - 1}
  client.change(uri, 2, [{range: {start, end: {...start, character: start.character + 'abandonned'.length}}, text: 'abandonnned'}])
  await client.until(() => client.published[3])
  const after = `${text.slice(0, at)}abandonnned${text.slice(at + 'abandonned'.length)}`
  const all = [first, middle, `typo ${at} abandonnned`]
  expect(shownOf(uri, after).slice(2)).toEqual([all, all])
})

/** What an editor sends when its reader is at a line. */
const looks: readonly (readonly [what: string, look: (uri: string, line: number) => unknown])[] = [
  ['a hover', (uri, line) => client.request('textDocument/hover', {textDocument: {uri}, position: {line, character: 0}})],
  [
    'a request for actions',
    (uri, line) => {
      const range = {start: {line, character: 0}, end: {line, character: 0}}
      return client.request('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: []}})
    },
  ],
  ['what is visible', (uri, line) => client.notify('copydesk/didChangeVisibleRange', {uri, line})],
]

test.each(looks)('%s tells where the reader is, and that is shown first', async (_, look) => {
  client = new Client()
  await client.start(options)
  const uri = 'untitled:a.md'
  const text = longText(formats[1]!)
  client.open(uri, text)
  await client.diagnostics(uri)
  await look(uri, lineOf(text, text.lastIndexOf('abandonned')))
  await client.shows(uri, (found) => found.length === 3)
  const [start, middle, end] = mistakes(text)
  expect(shownOf(uri, text)).toEqual([[start], [start, end], [start, middle, end]])
})

test('front matter and comments count in a part as in the whole', async () => {
  client = new Client()
  await client.start(options)
  const body = longText(formats[1]!)
  client.open('untitled:off.md', `---\ncopydesk: false\n---\n\n${body}`)
  expect((await client.diagnostics('untitled:off.md')).diagnostics).toEqual([])
  const uri = 'untitled:silent.md'
  const text = `<!-- copydesk-disable typo -->\n\n${body}\n<!-- copydesk-enable typo -->\n\n${WRONG}\n`
  client.open(uri, text)
  expect((await client.diagnostics(uri)).diagnostics).toEqual([])
  client.notify('copydesk/didChangeVisibleRange', {uri, line: lineOf(text, text.length)})
  await client.until(() => client.published.filter((one) => one.uri === uri)[2])
  const last = `typo ${text.lastIndexOf('abandonned')} abandonned`
  expect(shownOf(uri, text)).toEqual([[], [last], [last]])
})

test('while a long document is checked, another is answered at once, and both are told all', async () => {
  client = new Client()
  await client.start(options)
  const long = longText(formats[1]!)
  const short = 'He abandonned it.\n'
  client.open('untitled:short.md', short)
  await client.diagnostics('untitled:short.md')
  client.open('untitled:long.md', long)
  for (let version = 2; version < 22; version++) {
    client.change('untitled:short.md', version, [{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: 'x'}])
    await client.request('textDocument/hover', {textDocument: {uri: 'untitled:short.md'}, position: {line: 0, character: 0}})
  }
  expect(client.published.filter(({uri}) => uri === 'untitled:long.md').length).toBeLessThan(2)
  await client.shows('untitled:long.md', (found) => found.length === 3)
  const text = `${'x'.repeat(20)}${short}`
  expect(marked(text, (await client.diagnostics('untitled:short.md', 21)).diagnostics)).toEqual(await expectedMarks(text, 'a.md'))
})
