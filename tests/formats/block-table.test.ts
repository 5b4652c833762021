import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readText} from '../../src/formats/text.ts'

const line = fc.constantFrom(
  '',
  '',
  'A line of prose that somebody has wrapped at a width of some seventy',
  'characters, and that goes on in the next one as if nothing had been.',
  'Short lines',
  '- an item of a list',
  '1. a numbered one',
  'Posted on 3 May 2021',
  'copydesk-disable-line typo',
  '<!-- copydesk-disable typo -->',
  '   indented “quotation”',
  '\u2028',
  'A paragraph on one line that is far wider than anybody would wrap one, since it goes on and on about nothing in particular, and then some more.',
)
const source = fc
  .tuple(fc.constantFrom('', '\ufeff'), fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n', '\u2029')), {maxLength: 20}))
  .map(([mark, lines]) => mark + lines.map(([text, end]) => text + end).join(''))

test('the blocks of a long text are those of a short one, and stand where those do', () => {
  fc.assert(
    fc.property(source, (text) => {
      const told = (isLong: boolean) =>
        Array.from(readText(text, {frontMatter: [], isLong}).blocks, ({kind, text: prose, opaque, map}) => ({
          kind,
          prose,
          opaque,
          places: [...prose].map((_, at) => map.toSource({start: at, end: at + 1})),
          around: map.toSource({start: -3, end: prose.length + 3}),
          edit: map.rewrite({start: 0, end: prose.length, text: 'one\ntwo'}),
        }))
      expect(told(true)).toEqual(told(false))
    }),
    {numRuns: 300},
  )
})
