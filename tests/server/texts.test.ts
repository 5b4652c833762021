import {describe, expect, test} from 'vitest'
import {EncodedText, encodings} from '../../src/server/encoded-text.ts'
import {editsBetween} from '../../src/server/fix-edits.ts'
import {ignoringEdits} from '../../src/server/ignore-comment.ts'
import {openedDocument} from '../../src/server/open-document.ts'
import {foundAt} from './harness/found-at.ts'

describe('columns', () => {
  test.each([
    ['\u007f', [1, 1, 1]],
    ['\u0080', [1, 2, 1]],
    ['\u07ff', [1, 2, 1]],
    ['\u0800', [1, 3, 1]],
    ['\uffff', [1, 3, 1]],
    ['\u{10000}', [2, 4, 1]],
    ['\u{10ffff}', [2, 4, 1]],
  ])('of %j', (character, widths) => {
    expect(encodings.map((encoding) => new EncodedText(`${character}x`, encoding).positionAt(character.length).character)).toEqual(widths)
    for (const [index, encoding] of encodings.entries())
      expect(new EncodedText(`${character}x`, encoding).offsetAt({line: 0, character: widths[index]!})).toBe(character.length)
  })

  test.each(encodings)('within a character lead to its start, in %s', (encoding) => {
    const wide = new EncodedText('😀😀', encoding)
    const [within, start] = {'utf-16': [3, 3], 'utf-8': [5, 2], 'utf-32': [1, 2]}[encoding] as [number, number]
    expect(wide.offsetAt({line: 0, character: within})).toBe(start)
  })
})

describe.each(encodings)('positions in %s', (encoding) => {
  const text = new EncodedText('one\r\ntwo\rthree\n\nfive', encoding)

  test.each([
    [0, 0, 0],
    [3, 0, 3],
    [4, 0, 3],
    [5, 1, 0],
    [8, 1, 3],
    [9, 2, 0],
    [14, 2, 5],
    [15, 3, 0],
    [16, 4, 0],
    [20, 4, 4],
  ])('of %i is line %i, column %i', (offset, line, character) => {
    expect(text.positionAt(offset)).toEqual({line, character})
  })

  test('that are not in the text lead to the nearest that are', () => {
    const places = [
      [-1, 3],
      [0, -1],
      [0, 4],
      [3, 1],
      [4, 4],
      [4, 5],
      [5, 0],
      [6, 3],
      [Number.NaN, 0],
    ] as const
    expect(places.map(([line, character]) => text.offsetAt({line, character}))).toEqual([0, 0, 3, 15, 20, 20, 20, 20, 0])
  })

  test('come in order, whichever way round they are told', () => {
    const [start, end] = [
      {line: 0, character: 1},
      {line: 1, character: 1},
    ]
    for (const range of [
      {start, end},
      {start: end, end: start},
    ])
      expect(text.spanOf(range)).toEqual({start: 1, end: 6})
    expect(text.rangeOf({start: 1, end: 6})).toEqual({start, end})
  })
})

describe('the edits from one text to another', () => {
  test.each([
    ['are none where nothing differs', 'One.\nTwo.\n', 'One.\nTwo.\n', []],
    [
      'go word by word',
      'He abandonned the pier.\n',
      'He abandoned the old pier.\n',
      [
        {start: 3, end: 13, text: 'abandoned'},
        {start: 18, end: 18, text: 'old '},
      ],
    ],
    [
      'go line by line',
      'a b\nc d\n',
      'a x\ny d\n',
      [
        {start: 2, end: 3, text: 'x'},
        {start: 4, end: 5, text: 'y'},
      ],
    ],
    ['delete', 'the the pier\n', 'the pier\n', [{start: 4, end: 8, text: ''}]],
    [
      'begin after lines that stay, and end before such',
      'a\nb\nc\nd\n',
      'a\nx\nd\n',
      [
        {start: 2, end: 3, text: 'x'},
        {start: 4, end: 6, text: ''},
      ],
    ],
    ['add a line', 'a\nc\n', 'a\nb\nc\n', [{start: 2, end: 2, text: 'b\n'}]],
    ['change the end of a line', 'a\r\nb', 'a\nb', [{start: 1, end: 3, text: '\n'}]],
    ['count lines that end with CR', 'a\rb\rc', 'a\rx\rc', [{start: 2, end: 3, text: 'x'}]],
  ])('%s', (_, before, after, edits) => {
    expect(editsBetween(before, after)).toEqual(edits)
  })

  test('of lines that are the same take out, or add, one', () => {
    expect(editsBetween('a\na\n', 'a\n')).toEqual([{start: 2, end: 4, text: ''}])
    expect(editsBetween('a\n', 'a\na\n')).toEqual([{start: 2, end: 2, text: 'a\n'}])
  })

  test('are no longer than what differs, however long the text is', () => {
    const lines = 'The ferry left the pier.\n'.repeat(1000)
    expect(editsBetween(`${lines}One.\n${lines}`, `${lines}Two.\nTwo.\n${lines}`)).toEqual([
      {start: lines.length, end: lines.length + 3, text: 'Two'},
      {start: lines.length + 5, end: lines.length + 5, text: 'Two.\n'},
    ])
  })

  test('are one where a piece is long', () => {
    const words = 'ferry pier '.repeat(1000)
    expect(editsBetween(`${words}a ${words}\n`, `${words}b ${words}\n`)).toEqual([
      {start: 0, end: 2 * words.length + 3, text: `${words}b ${words}\n`},
    ])
    const short = 'ferry pier '.repeat(200)
    expect(editsBetween(`${short}a ${short}\n`, `${short}b ${short}\n`)).toEqual([{start: short.length, end: short.length + 1, text: 'b'}])
  })
})

