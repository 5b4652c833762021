import {expect, test} from 'vitest'
import {type Format, loadReaders} from '../../src/formats/format.ts'
import type {Reader, Reading} from '../../src/formats/reading.ts'
import {Interruption} from '../../src/text/interruption.ts'
import type {Span} from '../../src/text/span.ts'

const FRONT = '---\ntitle: The lamp\n---\n\n'

/** Blocks of all kinds, among them such as end only where their own marks say so. */
const PIECES = [
  'The council met on Tuesday and agreed to pay for the harbour [as agreed][deal], which had been closed.[^note]\n\n',
  '## A heading\n\n',
  '- One item\n- another *item*\n\n  and more of it\n\n',
  '> A quotation\n>\n> in two parts.\n\n',
  '| a | b |\n| - | - |\n| c | d |\n\n',
]

const FENCE = `\`\`\`\n${'Code, and no heading.\n\n# No heading\n\n'.repeat(600)}\`\`\`\n\n`
const DEFINITIONS = '[deal]: https://example.org/deal "The deal"\n\n[^note]: A note on it.\n'

const body = (times: number): string => Array.from({length: times}, (_, index) => PIECES[index % PIECES.length]).join('')

const written: Readonly<Record<Format, string>> = {
  text: body(2000),
  markdown: `${FRONT}${body(500)}${FENCE}${body(1500)}${DEFINITIONS}`,
  mdx: `${FRONT}import a from "a"\n\n<Note>\n\n${body(500)}${FENCE}${body(1500)}</Note>\n\n${DEFINITIONS}`,
  html: `<pre>\n${body(40)}</pre>\n<main>${body(1500)
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('\n')}</main>`,
}

const readers = new Map<Format, Reader>(await loadReaders(['text', 'markdown', 'mdx', 'html']))
const options = {frontMatter: ['title']}

/** The blocks that start in a stretch. */
const blocksIn = ({blocks}: Reading, {start, end}: Span): string[] =>
  Array.from(blocks, ({kind, text, opaque, map}) => ({kind, text, opaque, ...map.toSource({start: 0, end: text.length})}))
    .filter((block) => block.start >= start && block.start < end)
    .map((block) => JSON.stringify(block))

test.each(Object.entries(written))('of %s, what starts in a stretch is the same where no more is read', (format, text) => {
  const read = readers.get(format as Format)!
  const whole = read(text, options)
  for (let start = 0; start < text.length; start += 17_777) {
    const within = {start, end: Math.min(text.length, start + 20_000)}
    expect({start, blocks: blocksIn(read(text, {...options, within}), within)}).toEqual({start, blocks: blocksIn(whole, within)})
  }
})

const rows = (text: string): string => `${`'${text}',\n`.repeat(40)}\n`.repeat(30)

/** Code of MDX that goes on for longer than a stretch is looked at before. */
const codes: readonly (readonly [what: string, code: string])[] = [
  ['an expression', `{[\n\n${rows('He recieved it.')}].map((text) => <li>{text}</li>)}\n\n`],
  ['exports', `export const rows = [\n\n${rows('He recieved it.')}]\n\n`],
  ['a template', `export const page = \`\n\n${`${'He recieved it.\n'.repeat(40)}\n`.repeat(35)}\`\n\n`],
  // Taken for prose, its text is no MDX.
  ['an expression whose end seems to come early', `{[/}/,\n\n${rows('It is <2 of 3.')}].length}\n\n`],
  ['code after an expression whose end seems not to come', `{/{/.test("a")}\n\n${body(100)}{[\n\n${rows('He recieved it.')}].length}\n\n`],
]

test.each(codes)('of MDX, what starts in a stretch that begins in %s is the same where no more is read', (_, code) => {
  const text = `${body(150)}${code}${body(100)}`
  const read = readers.get('mdx')!
  const whole = read(text, options)
  expect(whole.problem).toBeUndefined()
  for (let start = 0; start < text.length; start += 6777) {
    const within = {start, end: Math.min(text.length, start + 12_000)}
    const part = read(text, {...options, within})
    expect({start, problem: part.problem, blocks: blocksIn(part, within)}).toEqual({
      start,
      problem: undefined,
      blocks: blocksIn(whole, within),
    })
  }
})

test.each(['markdown', 'mdx'] as const)('of %s, no more is read than has to be', (format) => {
  const within = {start: 100_000, end: 120_000}
  expect(readers.get(format)!(written[format], {...options, within}).blocks.length).toBeLessThan(
    readers.get(format)!(written[format], options).blocks.length / 2,
  )
})

test('of what is not read, what its author says to the linter counts', () => {
  const off = '<!-- copydesk-disable typo -->\n\n'
  const other = '<!-- a comment -->\n\n'
  const text = `${body(300)}${off}${other}${body(2000)}{/* copydesk-enable typo */}\n`
  const within = {start: text.length - 20_000, end: text.length - 10_000}
  const {comments} = readers.get('markdown')!(text, {...options, within})
  expect(comments.map(({start, end, body: {start: from, end: to}}) => [text.slice(start, end), text.slice(from, to).trim()])).toEqual([
    [off.trim(), 'copydesk-disable typo'],
    ['{/* copydesk-enable typo */}', 'copydesk-enable typo'],
  ])
  expect(readers.get('markdown')!(`---\ncopydesk: false\n---\n\n${text}`, {...options, within}).isSwitchedOff).toBe(true)
})

test.each(['markdown', 'mdx', 'html'] as const)('the reading of %s ends where that is wanted', (format) => {
  let asked = 0
  const pause = () => {
    if (++asked === 5) throw new Interruption()
  }
  expect(() => readers.get(format)!(written[format], {...options, pause})).toThrow(Interruption)
  expect(asked).toBe(5)
})
