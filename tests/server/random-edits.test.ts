import {expect, test} from 'vitest'
import {Client} from './harness/client.ts'
import {expectedMarks, marked} from './harness/editor.ts'
import type {Position} from './harness/talk.ts'

/** What is typed and pasted: prose, characters of two code units, marks of formats, all ends of lines. */
const PIECES = [
  'He recieved it. ',
  'The crew left. Which was late. ',
  '😀',
  '𝔘nd “',
  '”',
  '\n',
  '\r\n',
  '\n\n',
  '\r\n\r\n',
  '```\n',
  '<!-- copydesk-disable typo -->\n',
  '`code',
  '# ',
  '- item\n',
  '> ',
  '---\ntitle: The abandonned ferry\n---\n',
  '[a link](http://example.org)',
  '**',
  'a',
  ' ',
  '',
] as const

const EDITS = 500

/** How many edits go between two looks at what is found. */
const BETWEEN = 25

const START =
  '# 😀 News\r\n\r\nThe council sold the ferry. Who has promissed to keep the crew.\r\n\r\n- One 😀 item.\n- He abandonned it.\n'

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** An offset of a text at which an editor may stand: between two characters, and in no end of a line. */
function placeIn(text: string, number: number): number {
  const at = Math.floor(number * (text.length + 1))
  const splits = /[\udc00-\udfff]/.test(text[at] ?? '') || (text[at] === '\n' && text[at - 1] === '\r')
  return splits ? at + 1 : at
}

/** The position of an offset, counted as the protocol says, by another way than the server's. */
function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return {line: lines.length - 1, character: lines.at(-1)!.length}
}

test('after any edits, what is found is what a fresh check finds', async () => {
  const random = numbers(22)
  const client = new Client()
  await client.start({initializationOptions: {delay: 10}})
  const uri = 'untitled:a.md'
  let text = START
  client.open(uri, text)
  for (let version = 2; version < EDITS + 2; version++) {
    const start = random() < 0.1 ? text.length : placeIn(text, random())
    const end = placeIn(text, Math.min(1, (start + random() * random() * 40) / Math.max(1, text.length)))
    const [first, last] = start <= end ? [start, end] : [end, start]
    const piece = PIECES[Math.floor(random() * PIECES.length)]!
    client.change(uri, version, [{range: {start: positionOf(text, first), end: positionOf(text, last)}, text: piece}])
    text = text.slice(0, first) + piece + text.slice(last)
    if ((version - 1) % BETWEEN !== 0) continue
    const {diagnostics} = await client.diagnostics(uri, version)
    expect({version, found: marked(text, diagnostics)}).toEqual({version, found: await expectedMarks(text, 'a.md')})
  }
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})
