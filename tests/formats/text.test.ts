import {expect, test} from 'vitest'
import {readText} from '../../src/formats/text.ts'

const read = (source: string) => readText(source, {frontMatter: []})

const comments = (source: string): string[] =>
  read(source).comments.map(({start, end, body}) => `${source.slice(start, end)} | ${source.slice(body.start, body.end)}`)

test.each([
  ['copydesk-disable typo', 'copydesk-disable typo | copydesk-disable typo'],
  ['  copydesk-disable \t', 'copydesk-disable | copydesk-disable'],
  ['copydesk-disable: typo', 'copydesk-disable: typo | copydesk-disable: typo'],
  ['<!-- copydesk-disable -->', '<!-- copydesk-disable --> | copydesk-disable '],
  ['<!--copydesk-disable typo--> ', '<!--copydesk-disable typo--> | copydesk-disable typo'],
  ['<!-- copydesk-disable', undefined],
  ['copydesk-disable -->', undefined],
  ['copydesk-disable,', undefined],
  ['Say copydesk-disable', undefined],
  ['Nothing', undefined],
])('the line %j is the command %j', (line, expected) => {
  for (const lineEnd of ['\n', '\r\n', '\r'])
    expect(comments(`One two.${lineEnd}${line}${lineEnd}Three four.`)).toEqual(expected === undefined ? [] : [expected])
  expect(comments(line)).toEqual(expected === undefined ? [] : [expected])
})

test('the lines around a command stay neighbours, and nothing of it is text', () => {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const source = [
      'copydesk-enable',
      'One two three,',
      'copydesk-disable',
      '<!-- copydesk-enable -->',
      'and four.',
      'copydesk-enable',
    ].join(lineEnd)
    expect(Array.from(read(source).blocks, ({text}) => text)).toEqual(['One two three,\nand four.'])
  }
})

test.each(['\n', '\r\n', '\r'])('with lines that end in %j, text is the same, and every word and line end has its place', (lineEnd) => {
  const paragraphs = ['One two.', 'Three four,\nfive six.', 'Seven.']
  const source = paragraphs.join('\n\n').replaceAll('\n', lineEnd)
  const {blocks} = read(source)
  expect(Array.from(blocks, ({text}) => text)).toEqual(paragraphs)
  for (const {text, map} of blocks) {
    for (const {0: part, index} of text.matchAll(/\w+|\n/g)) {
      const {start, end} = map.toSource({start: index, end: index + part.length})
      expect(source.slice(start, end)).toBe(part === '\n' ? lineEnd : part)
    }
  }
})

test.each(['\n', '\r\n', '\r'])('what is written into a text whose lines end in %j has lines that end so', (lineEnd) => {
  const source = `One two.${lineEnd}${lineEnd}Three four.`
  const block = read(source).blocks.at(1)!
  expect(block.map.rewrite({start: 5, end: 6, text: '\n\n'})).toEqual({
    start: source.indexOf(' four'),
    end: source.indexOf('four'),
    text: `${lineEnd}${lineEnd}`,
  })
})

test('a long text is read as a short one, whatever its lines end with and whatever commands are in it', () => {
  for (const source of ['One two.\n\nThree four.', 'One two.\r\n\r\nThree four.', 'One two.\n\ncopydesk-disable\n\nThree four.']) {
    const [short, long] = [false, true].map((isLong) =>
      Array.from(readText(source, {frontMatter: [], isLong}).blocks, ({kind, text, map}) => ({
        kind,
        text,
        place: map.toSource({start: 0, end: text.length}),
      })),
    )
    expect(long).toEqual(short)
    expect(short).toHaveLength(2)
  }
})

test.each(['\n', '\r\n', '\r'])('what stands beside a block, up to 256 characters away, has its place too (lines end in %j)', (lineEnd) => {
  const parts = ['One two.', '', 'Three four,', 'copydesk-disable', 'five six.', '', '', 'Seven eight.', 'copydesk-enable', '', 'Nine.']
  const source = parts.join(lineEnd)
  const text = 'One two.\n\nThree four,\nfive six.\n\n\nSeven eight.\n\nNine.'
  const {blocks} = read(source)
  for (const {text: own, map} of blocks) {
    const start = text.indexOf(own)
    for (const {0: word, index} of text.matchAll(/\w+/g)) {
      const place = map.toSource({start: index - start, end: index - start + word.length})
      expect(source.slice(place.start, place.end)).toBe(word)
    }
  }
})

test('a block of many lines knows its own places and those of 256 lines round it', () => {
  const lines = Array.from({length: 2000}, (_, index) => `line ${index},`)
  const source = `First.\r\n\r\n${lines.join('\r\n')}\r\n\r\nLast.`
  const block = read(source).blocks.at(1)!
  for (const index of [0, 1, 999, 1998, 1999]) {
    const word = `line ${index},`
    const start = block.text.indexOf(word)
    const place = block.map.toSource({start, end: start + word.length})
    expect([source.slice(place.start, place.end), place.start]).toEqual([word, source.indexOf(word)])
  }
})
