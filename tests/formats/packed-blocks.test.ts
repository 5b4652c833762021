import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Block, shiftedBy} from '../../src/formats/block.ts'
import {loadReaders} from '../../src/formats/format.ts'
import {PackedBlocks} from '../../src/formats/packed-blocks.ts'
import {arrayOf} from '../../src/text/made-sequence.ts'

/** Pieces of source that are copied, decoded, skipped, opaque, set apart or beside the text. */
const PIECES = [
  'The boat is late. ',
  'Waves &amp; wind ',
  'an <em>old</em> word ',
  'a *small* `code` here ',
  'soft\u00adhyphen ',
  '&nbsp; &#x201c;said&rdquo; ',
  'line\nbreak ',
  'carriage\r\nreturn ',
  '&copy;',
  '<img alt="A boat &amp; its \'crew\'">',
  '<nav>Home page</nav>',
  '{{ template }} ',
  '\n\n',
  '\n\n> ',
  '\n\n## ',
  '\n\n!!!\n\n',
  '**a [bold *link*](a) of** ',
  '<p>',
  '</p>',
  '<table><td>Cell one<td>Cell two</table>',
  '![A *picture*](a.png "Its title")',
  '\\* escaped ',
  'https://example.org/a ',
]

const sources = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: The harbour\n---\n\n', '\ufeff'),
    fc.array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 20}),
  )
  .map(([start, pieces]) => start + pieces.join(''))

/** What a block tells: its content, where its words stand, and what becomes of an edit of each. */
const told = ({kind, part, text, opaque, marks = [], map, isNavigation = false, isWordless = false}: Block) => [
  kind,
  part,
  marks,
  isWordless,
  text,
  opaque,
  isNavigation,
  map.toSource({start: 0, end: text.length}),
  [...text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu)].map(({0: {length}, index}) => {
    const span = {start: index, end: index + length}
    return [map.toSource(span), map.rewrite({...span, text: 'a "<\' b'}), map.rewrite({...span, text: 'x'})]
  }),
]

test.each(['markdown', 'html', 'mdx'] as const)('blocks of %s that were packed are as they were', async (format) => {
  const read = (await loadReaders([format])).get(format)!
  const options = {frontMatter: ['title'], keepsWordless: true}
  fc.assert(
    fc.property(sources, (source) => {
      const whole = arrayOf(read(source, options).blocks)
      const packed = read(source, {...options, isLong: true}).blocks
      expect(packed.length).toBe(whole.length)
      expect(arrayOf(packed).map(told)).toEqual(whole.map(told))
      expect(whole.map((_, index) => packed.at(index)?.text)).toEqual(whole.map(({text}) => text))
    }),
    {numRuns: 200, seed: 5},
  )
})

test('a block that has another map is kept as it is', () => {
  const block: Block = {kind: 'paragraph', text: 'The boat', opaque: [], map: shiftedBy(2)}
  const packed = new PackedBlocks('- The boat')
  packed.push(block)
  expect(packed.length).toBe(1)
  expect(packed.at(0)).toBe(block)
})
