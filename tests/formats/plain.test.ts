import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {plainBlocks} from '../../src/formats/plain.ts'

/** `kind: text` of each block. */
const outline = (source: string): string[] => plainBlocks(source).map(({kind, text}) => `${kind}: ${text}`)

const WRAPPED = [
  'The keeper of the light had been told that the boats would not be',
  'out before the end of the week, so he left the stairs unswept and',
  'went down to the village.',
]

describe('blocks', () => {
  test('blank lines part paragraphs, with white space on them or without', () => {
    expect(outline('The ferry left.\n\nNobody waved.\n \t\u00a0\nIt rained.')).toEqual([
      'paragraph: The ferry left.',
      'paragraph: Nobody waved.',
      'paragraph: It rained.',
    ])
  })

  test('wrapped lines stay one paragraph, line breaks and all', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const source = WRAPPED.join(lineBreak)
      expect(outline(source)).toEqual([`paragraph: ${source}`])
    }
  })

  test('a line that was broken deliberately starts a block', () => {
    expect(outline(['Light out', ...WRAPPED].join('\n'))).toEqual(['heading: Light out', `paragraph: ${WRAPPED.join('\n')}`])
  })

  test('a doubtful second line of a document that is wrapped follows its measure', () => {
    const two = ['Nobody had lit the lamp when the ship came round the point on', 'Sunday, and she went aground.']
    expect(outline([...WRAPPED, '', ...two].join('\n'))).toEqual([`paragraph: ${WRAPPED.join('\n')}`, `paragraph: ${two.join('\n')}`])
  })

  test('lines wider than any wrap are a paragraph each', () => {
    const line = `${'The keeper of the light swept the stairs and went down to the village. '.repeat(3)}Nobody saw him.`
    expect(outline(`${line}\n${line}`)).toEqual([`paragraph: ${line}`, `paragraph: ${line}`])
  })

  test('a line that starts with a small letter goes on with the one before', () => {
    expect(outline('The harbour\nand the town')).toEqual(['paragraph: The harbour\nand the town'])
  })

  test('the separators of Unicode break lines for good', () => {
    expect(outline('It rained.\u2028then it stopped.\u2029Nobody came.')).toEqual([
      'paragraph: It rained.',
      'paragraph: then it stopped.',
      'paragraph: Nobody came.',
    ])
  })

  test('list items leave their markers out of the text', () => {
    expect(outline('To bring:\n• a warm coat\n- two lamps\n* rope\n1. a map\n2) a whistle\n(c) bread')).toEqual([
      'paragraph: To bring:',
      'list-item: a warm coat',
      'list-item: two lamps',
      'list-item: rope',
      'list-item: a map',
      'list-item: a whistle',
      'list-item: bread',
    ])
  })

  test('a number or dash at the start of a wrapped line is no marker', () => {
    const source = [
      'The keeper of the light wrote to the harbour office on September',
      '14. He had no answer from them, and the lamp stayed dark all that',
      '- long and stormy - autumn, as it had before.',
    ].join('\n')
    expect(outline(source)).toEqual([`paragraph: ${source}`])
  })

  test('a date or a reading time in a list is what it says', () => {
    expect(outline('Light out\n\n  • October 3, 2022\n  • 4 min read')).toEqual([
      'heading: Light out',
      'dateline: October 3, 2022',
      'byline: 4 min read',
    ])
  })

  test('a byte order mark is no text', () => {
    const [block] = plainBlocks('\ufeffIt rained.')
    expect(block?.text).toBe('It rained.')
    expect(block?.map.toSource({start: 0, end: 2})).toEqual({start: 1, end: 3})
  })

  test('nothing gives nothing', () => {
    expect(plainBlocks('')).toEqual([])
    expect(plainBlocks('\ufeff \r\n\t\u00a0\n\u2028')).toEqual([])
  })
})

describe('kinds of single lines', () => {
  const kindOf = (line: string) => plainBlocks(`${line}\n\nThe keeper went down to the village, and nobody saw him again.`)[0]?.kind

  test.each([
    'Light out at the northern point',
    'What the keeper saw',
    'Harbour “closed for good”',
    '7 lamps for the coast',
    'U.S. Senate hears the keeper',
  ])('heading: %s', (line) => expect(kindOf(line)).toBe('heading'))

  test.each([
    'October 3, 2022',
    'Monday, 3 October 2022, 5:40 p.m. GMT',
    'Published: 2022-10-03',
    'Last updated on Oct. 3, 2022 at 17:40',
    '3 hours ago',
    'BERGEN, Norway — October 3, 2022',
  ])('dateline: %s', (line) => expect(kindOf(line)).toBe('dateline'))

  test.each([
    'By Jane Roe',
    'by Jane Roe and Max Ito',
    '12 minute read',
    'Photo: Jane Roe',
    'Photo by Jane Roe',
    'Posted in Weather',
    'Tags: sea, light',
    '© 2022 The Lamp',
  ])('byline: %s', (line) => expect(kindOf(line)).toBe('byline'))

  test.each([
    'It rained.',
    'Who goes there?',
    'It rained all night. Nobody came to the harbour',
    'On October 3, 2022 the light went out.',
    'By the harbour he stopped.',
    'and nobody came',
    '“Good evening,”',
    '***',
  ])('paragraph: %s', (line) => expect(kindOf(line)).toBe('paragraph'))

  test('a text of one line heads nothing', () => {
    expect(plainBlocks('Light out at the northern point')[0]?.kind).toBe('paragraph')
  })
})

describe('for any text', () => {
  const parts = fc.constantFrom(
    'The',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\t',
    '\u00a0',
    '•',
    '- ',
    '1. ',
    '(a) ',
    'lamp',
    '.',
    '“',
    '🎉',
    '\ufeff',
    'October 3, 2022',
    'By Jane Roe',
    '* * *',
    'é',
  )
  const sources = fc.array(parts, {maxLength: 50}).map((list) => list.join(''))

  test('every span of a block is the same text in the source', () => {
    fc.assert(
      fc.property(sources, fc.nat(), fc.nat(), (source, a, b) => {
        for (const {text, map} of plainBlocks(source)) {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
          const place = map.toSource({start, end})
          expect(source.slice(place.start, place.end)).toBe(text.slice(start, end))
        }
      }),
    )
  })

  test('blocks are in order, trimmed, and hold every word', () => {
    fc.assert(
      fc.property(sources, (source) => {
        let rest = 0
        let between = ''
        for (const {text, map} of plainBlocks(source)) {
          const {start, end} = map.toSource({start: 0, end: text.length})
          expect(start).toBeGreaterThanOrEqual(rest)
          expect(text).toMatch(/^[^ \t\r\n]([\s\S]*[^ \t\r\n])?$/)
          between += source.slice(rest, start)
          rest = end
        }
        between += source.slice(rest)
        expect(between.replace(/\(a\)|1\./g, '')).not.toMatch(/[\p{L}\p{N}.“]/u)
      }),
    )
  })
})
