import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {mdxjs} from '#bundled/mdx'
import type {Block} from '../../src/formats/block.ts'
import {MarkdownScanner} from '../../src/formats/markdown-scanner.ts'
import {Definitions, MarkdownParser} from '../../src/formats/markdown-tokens.ts'
import {markdownWindows} from '../../src/formats/markdown-windows.ts'
import {MdxScanner} from '../../src/formats/mdx-scanner.ts'
import {ParseError} from '../../src/formats/parse-error.ts'

const outlineOf = (blocks: readonly Block[], {html}: MarkdownScanner): string[] => [
  ...blocks.map(({kind, text, opaque, map}) => JSON.stringify([kind, text, opaque, map.toSource({start: 0, end: text.length})])),
  ...html.comments.map(({start, end}) => `comment ${start}–${end}`),
]

function whole(text: string): string[] {
  const blocks: Block[] = []
  const scanner = new MarkdownScanner(text, 0, text, blocks)
  const parser = new MarkdownParser(true, new Definitions(), [])
  scanner.run(parser.finish(parser.blocks(text)))
  return outlineOf(blocks, scanner)
}

function mdxOf(text: string, shortest: number): string[] | string {
  const blocks: Block[] = []
  const scanner = new MdxScanner(text, 0, text, blocks)
  try {
    scanner.runAll(markdownWindows(text, {shortest, extensions: [mdxjs()]}))
    return outlineOf(blocks, scanner)
  } catch (error) {
    return error instanceof ParseError ? `${error.message} at ${error.offset}` : 'something else'
  }
}

function inWindows(text: string, shortest: number): string[] {
  const blocks: Block[] = []
  const scanner = new MarkdownScanner(text, 0, text, blocks)
  for (const {start, events} of markdownWindows(text, {shortest})) scanner.run(events, start)
  return outlineOf(blocks, scanner)
}

const pages = [
  'README.md',
  'CHANGELOG.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`),
]

const TRICKY = [
  '---\ntitle: The lamp\n---\n\nText.\n\n---\ntitle: no\n---\n\nMore.\n',
  'One.\n\n```\n# no heading\n\ncode\n\n- a\n```\n\nTwo.\n\n~~~\nopen\n\n# to the end\n\nmore\n',
  'One.\n\n<!--\n\n# no\n\nstill -->\n\nTwo.\n\n<script>\n\na\n\n</script>\n\n<div>\n# no\n</div>\n\n# Three\n',
  '- a\n\n  ```\n  b\n\n  # c\n  ```\n\n- d\n\n- ```\n  e\n  ```\n\nText.\n',
  '> a\n\n> b\n>\n> - c\n>\n> d\n\ne\n',
  '> a\n>\n> ```\n> b\n>\n> c\n> ```\n>\n> > d\n> >\n> > e\n>\n> 1. f\n>\n>    g\n>\n> <!-- h\n>\n> i -->\n>\n> j\n',
  '1. a\n\n2. b\n\n   c\n\n10) d\n\ne\n',
  'See [one], [two][one] and [^n].\n\nText.\n\nText again.\n\n[one]: a "The title"\n\n[^n]: The note.\n\n    More of it.\n\nText.\n',
  '| a | b |\n| - | - |\n| c | d |\n\nText\n===\n\nText\n- a\n- b\n\n***\n\n* a\n* b\n',
  '<p lang="fr">\n\nBonjour.\n\n</p>\n\nHello.\n\n    code\n\n    # code\n\nText.\n',
]

describe('a Markdown text that is read in windows has the blocks that it has as a whole', () => {
  test.each(pages)('%s', (page) => {
    const lf = readFileSync(page, 'utf8')
    for (const text of [lf, lf.replace(/\r?\n/g, '\r\n')]) {
      const expected = whole(text)
      for (const shortest of [100, 1000]) expect(inWindows(text, shortest)).toEqual(expected)
    }
  })

  test.each(TRICKY)('%j', (text) => {
    for (const shortest of [1, 5, 20]) expect(inWindows(text, shortest)).toEqual(whole(text))
  })

  test('all of these together', () => {
    const text = TRICKY.slice(1).join('\n\n')
    for (const shortest of [1, 5, 20, 50]) expect(inWindows(text, shortest)).toEqual(whole(text))
  })
})

test('a text of more than two windows is read in several, which begin where blocks do', () => {
  const text = '# One\n\nTwo three.\n\n'.repeat(40)
  const startsOf = (shortest: number) => Array.from(markdownWindows(text, {shortest}), ({start}) => start)
  expect(startsOf(text.length / 2)).toEqual([0])
  expect(startsOf(text.length / 2 - 1)).toEqual([0, text.length / 2])
  expect(startsOf(18)).toEqual(Array.from({length: 40}, (_, index) => 19 * index))
  expect(startsOf(19).slice(0, 4)).toEqual([0, 26, 57, 83])
})

const MDX = [
  'import A from "a"\n\n# One\n\nTwo {"a\\n}"} three.\n\n<A>\n\nFour.\n\n</A>\n',
  'One.\n\nexport const a = `\n\n# b\n\n`\n\nTwo.\n',
  'One.\n\nexport const a = [\n  1,\n\n  2,\n]\n\nTwo.\n\n{/* a\n\nb */}\n\nThree.\n',
  'One.\n\n{[\n\n1,\n\n2].map((a) => a)}\n\nTwo.\n\n<A\n\n  b="c"\n\n>\n  d\n</A>\n\nThree.\n',
  '<A b={`\n\n# c\n\n`}>\n\nd\n\n</A>\n\n- e\n- f {`g`}\n\n> h\n>\n> i\n\nj\n',
]

const BROKEN_MDX = [
  'One.\n\nTwo {a b c} three.\n\nFour.\n',
  'One.\n\n<a b\n\n\nTwo.\n',
  'One.\n\nimport a\n\nTwo.\n',
  'One {a\n\nTwo.\n\nThree.\n',
]

describe('MDX that is read in windows', () => {
  test.each(MDX)('%j has the blocks that it has as a whole', (text) => {
    expect(mdxOf(text, text.length)).toBeInstanceOf(Array)
    for (const shortest of [1, 5, 20]) expect(mdxOf(text, shortest)).toEqual(mdxOf(text, text.length))
  })

  test.each(BROKEN_MDX)('%j fails where it fails as a whole', (text) => {
    expect(mdxOf(text, text.length)).toMatch(/ at \d+$/)
    for (const shortest of [1, 5, 20]) expect(mdxOf(text, shortest)).toEqual(mdxOf(text, text.length))
  })
})
