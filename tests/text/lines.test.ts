import fc from 'fast-check'
import {expect, test} from 'vitest'
import {pointsOf} from '../../src/text/line-index.ts'

/** The place of an offset, counted from the start of the text. */
function counted(source: string, offset: number) {
  const ends = [...source.matchAll(/\r\n|\r|\n/g)].map(({0: mark, index}) => index + mark.length).filter((end) => end <= offset)
  const start = ends.at(-1) ?? (source.startsWith('\ufeff') && offset > 0 ? 1 : 0)
  return {line: ends.length + 1, column: offset - start + 1, offset}
}

test('each offset has the line and column that counting gives, whichever breaks end the lines', () => {
  const text = fc.string({unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), maxLength: 30})
  fc.assert(
    fc.property(text, fc.boolean(), (body, hasMark) => {
      const source = (hasMark ? '\ufeff' : '') + body
      const pointAt = pointsOf(source)
      for (let offset = 0; offset <= source.length; offset++) expect(pointAt(offset)).toEqual(counted(source, offset))
    }),
  )
})

test('offsets beyond the text give its ends', () => {
  const pointAt = pointsOf('ab\ncd')
  expect(pointAt(-1)).toEqual({line: 1, column: 1, offset: 0})
  expect(pointAt(9)).toEqual({line: 2, column: 3, offset: 5})
})
