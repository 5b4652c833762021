import {describe, expect, test} from 'vitest'
import {deliberateBreaks, type Wrapping, wrappingOf} from '../../src/formats/line-breaks.ts'
import {chunksOf} from '../../src/formats/lines.ts'

/** A line of a width whose first word has five letters. */
const line = (width: number): string => `aaaaa ${'b'.repeat(width - 6)}`

const chunk = (widths: readonly number[]): string => widths.map(line).join('\n')

const wrapping = (chunks: readonly (readonly number[])[]): Wrapping => wrappingOf(chunksOf(chunks.map(chunk).join('\n\n')))

describe('how a document is wrapped', () => {
  test.each([
    [
      'the middle of its paragraphs',
      [
        [80, 50, 40],
        [60, 50, 40],
        [70, 50, 40],
      ],
      70,
    ],
    [
      'the upper one of two',
      [
        [60, 50, 40],
        [70, 50, 40],
      ],
      70,
    ],
    [
      'that of most',
      [
        [60, 50, 40],
        [60, 50, 40],
        [60, 50, 40],
        [90, 50, 40],
      ],
      60,
    ],
    ['none of two lines', [[60, 50]], 0],
    ['none of headlines', [[49, 30, 30]], 0],
    ['the narrowest', [[50, 30, 30]], 50],
    ['the widest', [[30, 120, 30]], 120],
    ['none of paragraphs on a line each', [[121, 30, 30]], 0],
    ['none of nothing', [], 0],
  ])('%s', (_, chunks, measure) => {
    expect(wrapping(chunks).measure).toBe(measure)
  })

  test.each([
    [[[121], [60, 60]], true],
    [[[122], [61, 61]], false],
    [[[120]], false],
    [[[121]], true],
    [[[121], [121], [120, 120]], true],
    [[], false],
  ])('with lines of %j most of it is unwrapped: %s', (chunks, unwrapped) => {
    expect(wrapping(chunks).unwrapped).toBe(unwrapped)
  })
})

const breaks = (source: string, given: Partial<Wrapping> = {}): string =>
  deliberateBreaks(source, [...chunksOf(source)][0]!, {unwrapped: false, measure: 0, ...given})
    .map((isMeant) => (isMeant ? '|' : '-'))
    .join('')

test.each([
  ['the next word would just have fitted', [60, 54, 40], {}, '|-|'],
  ['it would not have', [60, 55, 40], {}, '|--'],
  ['half of them could have been, in wrapped prose', [60, 30, 60, 55, 40], {}, '|-|--'],
  ['most of them could have been, so that nobody wrapped it', [60, 30, 30, 30], {}, '||||'],
  ['two lines alone that are narrow', [59, 40], {}, '||'],
  ['two lines alone that are wide enough', [60, 40], {}, '|-'],
  ['two lines in a document whose measure is wider', [50, 40], {measure: 70}, '||'],
  ['two lines that reach the measure of the document', [66, 40], {measure: 70}, '|-'],
  ['two lines that are wider than that', [80, 40], {measure: 70}, '|-'],
  ['two lines as narrow as any that are wrapped', [50, 40], {measure: 50}, '|-'],
  ['three lines, which have a measure of their own', [52, 52, 40], {measure: 100}, '|--'],
  ['three lines as narrow as any that are wrapped', [50, 48, 40], {}, '|--'],
  ['verses', [49, 48, 40], {}, '|||'],
  ['lines as wide as any that are wrapped', [120, 118, 40], {}, '|--'],
  ['a line that is wider', [121, 100, 100], {}, '|||'],
  ['wrapped lines in a document on a line a paragraph', [60, 55, 40], {unwrapped: true}, '|||'],
  ['one line', [60], {}, '|'],
])('%s', (_, widths, given, expected) => {
  expect(breaks(chunk(widths), given)).toBe(expected)
})

test('a line separator is always meant', () => {
  expect(breaks(`${line(60)}\u2028${line(58)}\n${line(40)}`)).toBe('||-')
})
