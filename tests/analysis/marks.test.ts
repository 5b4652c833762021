import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {marks, scan} from '../../src/analysis/marks.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'

const paragraph = (text: string, opaque: {start: number; end: number}[] = []) => new Paragraph({kind: 'paragraph', text, opaque}, {})
const read = (text: string) => paragraph(text).once(scan)

/** The likeliest readings of each mark of a text, in order. */
const readings = (text: string): string[] =>
  read(text).marks.map(({open, close, plain, plainAs}) => {
    const least = Math.min(open, close, plain)
    return [open === least && 'open', close === least && 'close', plain === least && plainAs].filter(Boolean).join('|')
  })

test.each([
  ['"We sail," she said.', ['open', 'close']],
  ['We sail—"at noon"—and return.', ['open', 'close']],
  ['She wrote ("at noon") below.', ['open', 'open', 'close', 'close']],
  ['"\'Never,\' he said."', ['open', 'open', 'close', 'close']],
  ['a 6\'2" keeper', ['close|measure']],
  ['1) oil', ['close']],
])('%s', (text, expected) => {
  expect(readings(text)).toEqual(expected)
})

describe('the cost of an apostrophe', () => {
  const cost = (text: string) => read(text).marks[0]?.plain ?? 0
  const orphan = 30

  test.each([
    '’tis late',
    '’90s songs',
    '’68 was long',
    'the players’ bus',
    'goin’ home',
    'th’ old mill',
    'for conscience’ sake',
    'M.P.’s',
  ])('is small in: %s', (text) => expect(cost(text)).toBeLessThanOrEqual(6))
  test.each(['’Ospital beds', '’318 patent', 'the sof’ one', '’Zounds he said'])('is less than that of an orphan in: %s', (text) => {
    expect(cost(text)).toBeLessThan(orphan)
    expect(cost(text)).toBeGreaterThan(6)
  })
  test.each(['we sail,’ she', '‘stop he said', "'Stop he said", 'the resolution’ is', 'at last.’'])(
    'is more than that of an orphan in: %s',
    (text) => expect(cost(text)).toBeGreaterThan(orphan),
  )
})

test('apostrophes within words are no marks, and are kept apart', () => {
  expect(read("They don’t know O'Brien or Hawai‘i.")).toEqual({marks: [], apostrophes: [8, 17, 32]})
})

test('code, addresses, opaque spans and half-open intervals hold no marks', () => {
  for (const text of [
    "See https://example.org/a_(b)_c's now.",
    'Type `echo "hi` now.',
    'It lies in [0, 1) now.',
    'It lies in (−∞, 5] now.',
  ]) {
    expect(read(text).marks).toEqual([])
  }
  expect(paragraph('a “b” c', [{start: 2, end: 5}]).once(marks)).toEqual([])
})

test('a bracket or quotation mark right after an address is read', () => {
  expect(readings('(see https://example.org/a) and “www.example.org”')).toEqual(['open', 'close', 'open', 'close'])
})

test('two straight single marks are one double mark; of three, the outer two', () => {
  const chars = (text: string) => read(text).marks.map(({kind, start, end}) => [kind.char, start, end])
  expect(chars("''No,'' he")).toEqual([
    ["''", 0, 2],
    ["''", 5, 7],
  ])
  expect(chars("'''No,''' he")).toEqual([
    ["''", 0, 2],
    ["'", 2, 3],
    ["'", 6, 7],
    ["''", 7, 9],
  ])
})

test('marks come in order, do not overlap, and are what they say', () => {
  const noise = fc.string({unit: fc.constantFrom(...'“”‘’„‚«»"\'`()[]{}.,1as \n-—é🚢'), maxLength: 80})
  fc.assert(
    fc.property(noise, (text) => {
      let last = 0
      for (const {start, end, kind} of read(text).marks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toBe(kind.char)
        last = end
      }
    }),
    {numRuns: 500},
  )
})