describe('comments that may silence a finding', () => {
  const shown = (source: string, format: 'html' | 'markdown' | 'mdx' | 'text', piece = 'abandonned') =>
    ignoringEdits(source, format, foundAt(source.indexOf(piece), piece)).map(({start, end, text}) => [start, end, text])

  test.each([
    ['markdown', '<!-- copydesk-disable-line typo -->', '<!-- copydesk-disable-next-line typo -->', '<!-- copydesk-ignore typo -->'],
    ['html', '<!-- copydesk-disable-line typo -->', '<!-- copydesk-disable-next-line typo -->', '<!-- copydesk-ignore typo -->'],
    ['mdx', '{/* copydesk-disable-line typo */}', '{/* copydesk-disable-next-line typo */}', '{/* copydesk-ignore typo */}'],
  ] as const)('stand at the end of its line, before it, or before its block, in %s', (format, line, next, block) => {
    expect(shown('One.\nHe abandonned it.\nTwo.\n', format)).toEqual([
      [22, 22, ` ${line}`],
      [5, 5, `${next}\n`],
      [5, 5, `${block}\n\n`],
    ])
  })

  test('stand before the line in plain text', () => {
    expect(shown('He abandonned it.', 'text')).toEqual([[0, 0, 'copydesk-disable-next-line typo\n']])
  })

  test('are indented as the line is, and end their lines as the text does', () => {
    expect(shown('- One.\r\n \the abandonned it.\r\n', 'markdown').slice(1)).toEqual([
      [8, 8, ' \t<!-- copydesk-disable-next-line typo -->\r\n'],
      [8, 8, ' \t<!-- copydesk-ignore typo -->\r\n\r\n'],
    ])
  })

  test.each([
    ['abandonned it.  \nb', 14],
    ['abandonned it.\\\nb', 14],
    ['abandonned it.', 14],
    ['abandonned it. \\', 15],
    ['abandonned it.\\  \nb', 15],
    ['a\rabandonned it.\rb', 16],
  ])('stand before the marks by which a line ends within its paragraph: %j', (source, end) => {
    expect(shown(source, 'markdown')[0]?.slice(0, 2)).toEqual([end, end])
  })
})

describe('an open document', () => {
  const opened = (text: string) => openedDocument({uri: 'untitled:a', languageId: 'markdown', version: 1, text}, 'utf-16')
  const at = (character: number, end = character) => ({start: {line: 0, character}, end: {line: 0, character: end}})
  const places = ({found}: {found: readonly {start: number}[]}) => found.map(({start}) => start)

  test('is changed by one edit after another, each in what the one before has left', () => {
    const document = opened('abc')
    document.change(
      [
        {range: at(1, 2), text: 'xx'},
        {range: at(3), text: 'y'},
      ],
      5,
    )
    expect([document.text.text, document.version]).toEqual(['axxyc', 5])
    document.change([{text: 'all'}], 6)
    expect(document.text.text).toBe('all')
  })

  test('has nothing found in it yet, nor anywhere that its reader was', () => {
    expect(opened('abc')).toMatchObject({found: [], checked: undefined, window: undefined, awaited: 0, focus: 0})
  })

  test('has its reader where it was edited last', () => {
    const document = opened('abc')
    document.change([{range: at(1, 2), text: 'xx'}], 2)
    expect(document.focus).toBe(3)
    const {seen} = document
    document.lookAt(1)
    expect(document.focus).toBe(1)
    expect(document.seen).toBeGreaterThanOrEqual(seen)
  })

  test('shows what was found in an earlier version where it stands by now', () => {
    const document = opened('one two three')
    document.change([{range: at(0), text: 'x'}], 2)
    document.change([{range: at(0), text: 'yy'}], 3)
    document.take([foundAt(4, 'two')], 2)
    expect(places(document)).toEqual([6])
    document.take([foundAt(4, 'two')], 3)
    expect(places(document)).toEqual([4])
    document.change([{range: at(0), text: 'z'}], 4)
    expect(places(document)).toEqual([5])
    document.take([foundAt(7, 'two')], 3)
    expect(places(document)).toEqual([8])
  })

  test('loses what is found where it is edited', () => {
    const document = opened('one two three')
    document.take([foundAt(0, 'one'), foundAt(4, 'two'), foundAt(8, 'three')], 1)
    document.change([{range: at(5, 6), text: ''}], 2)
    expect(places(document)).toEqual([0, 7])
    document.change([{text: 'one'}], 3)
    expect(places(document)).toEqual([])
  })
})
