import {describe, expect, test} from 'vitest'
import {mapWithin, type Segment, segmentMap, type WritingPlace} from '../../src/formats/source-map.ts'

/** `The <b>lamp</b> &amp; oil` as it is read: `The lamp & oil`. */
const SOURCE = 'The <b>lamp</b> &amp; oil'
const TEXT = 'The lamp & oil'
const SEGMENTS: readonly Segment[] = [
  {text: {start: 0, end: 4}, source: {start: 0, end: 4}},
  {text: {start: 4, end: 8}, source: {start: 7, end: 11}},
  {text: {start: 8, end: 9}, source: {start: 15, end: 16}},
  {text: {start: 9, end: 10}, source: {start: 16, end: 21}},
  {text: {start: 10, end: 14}, source: {start: 21, end: 25}},
]

const map = segmentMap(SEGMENTS, {source: SOURCE})

const spanOf = (words: string) => ({start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length})

const sourceOf = (words: string): string => {
  const {start, end} = map.toSource(spanOf(words))
  return SOURCE.slice(start, end)
}

describe('the source of a span', () => {
  test.each([
    ['The', 'The'],
    ['The ', 'The '],
    ['lamp', 'lamp'],
    ['am', 'am'],
    ['e l', 'e <b>l'],
    [' lamp ', ' <b>lamp</b> '],
    ['&', '&amp;'],
    [' & ', ' &amp; '],
    ['p & o', 'p</b> &amp; o'],
    ['oil', 'oil'],
    [TEXT, SOURCE],
  ])('%j stands as %j', (words, source) => expect(sourceOf(words)).toBe(source))

  test('a place between two characters stands before the second, after all markup', () => {
    const places = [0, 3, 4, 5, 8, 9, 10, 14].map((at) => map.toSource({start: at, end: at}))
    expect(places.map(({start}) => start)).toEqual([0, 3, 7, 8, 15, 16, 21, 25])
    expect(places.every(({start, end}) => start === end)).toBe(true)
  })

  test('what stands after the text is as far after it in the source', () => {
    expect(map.toSource({start: 15, end: 17})).toEqual({start: 26, end: 28})
  })

  test('a character that is marked as decoded is taken as one, as long as it may be', () => {
    const twoFold = segmentMap([{text: {start: 0, end: 2}, source: {start: 5, end: 7}, decoded: true}])
    expect(twoFold.toSource({start: 0, end: 1})).toEqual({start: 5, end: 7})
    expect(twoFold.toSource({start: 1, end: 2})).toEqual({start: 5, end: 7})
  })

  test('a text of no segments stands where it stands', () => {
    expect(segmentMap([]).toSource({start: 2, end: 4})).toEqual({start: 2, end: 4})
  })
})

describe('a correction in the source', () => {
  /** What the format is asked to write a correction of these words into. */
  const placeOf = (start: number, end: number): WritingPlace | undefined => {
    let place: WritingPlace | undefined
    segmentMap(SEGMENTS, {
      source: SOURCE,
      write(text, at) {
        place = at
        return text
      },
    }).rewrite({start, end, text: 'x'})
    return place
  }

  test.each([
    ['the first word', 0, 3, {old: 'The', before: '', after: ' ', left: 'end', right: 'text'}],
    ['a word before markup', 1, 4, {old: 'he ', before: 'T', after: '<', left: 'text', right: 'markup'}],
    ['a word in markup', 4, 8, {old: 'lamp', before: '>', after: '<', left: 'markup', right: 'markup'}],
    ['a part of it', 5, 8, {old: 'amp', before: 'l', after: '<', left: 'text', right: 'markup'}],
    ['a reference', 9, 10, {old: '&amp;', before: ' ', after: ' ', left: 'text', right: 'text'}],
    ['a reference and what is beside it', 8, 14, {old: ' &amp; oil', before: '>', after: '', left: 'markup', right: 'end'}],
    ['nothing, at a place in the text', 6, 6, {old: '', before: 'a', after: 'm', left: 'text', right: 'text'}],
    ['nothing, at the end', 14, 14, {old: '', before: 'l', after: '', left: 'end', right: 'end'}],
  ] as const)('of %s is told what stands round it', (_, start, end, place) => expect(placeOf(start, end)).toEqual(place))

  test.each([
    ['markup', 2, 6],
    ['markup at its end', 6, 9],
  ])('is refused over %s', (_, start, end) => expect(map.rewrite({start, end, text: 'x'})).toBeUndefined())

  test('is refused in half of what was decoded, at either end', () => {
    const ligature = segmentMap([
      {text: {start: 0, end: 2}, source: {start: 0, end: 2}},
      {text: {start: 2, end: 4}, source: {start: 2, end: 9}},
      {text: {start: 4, end: 6}, source: {start: 9, end: 11}},
    ])
    expect(ligature.rewrite({start: 0, end: 3, text: 'x'})).toBeUndefined()
    expect(ligature.rewrite({start: 3, end: 5, text: 'x'})).toBeUndefined()
    expect(ligature.rewrite({start: 2, end: 4, text: 'x'})).toEqual({start: 2, end: 9, text: 'x'})
    expect(ligature.rewrite({start: 1, end: 5, text: 'x'})).toEqual({start: 1, end: 10, text: 'x'})
  })

  test('is written as the format writes it, or not at all', () => {
    const shouting = segmentMap(SEGMENTS, {source: SOURCE, write: (text) => (text === 'no' ? undefined : text.toUpperCase())})
    expect(shouting.rewrite({...spanOf('lamp'), text: 'light'})).toEqual({start: 7, end: 11, text: 'LIGHT'})
    expect(shouting.rewrite({...spanOf('lamp'), text: 'no'})).toBeUndefined()
  })
})

test('a text that starts within its segments, and one within that, count from their own start', () => {
  const fromLamp = segmentMap(SEGMENTS, {source: SOURCE, offset: 4})
  expect(fromLamp.toSource({start: 0, end: 4})).toEqual({start: 7, end: 11})
  expect(fromLamp.rewrite({start: 5, end: 6, text: 'and'})).toEqual({start: 16, end: 21, text: 'and'})
  expect(fromLamp.rewrite({start: -2, end: 2, text: 'x'})).toBeUndefined()
  const fromOil = mapWithin(fromLamp, 7)
  expect(fromOil.toSource({start: 0, end: 3})).toEqual({start: 22, end: 25})
  expect(fromOil.rewrite({start: 0, end: 3, text: 'gas'})).toEqual({start: 22, end: 25, text: 'gas'})
})
