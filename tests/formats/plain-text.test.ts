import type {Event, ParseContext} from 'micromark-util-types'
import {describe, expect, test, vi} from 'vitest'
import {frontmatter, gfm, parse, postprocess, preprocess} from '#bundled/markdown'
import {guardTexts} from '../../src/formats/heaped-text.ts'
import {guardParagraphs} from '../../src/formats/paragraph-tokens.ts'

const extensions = [gfm(), frontmatter(['yaml', 'toml'])]

/** The tokens of a text with their places, and how many tokenizers of paragraphs and of texts were made for them. */
function read(text: string, guard: (parser: ParseContext) => void = () => {}) {
  const parser = parse({extensions})
  const made = {paragraphs: vi.spyOn(parser, 'content'), texts: vi.spyOn(parser, 'text')}
  guard(parser)
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)))
  return {tokens: events.map(told), paragraphs: made.paragraphs.mock.calls.length, texts: made.texts.mock.calls.length}
}

const told = ([edge, {type, start, end}]: Event): string =>
  `${edge} ${type} ${start.line}:${start.column} ${start.offset}–${end.line}:${end.column} ${end.offset}`

function guarded(parser: ParseContext): void {
  guardParagraphs(parser)
  guardTexts(parser, () => {})
}

const TEXTS: Readonly<Record<string, string>> = {
  'a paragraph': 'The boat left the harbour.',
  'a paragraph of lines': 'The boat\nleft the\r\nharbour\rat noon.',
  'a quotation, one line without its sign': '> The boat\n>  left\nthe harbour',
  'an item of a list': '- The boat\n  left\n\n  the harbour\n- [ ] now',
  'a table': '| a | b c |\n|-|-|\n| d | é 😀 |\n',
  headings: '# The boat\n\nThe boat\n===\n\n## left ##',
  'spaces at the ends of lines': 'a \nb  \n c\n\td\ne\t',
  addresses: 'see www.a.b\nor http://c.d\n\nHTTPS://e.f or g@h.i',
  definitions: '[a]: b\n[c]: d "e\nf"\ng [a]\n\n[h] i\n\n> [j]: k\n> l\n\n[m]: n o',
  'tabs in lines': 'a\tb\n\tc\t\td\n> e\tf\n>\tg\th',
  'paragraphs in containers': '> a *b*\n> c\nd\n\n1. e\n   f\n\n   g\r\n   h\n===\n- i\nj',
  markup: 'a *b* c\n\n[d](e)\n\n`f` <b>g</b> &amp; \\* ~h~ i_j',
}

describe('plain text costs no tokenizer and has the tokens of one', () => {
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    expect(read(text, guarded).tokens).toEqual(read(text).tokens)
  })

  test('however many cells a table has', () => {
    const table = `a|b\n-|-\n${'c|d e\n'.repeat(500)}`
    expect(read(table).texts).toBe(1002)
    // One that all tokens of plain text are told to come from.
    expect(read(table, guarded).texts).toBe(1)
  })

  test('and paragraphs none either, however many there are', () => {
    const paragraphs = 'a *b*\n\n'.repeat(500)
    expect(read(paragraphs).paragraphs).toBe(500)
    expect(read(paragraphs, guarded).paragraphs).toBe(0)
  })
})
